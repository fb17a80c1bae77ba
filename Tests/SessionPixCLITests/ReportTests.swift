import Foundation
import SessionPixIdentify
import Testing

@testable import SessionPix
@testable import SessionPixCLI

struct ReportTests {
  private static let hostile = "<script>alert(\"x\")</script>'&"

  private static func findings() -> Findings {
    var findings = ReportFolder.findings("a/" + hostile + ".jpg")
    findings.regions = [ReportFolder.region("</pre>" + hostile)]
    findings.candidates?.brand = [
      LabelCandidate(
        value: hostile, confidence: 0.876, alternatives: [hostile], evidence: [hostile])
    ]
    return findings
  }

  @Test func `no text of a photo becomes markup`() throws {
    var failed = Self.findings()
    failed.status = .failed
    failed.error = .init(code: "corrupt", message: Self.hostile + "\u{202E}")
    let folder = try ReportFolder([Self.findings(), failed])
    let page = try folder.page()
    #expect(
      page.components(separatedBy: "<script").count == 3, "the page's own script and its data")
    #expect(page.components(separatedBy: "</script").count == 3)
    #expect(!page.contains("</pre>\\u003c") && !page.contains("\u{202E}"))
    #expect(try folder.photos().count == 1, "of two records of a photo the newest counts")
  }

  @Test func `page and table are made in one pass, in which each photo's record is made once`()
    throws
  {
    let names = ["a", "b", "a", "c", "a"]
    let folder = try ReportFolder(names.map { ReportFolder.findings($0) })
    let records = try PhotoRecords(in: PhotoPath(folder.path))
    let files = try FolderReport(at: folder.path).write(records)
    #expect(records.made == 3)
    #expect(files.map(\.lastComponent.text) == ["report.html", "inventory.csv"])
    let rows = try folder.text(of: "inventory.csv").split(whereSeparator: \.isNewline)
    #expect(rows.dropFirst().map { $0.prefix(1) } == ["b", "c", "a"])
  }

  @Test func `the page loads nothing from elsewhere`() throws {
    let page = try ReportFolder([Self.findings()]).page()
    #expect(page.contains("default-src 'none'"))
    #expect(!page.contains("https://"))
    let addresses = page.components(separatedBy: "http://").dropFirst()
    #expect(addresses.allSatisfy { $0.hasPrefix("www.w3.org/2000/svg\"") }, "a name, never loaded")
  }

  @Test func `a photo is marked by what one looks for`() {
    var failed = ReportFolder.findings("a")
    failed.status = .failed
    failed.candidates = nil
    #expect(ReportEntry(failed).marks == [.failed])
    var unsure = ReportFolder.findings("b")
    #expect(ReportEntry(unsure).marks == [])
    unsure.candidates?.model = [LabelCandidate(value: "X", confidence: 0.49)]
    unsure.group = "00"
    #expect(ReportEntry(unsure).marks == [.lowConfidence, .duplicates])
    #expect(ReportEntry(unsure).confidence == 49, "the least sure of brand and model")
    unsure.candidates = Findings.Candidates()
    unsure.group = nil
    unsure.original = "a"
    unsure.privacy?.faces = [
      .init(box: Box(x: 0.25, y: 0.5, width: 0.5, height: 0.25), score: 1, by: .detector)
    ]
    let entry = ReportEntry(unsure)
    #expect(entry.marks == [.noBrand, .faces, .duplicates] && entry.confidence == nil)
    #expect(entry.areas.map(\.kind) == ["line", "face"])
    #expect(entry.areas[1].corners == [250, 500, 750, 500, 750, 750, 250, 750])
    #expect(entry.facts.contains("1 face hidden") && entry.facts.contains("the same file as a"))
  }

  @Test func `links are made from bytes`() {
    let path = PhotoPath(bytes: Array("a b/ü:#?%\"<.jpg".utf8) + [0xFF])
    #expect(HTMLText.link(path) == "a%20b/%C3%BC%3A%23%3F%25%22%3C.jpg%FF")
  }

  @Test func `control characters do not reach a page`() {
    #expect(HTMLText.escaped("a\u{0}b\u{202E}c\td") == "a\u{FFFD}b\u{FFFD}c\td")
  }

  @Test func `the table has a row for each photo and no columns for what nobody asked`() throws {
    var failed = ReportFolder.findings("b;c.jpg")
    failed.status = .failed
    failed.candidates = nil
    failed.privacy = nil
    failed.error = .init(code: "corrupt", message: "it is \"broken\",\nsee there")
    let folder = try ReportFolder([ReportFolder.findings("a.jpg"), failed])
    try FolderReport(at: folder.path).write()
    let lines = try folder.text(of: "inventory.csv").components(separatedBy: "\r\n")
    #expect(lines.count == 4 && lines[3] == "")
    let start = try Data(contentsOf: URL(fileURLWithPath: folder.path + "/inventory.csv")).prefix(8)
    #expect(Array(start) == [0xEF, 0xBB, 0xBF] + Array("photo".utf8))
    #expect(lines[0].contains("status,message,brand,") && !lines[0].contains("verdict"))
    #expect(lines[1] == "a.jpg,ok,,Roland,0.9,TR-808,0.8,'0012345,0.7,0,none found,,")
    #expect(lines[2] == "\"b;c.jpg\",failed,\"it is \"\"broken\"\", see there\",,,,,,,,,,")
  }
}

