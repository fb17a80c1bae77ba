import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What stays where findings may be kept and images may not.
struct ImageRemovalTests {
  private static let key = ["ANTHROPIC_API_KEY": "sk-ant-keeping-1234"]

  /// Files that hold or show a picture.
  private static func pictures(in folder: PreparedFolder) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path.text).filter { name in
      guard let bytes = FileManager.default.contents(atPath: folder.path.text + "/" + name) else {
        return false
      }
      return bytes.starts(with: [0xFF, 0xD8]) || bytes.range(of: Data("data:image".utf8)) != nil
        || bytes.range(of: Data("base64".utf8)) != nil
    }
  }

  private static func age(_ names: [String], in folder: PreparedFolder, days: Double) throws {
    let date = Date().addingTimeInterval(-days * 86_400)
    for name in names {
      for image in [name + ".overview.jpg", name + ".label-1.jpg"] {
        try FileManager.default.setAttributes(
          [.modificationDate: date], ofItemAtPath: folder.path.text + "/" + image)
      }
    }
  }

  @Test func `expire leaves findings, answers and verdicts, and no image anywhere`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let service = try FakeService()
    _ = try await tool.run(["privacy", "set", "--send", "serials", "--to", "anthropic"])
    let identify = [
      "identify", folder.path.text, "--provider", "anthropic", "--model", "m", "--endpoint",
      service.endpoint, "--review", "--yes",
    ]
    #expect(try await tool.run(identify, Self.key).status == 0)
    #expect(try await tool.run(["identify", folder.path.text, "--provider", "file"]).status == 0)
    #expect(try Self.pictures(in: folder).count >= 5)
    let verdicts = try folder.text(of: "verdicts.jsonl")
    let answers = try folder.text(of: "answers.jsonl")
    let set = try await tool.run(["privacy", "set", "--keep", "findings"])
    #expect(set.output.contains("May be kept   findings: records and answers, no images"))
    let expired = try await tool.run(["privacy", "expire", "--in", folder.path.text])
    #expect(expired.status == 0, "\(expired.messages)")
    #expect(expired.output.contains("2 photos kept without images: "))
    #expect(try Self.pictures(in: folder) == [])
    #expect(try folder.text(of: "verdicts.jsonl") == verdicts)
    #expect(try folder.text(of: "answers.jsonl") == answers)
    let page = try String(contentsOfFile: folder.path.text + "/report.html", encoding: .utf8)
    #expect(page.contains("Tascam") && !page.contains(".overview.jpg"))
    // The photos have nothing to be asked about any more, which is no failure.
    let again = try await tool.run(identify, Self.key)
    #expect(again.status == 0 && again.messages.contains("2 photos without images"))
    #expect(try folder.text(of: "verdicts.jsonl") == verdicts)
    #expect(try service.received().count == 2)
    let twice = try await tool.run(["privacy", "expire", "--in", folder.path.text])
    #expect(twice.status == 0 && twice.output.contains("0 photos kept without images"))
  }

  @Test func `only images that are older than the days go`() throws {
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    try Self.age(["a.jpg"], in: folder, days: 10)
    let removal = try ImageRemoval(IdentifyFolder(folder.path))
    #expect(try removal.run(olderThan: 11).photos == [])
    #expect(try removal.run(olderThan: 9).photos == ["a.jpg"])
    #expect(
      try Self.pictures(in: folder).sorted() == ["b.jpg.label-1.jpg", "b.jpg.overview.jpg"])
    var records: [String: Int] = [:]
    let photos = try PhotoRecords(in: folder.path)
    while let findings = try photos.next() {
      records[findings.source.path] = findings.renditions?.count
      #expect(findings.candidates?.brand.first?.value == "Tascam")
    }
    #expect(records == ["a.jpg": 0, "b.jpg": 2])
  }

  @Test func `what was interrupted before the records is completed`() throws {
    let folder = try PreparedFolder(["a.jpg"])
    for name in try Self.pictures(in: folder) {
      try FileManager.default.removeItem(atPath: folder.path.text + "/" + name)
    }
    let summary = try ImageRemoval(IdentifyFolder(folder.path)).run(olderThan: 5)
    #expect(summary.photos == ["a.jpg"] && summary.files == 0)
  }

  @Test func `an image that no record names is an error that names it`() throws {
    let folder = try PreparedFolder(["a.jpg"])
    try Data([0xFF, 0xD8]).write(
      to: URL(fileURLWithPath: folder.path.text + "/a.jpg.label-7.jpg"))
    #expect(throws: ForgettingError.left("a.jpg", place: "a.jpg.label-7.jpg")) {
      try ImageRemoval(IdentifyFolder(folder.path)).run(olderThan: 0)
    }
  }

  @Test func `a run passes over photos whose images are not kept`() async throws {
    let tool = try IdentifyTool()
    let photo = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Samples/type-plate.jpg").path
    let out = tool.home + "/out"
    let process = ["process", photo, "-o", out]
    func hasOverview() throws -> Bool {
      try FileManager.default.subpathsOfDirectory(atPath: out)
        .contains { $0.hasSuffix(".overview.jpg") }
    }
    #expect(try await tool.run(process).status == 0)
    #expect(try hasOverview())
    _ = try await tool.run(["privacy", "set", "--keep", "findings"])
    #expect(try await tool.run(["privacy", "expire", "--in", out]).status == 0)
    let verified = try await tool.run(["verify", out])
    #expect(verified.status == 0, "\(verified.messages)")
    let again = try await tool.run(process)
    #expect(again.status == 0, "\(again.messages)")
    #expect(try !hasOverview())
    // A person who wants them anew says so.
    #expect(try await tool.run(process + ["--force"]).status == 0)
    #expect(try hasOverview())
  }

  @Test func `what may be kept is set with and without days`() async throws {
    let tool = try IdentifyTool()
    func set(_ options: String...) async throws -> String {
      let result = try await tool.run(["privacy", "set"] + options)
      return result.output + result.messages
    }
    let shown = "May be kept   "
    #expect(try await tool.run(["privacy"]).output.contains(shown + "everything\n"))
    // Days alone are for everything, as they always were.
    let days = try await set("--keep-days", "90")
    #expect(days.contains(shown + "everything for 90 days, then nothing\n"))
    let findings = try await set("--keep", "findings")
    #expect(findings.contains(shown + "everything for 90 days, then findings: records"))
    #expect(try await set("--keep-days", "1").contains("everything for 1 day, then findings"))
    #expect(try await set("--keep", "nothing", "--keep-days", "0").contains(shown + "nothing\n"))
    #expect(try await set("--keep-days", "0").contains(shown + "everything\n"))
    _ = try await set("--keep-days", "5")
    #expect(try await set("--keep", "everything").contains(shown + "everything\n"))
    let both = try await set("--keep", "everything", "--keep-days", "5")
    #expect(both.contains("leaves no rest for --keep-days"))
  }
}
