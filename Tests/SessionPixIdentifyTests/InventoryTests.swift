import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI
@testable import SessionPixIdentify

/// What the table and the page say once a model was asked.
struct InventoryTests {
  @Test
  func `a contradiction and the notice stand in the table and on the page, whoever writes them`()
    async throws
  {
    // The service says that each is the model M0.
    let folder = try PreparedFolder(["a.jpg", "b.jpg", "c.jpg"])
    let tool = try IdentifyTool()
    for (index, name) in ["a.jpg", "b.jpg"].enumerated() {
      let answer = AnswerRecord(
        record: name, path: name, fingerprint: "fingerprint\(index)", pass: .identity,
        provider: "file", model: "m", status: .answered, answer: SampleBrief.identity,
        time: "2026-11-21T00:00:00Z")
      try IdentifyFolder(folder.path).record(answer)
    }
    let result = try await tool.run(["report", folder.path.text])
    #expect(result.status == 0, "\(result.messages)")
    let files = ["report.html", "inventory.csv"].map { folder.path.text + "/" + $0 }
    #expect(result.output == files.map { $0 + "\n" }.joined())
    let lines = try String(contentsOfFile: files[1], encoding: .utf8)
      .components(separatedBy: "\r\n")
    #expect(lines[0].hasSuffix(",agreement,contradictions,notice") && lines.count == 5)
    let notice = ",\"\(Verdict.standardNotice)\""
    #expect(notice.contains("Not for authentication, appraisal or chain of custody"))
    #expect(lines[1].hasSuffix(",no contradiction," + notice), "\(lines[1])")
    #expect(
      lines[2].hasSuffix("contradiction,\"model: M0 (model pass 1), not M1 (neural)\"" + notice),
      "\(lines[2])")
    #expect(lines[3].hasSuffix(",,,,,,,,,"), "nobody asked about it")
    let page = try String(contentsOfFile: files[0], encoding: .utf8)
    #expect(page.components(separatedBy: "\"marks\":[\"contradictions\"]").count == 2)
    #expect(page.contains("contradiction: M0 (model pass 1), not M1 (neural)"))
    #expect(page.contains(Verdict.standardNotice))
  }

  @Test func `what is no output folder has no report`() async throws {
    let tool = try IdentifyTool()
    let result = try await tool.run(["report", "/nowhere"])
    #expect(result.status == 2 && result.messages.contains("/nowhere/findings.jsonl"))
  }
}