extension FolderReport {
  /// That of a folder, where all may be read.
  fileprivate init(at path: String) throws {
    self.init(folder: try OutputFolder(PhotoPath(path)), reading: .serials, console: Console())
  }
}

/// An output folder with records, and with an image for each.
final class ReportFolder: Sendable {
  let path: String

  init(_ records: [Findings]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-test-\(UUID().uuidString)").path
    let output = try OutputFolder(PhotoPath(path))
    var lines: [UInt8] = []
    let image = try PictureBytes.jpeg(width: 400, height: 300)
    for findings in records {
      lines += try JSONLine(findings).ended
      for rendition in findings.renditions ?? [] where records.count < 100 {
        try output.write(image, to: PhotoPath(rendition.path))
      }
    }
    try output.write(lines, to: PhotoPath("findings.jsonl"))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func text(of name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  /// The page, made anew.
  func page() throws -> String {
    try FolderReport(at: path).write()
    return try text(of: "report.html")
  }

  /// The photos in the page's data.
  func photos() throws -> [[String: Any]] {
    let data = try page().components(separatedBy: "id=\"photos\">").last?
      .components(separatedBy: "</script>").first
    let json = try JSONSerialization.jsonObject(with: Data((data ?? "").utf8))
    return try #require(json as? [[String: Any]])
  }

  static func findings(_ name: String) -> Findings {
    var findings = Findings(
      tool: .init(version: "test", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath(name)))
    findings.privacy = .init()
    findings.privacy?.text = []
    findings.regions = [region("ROLAND TR-808")]
    findings.candidates = .init()
    findings.candidates?.brand = [LabelCandidate(value: "Roland", confidence: 0.9, region: 0)]
    findings.candidates?.model = [LabelCandidate(value: "TR-808", confidence: 0.8)]
    findings.candidates?.serial = [LabelCandidate(value: "0012345", confidence: 0.7)]
    findings.renditions = [
      RenditionRecord(
        role: .overview, path: name + ".overview.jpg", width: 400, height: 300, bytes: 1,
        sha256: "", tokens: 1)
    ]
    return findings
  }

  static func region(_ text: String) -> TextRegion {
    TextRegion(
      quad: Quad(
        Point(x: 0.25, y: 0.25), Point(x: 0.75, y: 0.25), Point(x: 0.75, y: 0.5),
        Point(x: 0.25, y: 0.5)), text: text, confidence: 0.5, reader: "neural")
  }
}
