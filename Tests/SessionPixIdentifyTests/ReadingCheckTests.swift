import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What `identify` and `report` make of photos that were prepared when more was allowed to be read.
struct ReadingCheckTests {
  private static let key = ["ANTHROPIC_API_KEY": "sk-ant-reading-key-987"]

  @Test(arguments: ["labels", "nothing"])
  func `what may not be read any more is carried on into no file`(tier: String) async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let service = try FakeService()
    _ = try await tool.run([
      "privacy", "set", "--read", tier, "--send", "labels", "--to", "anthropic",
    ])
    let path = folder.path.text
    let runs = [
      ["report", path], ["identify", path, "--provider", "file"],
      [
        "identify", path, "--provider", "anthropic", "--model", "m", "--endpoint",
        service.endpoint, "--yes",
      ],
    ]
    for arguments in runs {
      let result = try await tool.run(arguments, Self.key)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.messages.contains("prepare the photo"), "\(result.messages)")
    }
    for name in [
      "report.html", "inventory.csv", "identify/requests.jsonl", "identify/verdicts.jsonl",
      "identify/verdicts.csv",
    ] {
      #expect(!FileManager.default.fileExists(atPath: path + "/" + name), "\(name)")
    }
    #expect(try service.received().isEmpty)
  }

  @Test(arguments: [["forget", "a.jpg"], ["expire"], ["process"]])
  func `a page that is made again carries on nothing that may not be read any more`(
    how: [String]
  ) async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "old.jpg", "new.jpg"])
    let path = folder.path.text
    // Verdicts and a report from when all could be read.
    _ = try await tool.run(["privacy", "set", "--send", "serials", "--to", "anthropic"])
    let service = try FakeService()
    let sent = try await tool.run(
      [
        "identify", path, "--provider", "anthropic", "--model", "m", "--endpoint",
        service.endpoint, "--yes",
      ], Self.key)
    #expect(sent.status == 0, "\(sent.messages)")
    try folder.changeRecords { findings in
      guard findings.source.path == "new.jpg" else { return }
      findings.fingerprint = "prepared anew"
      findings.candidates?.serial = []
      findings.privacy?.passes.append("serials")
    }
    _ = try await tool.run(["privacy", "set", "--read", "labels", "--keep", "findings"])
    let notes = tool.home + "/notes.txt"
    try Data("no photo".utf8).write(to: URL(fileURLWithPath: notes))
    let result = try await tool.run(
      how[0] == "process"
        ? ["process", notes, "--output", path] : ["privacy"] + how + ["--in", path])
    #expect(result.status == 0, "\(result.messages)")
    #expect(result.messages.contains("left out of report.html"), "\(result.messages)")
    let made = ["report.html", "inventory.csv"]
    let verdicts = ["identify/verdicts.jsonl", "identify/verdicts.csv"]
    // Only what is forgotten makes the verdicts anew.
    for name in how[0] == "forget" ? made + verdicts : made {
      let text = try String(contentsOfFile: path + "/" + name, encoding: .utf8)
      let isReport = made.contains(name)
      #expect(text.contains("new.jpg") == isReport && !text.contains("old.jpg"), "\(name)")
      #expect(!text.contains("SN00"), "\(name)")
    }
  }

  @Test func `photos that were prepared since are taken`() async throws {
    let tool = try IdentifyTool()
    // As `process` leaves them where serial numbers may not be read.
    let folder = try PreparedFolder(["a.jpg"], passes: ["faces", "text", "serials"]) {
      $0.candidates?.serial = []
    }
    _ = try await tool.run(["privacy", "set", "--read", "labels"])
    for arguments in [
      ["report", folder.path.text], ["identify", folder.path.text, "--provider", "file"],
    ] {
      let result = try await tool.run(arguments)
      #expect(result.status == 0, "\(result.messages)")
    }
  }
}
