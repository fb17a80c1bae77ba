import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// `process --watch`.
@Suite(.timeLimit(.minutes(60)))
struct WatchTests {
  private static func arguments(_ folder: PhotoFolder, _ options: String...) -> [String] {
    ["process", folder["in"], "-o", folder["out"], "--watch", "--precision", "f32"] + options
  }

  /// Waits until the records are these.
  private static func waitForRecords(_ names: Set<String>, in folder: PhotoFolder) {
    for _ in 0..<1200 {
      let records = (try? folder.records(in: "out")) ?? []
      if Set(records.map(\.source.path)).isSuperset(of: names) { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
  }

  private static func report(_ folder: PhotoFolder) -> String {
    FileManager.default.contents(atPath: folder["out/report.html"])
      .map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func `photos are prepared as they appear, until a signal ends the watch`(signal: Int32)
    async throws
  {
    let folder = try PhotoFolder()
    try folder.makeFolder("in")
    let photos = try (1...3).map { try PictureBytes.jpeg(width: 60 + $0) }
    let result = try await SessionPixTool.started(Self.arguments(folder, "--json")) { process in
      try? folder.write(photos[0], to: "in/1.jpg")
      Self.waitForRecords(["1.jpg"], in: folder)
      try? folder.write(photos[1], to: "in/new/2.jpg")
      try? folder.write(Array("words".utf8), to: "in/new/bad.jpg")
      Self.waitForRecords(["new/2.jpg", "new/bad.jpg"], in: folder)
      try? FileManager.default.removeItem(atPath: folder["in"])
      try? folder.write(photos[2], to: "in/3.jpg")
      Self.waitForRecords(["3.jpg"], in: folder)
      for _ in 0..<100 where !Self.report(folder).contains("3.jpg") {
        Thread.sleep(forTimeInterval: 0.1)
      }
      kill(process, signal)
    }
    #expect(result.status == 0, "\(result.messages)")
    let records = try folder.records(in: "out")
    #expect(
      Set(records.map { "\($0.source.path) \($0.status)" })
        == ["1.jpg ok", "new/2.jpg ok", "3.jpg ok", "new/bad.jpg failed"])
    #expect(records.count == 4)
    let page = Self.report(folder)
    for record in records { #expect(page.contains(record.source.path)) }
    #expect(!folder.files(in: "out").contains { $0.contains(".sessionpix-") })
    let lines = try SessionPixTool.jsonLines(result.output)
    #expect(lines.count { $0["type"] as? String == "photo" } == 4)
    #expect(lines.count { $0["type"] as? String == "summary" } >= 3, "one each time")
    #expect(lines.last?["type"] as? String == "summary")
  }

  @Test func `a watch is one run: it resumes, and another one is refused`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/1.jpg")
    let once = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--precision", "f32")
    #expect(once.status == 0)
    let result = try await SessionPixTool.started(Self.arguments(folder, "--json")) { process in
      let other = Process()
      other.executableURL = try? URL(fileURLWithPath: SessionPixTool.path())
      other.arguments = ["process", folder["in"], "-o", folder["out"], "--quiet"]
      try? folder.write([], to: "in/2.jpg")
      Self.waitForRecords(["2.jpg"], in: folder)
      other.standardError = FileHandle.nullDevice
      try? other.run()
      other.waitForEnd()
      #expect(other.terminationStatus == 1)
      try? folder.write([], to: "in/empty.jpg")
      Self.waitForRecords(["empty.jpg"], in: folder)
      kill(process, SIGTERM)
    }
    #expect(result.status == 0, "\(result.messages)")
    let photos = try SessionPixTool.jsonLines(result.output).filter {
      $0["type"] as? String == "photo"
    }
    #expect(photos.first { $0["path"] as? String == "1.jpg" }?["unchanged"] as? Bool == true)
  }

  @Test func `names that say nothing are given to photos that appear, too`() async throws {
    let folder = try PhotoFolder()
    try folder.makeFolder("in")
    try folder.write(Array("0123456789abcdef0123".utf8), to: "key")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder["key"])
    let options = Self.arguments(
      folder, "--json", "--names", "hashed", "--names-key", folder["key"])
    let result = try await SessionPixTool.started(options) { process in
      try? folder.write([], to: "in/secret.jpg")
      for _ in 0..<600 where ((try? folder.records(in: "out")) ?? []).isEmpty { usleep(100_000) }
      kill(process, SIGTERM)
    }
    #expect(result.status == 0, "\(result.messages)")
    #expect(try folder.records(in: "out").count == 1)
    #expect(!(result.output + result.messages + Self.report(folder)).contains("secret"))
  }

  @Test func `a watch that cannot begin says why`() async throws {
    let folder = try PhotoFolder()
    try folder.makeFolder("in")
    let arguments = Self.arguments(folder)
    let plan = try await SessionPixTool.run(arguments + ["--dry-run"])
    #expect(plan.status == 2)
    #expect(plan.messages.hasPrefix("sessionpix: --watch and --dry-run cannot be given together"))
    let inside = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["in/out"], "--watch")
    #expect(inside.status == 2 && inside.messages.contains("lies inside one"))
    let missing = try await SessionPixTool.run(
      "process", folder["no"], "-o", folder["out"], "--watch")
    #expect(missing.status == 2 && missing.messages.contains("cannot be found"))
  }
}
