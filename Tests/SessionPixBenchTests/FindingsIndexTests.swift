import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct FindingsIndexTests {
  private static func truth(_ id: String, file: String? = nil) -> FaceTruth {
    FaceTruth(id: id, file: file, repo: nil, width: 1, height: 1, faces: [])
  }

  @Test func `a record is found by its file's name with and without the last extension`() throws {
    let scratch = try Scratch()
    let index = try FindingsIndex(
      scratch.findings([.made("in/a.b.jpg"), .made("in/.hidden"), .made("c.png")]))
    #expect(index[Self.truth("a.b")]?.source.path == "in/a.b.jpg")
    #expect(index[Self.truth("x", file: "a.b.jpg")]?.source.path == "in/a.b.jpg")
    #expect(index[Self.truth("c", file: "gone.png")]?.source.path == "c.png")
    #expect(index[Self.truth(".hidden")] != nil && index[Self.truth("a")] == nil)
  }

  @Test func `the newest record of a photo counts`() throws {
    let scratch = try Scratch()
    let index = try FindingsIndex(
      scratch.findings([.made("a.jpg"), .made("a.jpg") { $0.status = .failed }]))
    #expect(index[Self.truth("a")]?.status == .failed && index.records.count == 1)
  }

  @Test func `names that differ by normalisation are two photos`() throws {
    let scratch = try Scratch()
    let index = try FindingsIndex(scratch.findings([.made("\u{E9}.jpg")]))
    #expect(index[Self.truth("\u{E9}")] != nil && index[Self.truth("e\u{301}")] == nil)
  }

  @Test func `a name of other bytes is another photo, though both are written down alike`() throws {
    let bytes = Findings.made("x") { $0.source = .init(path: PhotoPath(bytes: [0x61, 0xE9])) }
    #expect(bytes.source.path == "a%E9")
    #expect(FindingsIndex([bytes, .made("a%E9")]).records.count == 2)
  }

  @Test func `a line that is no record is refused with its number`() throws {
    let scratch = try Scratch()
    let good = String(decoding: try JSONEncoder().encode(Findings.made("a.jpg")), as: UTF8.self)
    let bad = Findings.made("b.jpg") {
      $0.candidates?.brand = [LabelCandidate(value: "Roland", confidence: 1.5)]
    }
    let line = String(decoding: try JSONEncoder().encode(bad), as: UTF8.self)
    let path = try scratch.file("findings.jsonl", "\(good)\r\n\n\(line)\n")
    let error = #expect(throws: BenchError.self) { try FindingsIndex(path) }
    let sentence = try #require(error).description
    #expect(sentence.hasPrefix("\(path), line 3, is no record of a photo ("))
    #expect(sentence.contains("1.5"))
  }
}
