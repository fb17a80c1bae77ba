import Foundation
import Testing

@testable import SessionPixCLI

struct InterruptionTests {
  @Test func `Ctrl-C ends with whole records of the photos that were begun`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/1.jpg")
    for number in 2...4000 { try folder.link("in/\(number).jpg", to: "1.jpg") }
    let findings = folder["out/findings.jsonl"]
    let result = try await SessionPixTool.interrupted(
      ["process", folder["in"], "-o", folder["out"], "--json", "--no-report"]
    ) {
      ((try? FileManager.default.attributesOfItem(atPath: findings))?[.size] as? Int ?? 0) > 0
    }
    #expect(result.status == 130, "\(result.messages)")
    #expect(result.messages.contains("not begun"))
    let records = try folder.records(in: "out")
    #expect((1..<4000).contains(records.count))
    #expect(result.output.contains("\"ok\":\(records.count),"), "\(result.output)")
    let images = folder.files(in: "out").filter { $0.hasSuffix(".overview.jpg") }
    #expect(images.count == records.count)
    #expect(!folder.files(in: "out").contains { $0.contains(".part") })
  }
}
