import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// The folder that nobody should have, run through the built tool.
struct BadInputTests {
  private static let odd = [
    PhotoPath("with space.jpg"), PhotoPath("new\nline.jpg"), PhotoPath("😀.jpg"),
    PhotoPath("\u{E9}.jpg"), PhotoPath("e\u{301}.jpg"), PhotoPath(bytes: [0x61, 0xFF, 0x2E, 0x6A]),
  ]

  private static func makeInputs(in folder: PhotoFolder) throws {
    let jpeg = try PictureBytes.jpeg()
    for name in odd { try folder.write(jpeg, to: PhotoPath("in").appending(name)) }
    try folder.write(try PictureBytes.jpegWithDamagedExif(), to: "in/exif.jpg")
    try folder.write([], to: "in/empty.jpg")
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    try folder.write(Array(jpeg.prefix(jpeg.count / 2)), to: "in/truncated.jpg")
    try folder.write(PictureBytes.hugePNG, to: "in/huge.png")
    try folder.write(Array("%PDF-1.7\n".utf8), to: "in/deep/down/scan.pdf")
    try folder.link("in/deep/loop", to: "..")
    try folder.link("in/gone.jpg", to: "nowhere.jpg")
  }

  @Test func `each file gets a record, twice run once each, and nothing is left behind`()
    async throws
  {
    let folder = try PhotoFolder()
    try Self.makeInputs(in: folder)
    let inputs = folder.files(in: "in")
    for run in 1...2 {
      let result = try await SessionPixTool.run(
        "process", folder["in"], "--output", folder["out"], "--json", "--precision", "f32")
      #expect(result.status == 3, "\(result.messages)")
      let lines = try SessionPixTool.jsonLines(result.output)
      #expect(lines.last?["failed"] as? Int == 5, "\(result.output)")
      #expect(lines.count { $0["type"] as? String == "photo" } == inputs.count)
      let records = try folder.records(in: "out")
      #expect(records.map(\.source.path).sorted() == inputs.sorted(), "run \(run)")
    }
    try Self.checkRecords(try folder.records(in: "out"))
    let expected = inputs.filter { !Self.codes.keys.contains($0) }.map { $0 + ".overview.jpg" }
    let files = folder.files(in: "out").filter { !$0.contains(".label-") }
    #expect(Set(files) == Set(expected + ["findings.jsonl", "inventory.csv", "report.html"]))
    #expect(folder.files(in: "in") == inputs)
  }

  private static let codes = [
    "empty.jpg": "empty", "text.jpg": "not-an-image", "truncated.jpg": "truncated",
    "huge.png": "too-large", "gone.jpg": "unreadable", "deep/down/scan.pdf": "unsupported-format",
  ]

  private static func checkRecords(_ records: [Findings]) throws {
    for findings in records {
      #expect(findings.error?.code == codes[findings.source.path], "\(findings.source.path)")
      let status: Findings.Status =
        switch findings.error?.code {
        case nil: .ok
        case "unsupported-format": .unsupported
        default: .failed
        }
      #expect(findings.status == status)
    }
  }

  @Test func `messages go to stderr, a name cannot break their lines, a loop is told`()
    async throws
  {
    let folder = try PhotoFolder()
    try folder.write(Array("words".utf8), to: "in/new\nline.jpg")
    try folder.link("in/loop", to: ".")
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(result.status == 3)
    #expect(result.output == "")
    let lines = result.messages.split(separator: "\n")
    #expect(lines.first?.contains("loop: this link leads back") == true)
    #expect(lines.contains { $0.hasPrefix("failed: new\\nline.jpg: the content is not") })
    #expect(lines.contains { $0.hasPrefix("1 photo: 0 ok, 1 failed, 0 unsupported") })
  }

  @Test func `a truncated photo is taken when asked for`() async throws {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    try folder.write(Array(jpeg.prefix(jpeg.count / 2)), to: "in/x.jpg")
    let result = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--allow-truncated", "--no-report",
      "--format", "png")
    #expect(result.status == 0, "\(result.messages)")
    #expect(
      folder.files(in: "out").filter { !$0.contains(".label-") } == [
        "findings.jsonl", "x.jpg.overview.png",
      ])
  }

  @Test(.enabled(if: geteuid() != 0, "root can read every file"))
  func `an unreadable file fails alone`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/x.jpg")
    try folder.write(try PictureBytes.jpeg(), to: "in/y.jpg")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0], ofItemAtPath: folder["in/x.jpg"])
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(result.status == 3)
    #expect(try folder.records(in: "out").map(\.error?.code) == ["unreadable", nil])
  }
}
