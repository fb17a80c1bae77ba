import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct BriefCheckTests {
  private static func photo(
    _ name: String, width: Int, height: Int, tokens: Int, isReadBack: Bool...,
    atFullSize: Bool? = nil
  ) throws -> BriefCheckResult.Photo {
    let source = try JSONDecoder().decode(
      Findings.Source.self,
      from: Data(#"{"path": "\#(name)", "width": \#(width), "height": \#(height)}"#.utf8))
    return BriefCheckResult.Photo(
      name: name, tokens: tokens, source: source,
      candidates: isReadBack.map {
        .init(
          field: .model, value: "SH-101", isReadBack: $0, isReadAtFullSize: $0 ? nil : atFullSize)
      })
  }

  @Test func `what is sent stands beside what the photos would cost`() throws {
    let result = BriefCheckResult(
      [
        try Self.photo("a.jpg", width: 280, height: 280, tokens: 50, isReadBack: true, false),
        try Self.photo("b.jpg", width: 16000, height: 12000, tokens: 150),
      ], looksAtFullSize: false, namesMisses: false)
    #expect(result.tokens?.mean == 100)
    #expect(result.originals.largest?.minimum == 100)
    // 8000 x 6000 pixels are 286 x 215 patches.
    #expect(result.originals.largest?.maximum == 61_490)
    #expect(result.originals.standard.map { $0.maximum <= 1568 } == true)
    #expect(result.originals.high.map { (4000...4784).contains($0.maximum) } == true)
    #expect(result.candidates == 2 && result.readBack == 1 && result.misses == nil)
    #expect(result.lostByResizing == nil && !result.table.text.contains("lost"))
    #expect(result.table.text.contains("read back: 1 of 2 sure candidates"))
  }

  @Test func `only what can be read at full size was lost by making smaller`() throws {
    func photo(_ name: String, atFullSize: Bool?) throws -> BriefCheckResult.Photo {
      try Self.photo(
        name, width: 280, height: 280, tokens: 50, isReadBack: true, false, atFullSize: atFullSize)
    }
    let result = BriefCheckResult(
      [try photo("a.jpg", atFullSize: true), try photo("b.jpg", atFullSize: false)],
      looksAtFullSize: true, namesMisses: true)
    #expect(result.candidates == 4 && result.readBack == 2 && result.lostByResizing == 1)
    #expect(result.misses?.map(\.isReadAtFullSize) == [true, false])
    #expect(result.table.text.contains("lost by resizing: 1, which can be read at full size"))
  }

  @Test func `what cannot be read back is named where that is asked for`() throws {
    let result = BriefCheckResult(
      [try Self.photo("a.jpg", width: 280, height: 280, tokens: 50, isReadBack: true, false)],
      looksAtFullSize: false, namesMisses: true)
    #expect(result.misses?.map(\.photo) == ["a.jpg"])
    #expect(result.table.text.hasSuffix("not read back: model SH-101 of a.jpg"))
    #expect(
      BriefCheck(["brief", "out", "--misses"]) != nil && BriefCheck(["brief"]) == nil
        && BriefCheck(["brief", "out", "--photos", "in", "--misses"]) != nil
        && BriefCheck(["brief", "out", "--runs", "2"]) == nil)
  }
}
