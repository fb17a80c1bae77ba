import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct ContestAccuracyTests {
  private static func truth(photos: [String]) throws -> ComparedTruth {
    let scratch = try Scratch()
    let labels = try scratch.file(
      "labels.json",
      #"""
      [{"id": "a", "file": "a.jpg", "brand": ["Roland"], "model": ["SH-101"], "serial": []},
       {"id": "b", "brand": ["Korg"], "model": [], "serial": ["123456"]},
       {"id": "elsewhere", "brand": ["Moog"], "model": [], "serial": []}]
      """#)
    let faces = try scratch.file(
      "faces.json",
      #"""
      [{"id": "a", "width": 100, "height": 100, "faces": [{"x": 10, "y": 10, "w": 20, "h": 20},
        {"x": 60, "y": 60, "w": 20, "h": 20}, {"x": 0, "y": 90, "w": 5, "h": 5, "ignore": true}]}]
      """#)
    return try ComparedTruth([labels, faces], of: photos)
  }

  private static func records(_ lines: String) throws -> [PeerRecord] {
    let scratch = try Scratch()
    _ = try scratch.file("records.jsonl", lines)
    return try PeerRecord.all(of: .pyvips, in: scratch.folder.path)
  }

  @Test func `others are judged by all that they read, and by what they painted over`() throws {
    let records = try Self.records(
      #"""
      {"file": "a.jpg", "text": ["ROLAND", "SH", "101"], "faces": [{"x": 0.1, "y": 0.1, "width": 0.2, "height": 0.2}]}
      {"file": "b.jpg", "error": "OSError: broken"}
      """#)
    #expect(records.map(\.error) == [nil, "OSError: broken"])
    let accuracy = ContestAccuracy(
      try Self.truth(photos: ["x/a.jpg", "x/b.jpg"]), records: records, findings: nil)
    #expect(accuracy.anywhere["brand"]?.text == "1/2" && accuracy.anywhere["model"]?.text == "1/1")
    #expect(accuracy.anywhere["serial"]?.text == "0/1" && accuracy.faces?.text == "1/2")
    #expect(accuracy.candidates == nil)
  }

  @Test func `ours is also judged by its candidates`() throws {
    let findings = Findings.made("deep/a.jpg") { record in
      record.candidates?.brand = [
        .init(value: "Roland", confidence: 0.9)
      ]
    }
    let index = FindingsIndex([findings])
    let accuracy = ContestAccuracy(
      try Self.truth(photos: ["a.jpg"]), records: index.records.map(PeerRecord.init),
      findings: index)
    #expect(accuracy.candidates?["brand"]?.text == "1/1", "the photo of Korg is not compared")
    #expect(accuracy.anywhere["brand"]?.text == "0/1", "no line says it")
  }

  @Test func `a line that is no record is named`() {
    let error = #expect(throws: BenchError.self) { try Self.records("{\"file\": \"a\"}\n{}\n") }
    #expect(error?.description.contains("line 2") == true)
  }
}
