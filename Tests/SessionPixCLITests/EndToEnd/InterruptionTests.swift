import Foundation
import Testing

@testable import SessionPixCLI

struct InterruptionTests {
  @Test func `Ctrl-C ends with whole records of the photos that were begun`() async throws {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    // Bytes behind the picture's end make each another photo.
    for number in 1...4000 {
      try folder.write(jpeg + Array("\(number)".utf8), to: "in/\(number).jpg")
    }
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
