import Foundation
import Testing

@testable import SessionPix

/// The few members that are read of a line, compared with Foundation's reading of all of it.
struct FindingsHeadTests {
  private static func line() throws -> [UInt8] {
    var findings = try SmallPhoto.outcome(PhotoPath("a/\u{E9}.png")).findings
    findings.regions = [
      TextRegion(
        quad: Quad(
          Point(x: 0.25, y: 1e-7), Point(x: 1, y: 0), Point(x: 1, y: 1), Point(x: 0, y: 1)),
        text: "\"\\/\n{[,]}: \u{1F600}", confidence: 0.5, reader: "neural")
    ]
    return try JSONLine(findings).bytes
  }

  private static func isJSON(_ bytes: [UInt8]) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(bytes))) != nil
  }

  @Test func `a record's head says what the whole record says`() throws {
    let line = try Self.line()
    let whole = try JSONDecoder().decode(Findings.self, from: Data(line))
    let head = try #require(FindingsHead(line[...]))
    #expect(head.name == whole.name && head.group == whole.group)
    #expect(head.files == Set(whole.renditions?.map(whole.path(of:)) ?? []))
    #expect(head.completion?.fingerprint == whole.fingerprint && head.completion?.status == .ok)
    #expect(head.look?.text == whole.likeness)
  }

  @Test func `a line that is damaged anywhere is no record`() throws {
    let line = try Self.line()
    #expect(FindingsHead(line.dropLast()) == nil && FindingsHead((line + line)[...]) == nil)
    var random = SystemRandomNumberGenerator()
    var accepted = 0
    for _ in 0..<4000 {
      var damaged = line
      let place = Int.random(in: damaged.indices, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: damaged[place] = UInt8.random(in: 0...255, using: &random)
      case 1: damaged.remove(at: place)
      default: damaged.insert(damaged.randomElement() ?? 0, at: place)
      }
      guard JSONMembers(damaged[...]) != nil else { continue }
      accepted += 1
      #expect(Self.isJSON(damaged), "\(String(decoding: damaged, as: UTF8.self))")
    }
    #expect(accepted > 400, "letters in a text may be others")
  }

  @Test(arguments: [
    #"{}"#, #" {"a" : [1 , -0.5e+7, {"b":[]}], "c":null} "#, #"{"\u0061":"\ud83d\ude00"}"#,
    #"{"a":1,"a":2}"#,
  ])
  func `sound JSON is taken`(json: String) {
    #expect(JSONMembers(Array(json.utf8)[...]) != nil && Self.isJSON(Array(json.utf8)))
  }

  @Test(arguments: [
    "", "[]", "1", "{", #"{"a"}"#, #"{"a":}"#, #"{"a":1,}"#, #"{a:1}"#, #"{"a":01}"#, #"{"a":1.}"#,
    #"{"a":.5}"#, #"{"a":+1}"#, #"{"a":1e}"#, #"{"a":tru}"#, #"{"a":"\x"}"#, #"{"a":"\u12g4"}"#,
    #"{"a":[1,]}"#, #"{"a":1}}"#, "{\"a\":\"\t\"}", #"{"a":-}"#, #"{"a":NaN}"#,
  ])
  func `unsound JSON is not`(json: String) {
    #expect(JSONMembers(Array(json.utf8)[...]) == nil)
  }

  @Test func `nothing that is nested without end is followed`() {
    let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
    #expect(JSONMembers((Array(#"{"a":"#.utf8) + deep)[...]) == nil)
  }

  @Test func `a name that is written with escapes is known, too`() throws {
    let text = String(decoding: try Self.line(), as: UTF8.self)
    let escaped = text.replacing(#""schema""#, with: #""\u0073chema""#)
    let name = FindingsHead(Array(escaped.utf8)[...])?.name
    #expect(name == PhotoPath("a/\u{E9}.png"))
  }

  @Test(arguments: [
    ("a.jpg.overview.jpg", true), ("a.jpg.master.avif", true), ("a.jpg.label-12.png", true),
    ("a.jpg.detail-1.webp", true), ("a.jpg", false), ("a.jpg.", false), ("a.jpg.overview", false),
    ("a.jpg.overview.", false), ("a.jpgoverview.jpg", false), ("a.jpg.label.jpg", false),
    ("a.jpg.label-.jpg", false), ("a.jpg.label-1-2.jpg", false), ("a.jpg.label-x.jpg", false),
    ("a.jpg.overview.jpg2", false), ("a.jpg.overview.JPG", false), ("a.jpg.x.overview.jpg", false),
    ("b.jpg.overview.jpg", false), ("a.jpg.overview-1.jpg", false), ("a.jpg/.overview.jpg", false),
  ])
  func `images are named after their photo, and nothing else is`(file: String, isImage: Bool) {
    #expect(FindingsHead.isRendition(PhotoPath(file), of: PhotoPath("a.jpg")) == isImage)
  }
}
