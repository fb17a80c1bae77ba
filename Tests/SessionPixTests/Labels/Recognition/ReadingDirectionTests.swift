import Testing

@testable import SessionPix

struct ReadingDirectionTests {
  struct NoReader: TextReader {
    let name = "none"
    let lineHeight = 16
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] { [] }
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
    let line = ReadLineTests.line("-", 0.2, x: 0, y: 0, width: 100, height: 20)
    let read = try direction.improvingDoubtful([line], in: photo.raster)
    #expect(read.map(\.reading.text) == ["KESTREL"])
  }
}
