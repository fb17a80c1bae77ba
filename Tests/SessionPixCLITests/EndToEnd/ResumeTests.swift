import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

struct ResumeTests {
  /// Runs `process` on `in` and returns its summary.
  private static func run(_ folder: PhotoFolder, _ options: String...) async throws -> [String: Int]
  {
    let arguments = ["process", folder["in"], "-o", folder["out"], "--json", "--no-report"]
    let result = try await SessionPixTool.run(arguments + options)
    #expect([0, 3].contains(result.status), "\(result.messages)")
    let summary = try #require(try SessionPixTool.jsonLines(result.output).last)
    return summary.compactMapValues { $0 as? Int }
  }

  @Test func `a second run does what is not done, and nothing else`() async throws {
    let folder = try PhotoFolder()
    for number in 1...3 {
      try folder.write(try PictureBytes.jpeg(width: 60 + number), to: "in/\(number).jpg")
    }
    try folder.write(Array("%PDF-1.7\n".utf8), to: "in/scan.pdf")
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    var summary = try await Self.run(folder)
    #expect(summary["ok"] == 3 && summary["unchanged"] == 0)
    let whole = try folder.records(in: "out")

    summary = try await Self.run(folder)
    #expect(summary["ok"] == 0 && summary["unchanged"] == 4, "\(summary)")
    #expect(summary["failed"] == 1, "what failed is tried again")
    #expect(try Self.sorted(folder.records(in: "out")) == Self.sorted(whole))

    try folder.write(try PictureBytes.jpeg(width: 90), to: "in/1.jpg")
    try FileManager.default.removeItem(atPath: folder["out/2.jpg.overview.jpg"])
    summary = try await Self.run(folder)
    #expect(summary["ok"] == 2 && summary["unchanged"] == 2, "other bytes, and a missing image")
    #expect(folder.files(in: "out").contains("2.jpg.overview.jpg"))

    summary = try await Self.run(folder, "--quality", "70")
    #expect(summary["ok"] == 3 && summary["unchanged"] == 0, "other settings")
    summary = try await Self.run(folder, "--quality", "70", "--force")
    #expect(summary["ok"] == 3 && summary["unchanged"] == 0)
    #expect(try folder.records(in: "out").count == 5)
  }

  @Test func `two runs on one output are refused`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/1.jpg")
    let other = try OutputFolder(PhotoPath(folder["out"]))
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(result.status == 1 && result.messages.contains("another run is writing into"))
    withExtendedLifetime(other) {}
  }

  /// Records without what differs from run to run.
  static func sorted(_ records: [Findings]) -> [Findings] {
    records.map { record in
      var record = record
      record.timings = nil
      return record
    }.sorted { $0.source.path < $1.source.path }
  }
}
