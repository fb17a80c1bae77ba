import Testing

@testable import SessionPix

struct ReadingDirectionTests {
  struct NoReader: TextReader {
    let name = "none"
    let lineHeight = 16
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] { [] }
  }

  static let direction = ReadingDirection(reader: NoReader())

  static func line(
    _ text: String, _ confidence: Double, x: Double, y: Double, width: Double, height: Double
  ) -> ReadingDirection.ReadLine {
    ReadingDirection.ReadLine(
      quad: Quad(
        Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
        Point(x: x, y: y + height)), quarterTurns: 0,
      reading: Reading(text: text, confidence: confidence))
  }

  @Test func `a line that runs across is added where nothing else was read`() {
    let read = [Self.line("PANEL", 0.9, x: 0, y: 0, width: 100, height: 20)]
    let crossing = [Self.line("SPINE", 0.95, x: 200, y: 0, width: 20, height: 100)]
    #expect(
      Self.direction.adding(crossing, to: read).map(\.reading.text) == ["PANEL", "SPINE"])
  }

  @Test func `it takes the place of what it covers if it says more`() {
    let read = [
      Self.line("I", 0.6, x: 202, y: 10, width: 16, height: 10),
      Self.line("O", 0.6, x: 202, y: 40, width: 16, height: 10),
    ]
    let crossing = [Self.line("SPINE", 0.95, x: 200, y: 0, width: 20, height: 100)]
    #expect(Self.direction.adding(crossing, to: read).map(\.reading.text) == ["SPINE"])
    let sure = [Self.line("LONG PANEL NAME", 0.99, x: 180, y: 30, width: 60, height: 20)]
    #expect(
      Self.direction.adding(crossing, to: sure).map(\.reading.text) == ["LONG PANEL NAME"])
  }

  @Test func `doubtful and short lines that run across are not added`() {
    let crossing = [
      Self.line("SPINE", 0.7, x: 200, y: 0, width: 20, height: 100),
      Self.line("10", 0.99, x: 300, y: 0, width: 20, height: 40),
    ]
    #expect(Self.direction.adding(crossing, to: []).isEmpty)
  }

  /// Sees print only where the picture uses all of its range.
  struct ContrastReader: TextReader {
    let name = "contrast"
    let lineHeight = 16
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
      lines.map { line in
        let isClear = (line.pixels.max() ?? 0) - (line.pixels.min() ?? 0) > 200
        return Reading(text: isClear ? "KESTREL" : "-", confidence: isClear ? 0.95 : 0.2)
      }
    }
  }

  @Test func `faint print is read again with more contrast`() throws {
    let photo = Picture(width: 100, height: 20) { x, _ in
      x.isMultiple(of: 8) ? [120, 90, 90] : [120, 130, 90]
    }
    let direction = ReadingDirection(reader: ContrastReader())
    let line = Self.line("-", 0.2, x: 0, y: 0, width: 100, height: 20)
    let read = try direction.improvingDoubtful([line], in: photo.raster)
    #expect(read.map(\.reading.text) == ["KESTREL"])
  }
}
