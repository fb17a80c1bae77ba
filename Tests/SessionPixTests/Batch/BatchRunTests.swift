import Foundation
import Testing

@testable import SessionPix

struct BatchRunTests {
  /// Runs photos through and writes their records.
  private static func run(
    _ photos: [NamedSource], by scripted: ScriptedWorker, redoesAll: Bool = false
  ) async throws -> [String] {
    let findings = try FindingsFile(in: scripted.output)
    let run = try BatchRun(pool: scripted.pool, findings: findings, redoesAll: redoesAll)
    var steps: [String] = []
    for await (photo, result) in run.prepare(photos, workers: 3) {
      switch try result.get() {
      case .prepared(let record):
        let record = try findings.append(record)
        steps.append("\(photo.name.text) \(record.status) \(record.original ?? "itself")")
      case .unchanged(let status):
        steps.append("\(photo.name.text) unchanged \(status)")
      }
    }
    _ = try findings.finish()
    return steps
  }

  @Test func `byte-identical photos are prepared once, and each has its images`() async throws {
    let scripted = try ScriptedWorker()
    let photos = try (1...9).map { try scripted.photo("p\($0)", content: "\($0 % 2)") }
    let steps = try await Self.run(photos, by: scripted)
    #expect(scripted.log().count == 2)
    #expect(steps.count { $0.hasSuffix("itself") } == 2 && steps.allSatisfy { $0.contains(" ok ") })
    for number in 1...9 {
      #expect(
        scripted.folder.bytes(of: "out/p\(number).overview.jpg") == scripted.image)
    }
    let again = try await Self.run(photos + [scripted.photo("late", content: "1")], by: scripted)
    #expect(again.prefix(9).allSatisfy { $0.hasSuffix("unchanged ok") })
    #expect(
      again.last?.hasPrefix("late ok p") == true, "a photo of an earlier run is an original, too")
    #expect(scripted.log().count == 2)
  }

  @Test func `a photo whose image is gone takes it from its copy`() async throws {
    let scripted = try ScriptedWorker()
    let photos = try ["a", "b"].map { try scripted.photo($0, content: "same") }
    _ = try await Self.run(photos, by: scripted)
    try scripted.output.remove(PhotoPath("a.overview.jpg"))
    #expect(try await Self.run(photos, by: scripted) == ["a ok b", "b unchanged ok"])
    for name in ["a", "b"] { try scripted.output.remove(PhotoPath(name + ".overview.jpg")) }
    let steps = try await Self.run(photos, by: scripted)
    #expect(scripted.log().count == 2, "both images are gone, so one is prepared again")
    #expect(steps.allSatisfy { $0.contains(" ok ") }, "\(steps)")
  }

  @Test func `an image that is another one by now is not given to a byte-identical photo`()
    async throws
  {
    let scripted = try ScriptedWorker()
    _ = try await Self.run([scripted.photo("a", content: "same")], by: scripted)
    try scripted.output.write(Array("xyz".utf8), to: PhotoPath("a.overview.jpg"))
    let steps = try await Self.run([scripted.photo("b", content: "same")], by: scripted)
    #expect(steps.first?.hasPrefix("b ok") == true && scripted.log().count == 2, "\(steps)")
    #expect(scripted.folder.bytes(of: "out/b.overview.jpg") == scripted.image)
  }

  @Test func `a copy of a fatal photo is not tried`() async throws {
    let scripted = try ScriptedWorker()
    let photos = try ["crash1", "crash2", "crash3"].map { try scripted.photo($0, content: "x") }
    let steps = try await Self.run(photos, by: scripted)
    #expect(steps.allSatisfy { $0.contains(" failed ") })
    #expect(scripted.log().count == 2)
    _ = try await Self.run(photos, by: scripted)
    #expect(scripted.log().count == 4, "what failed is tried again by the next run")
  }

  @Test func `redoing all prepares each content once more`() async throws {
    let scripted = try ScriptedWorker()
    let photos = try ["a", "b"].map { try scripted.photo($0, content: "same") }
    _ = try await Self.run(photos, by: scripted)
    let steps = try await Self.run(photos, by: scripted, redoesAll: true)
    #expect(scripted.log().count == 2 && !steps.contains { $0.contains("unchanged") })
  }

  @Test func `a photo that cannot be read is left to the worker`() async throws {
    let scripted = try ScriptedWorker()
    let gone = NamedSource(.file(scripted.folder["in/none"]), as: PhotoPath("none"))
    #expect(try await Self.run([gone], by: scripted) == ["none ok itself"])
  }
}
