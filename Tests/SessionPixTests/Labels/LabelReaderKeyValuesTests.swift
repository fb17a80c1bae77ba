import Testing

@testable import SessionPix

struct LabelReaderKeyValuesTests {
  static func line(_ text: String, x: Double, y: Double, width: Double) -> ReadLine {
    ReadLine(
      quad: Quad(
        Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + 20),
        Point(x: x, y: y + 20)), quarterTurns: 0, reading: Reading(text: text, confidence: 0.95))
  }

  /// A reader that takes every crop for the same text.
  struct Parrot: TextReader {
    let name = "parrot"
    let lineHeight = 48
    let text: String
    var confidence = 0.8

    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
      lines.map { _ in Reading(text: text, confidence: confidence) }
    }
  }

  struct Blind: TextDetector {
    func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] { [] }
  }

  /// A dark plate with strokes as of letters, and a bright patch with nothing behind it.
  static let plate = Picture(width: 600, height: 200) { x, y in
    let isPatch = (200..<260).contains(x) && (52..<68).contains(y)
    let isLetter = (50..<140).contains(x) && (54..<66).contains(y) && x % 8 < 3
    return isPatch || isLetter ? [220, 220, 200] : [10, 10, 10]
  }

  static func added(
    _ text: String, confidence: Double = 0.8, to read: [ReadLine], in picture: Picture = plate
  ) throws -> [ReadLine] {
    let reader = LabelReader(
      detector: Blind(), reader: Parrot(text: text, confidence: confidence), secondReader: nil)
    let lines = try reader.addingValues(behindKeysIn: read, in: picture.raster)
    return Array(lines.dropFirst(read.count))
  }

  @Test func `a number is read inside the patch behind its key`() throws {
    let value = try #require(
      try Self.added("171,", to: [Self.line("SERIAL NO.", x: 50, y: 50, width: 100)]).first)
    #expect(value.reading.text == "171,")
    let bounds = value.quad.bounds
    #expect(bounds.x > 200 && bounds.x + bounds.width < 260)
    #expect(bounds.y > 52 && bounds.y + bounds.height < 68)
  }

  @Test func `a key that was found with its patch ends where that begins`() throws {
    let key = Self.line("SERIAL NO. [", x: 50, y: 50, width: 215)
    let reader = LabelReader(detector: Blind(), reader: Parrot(text: "171"), secondReader: nil)
    let lines = try reader.addingValues(behindKeysIn: [key], in: Self.plate.raster)
    #expect(lines.map(\.reading.text) == ["SERIAL NO. [", "171"])
    #expect(!lines[0].quad.contains(Point(x: 230, y: 60)))
  }

  @Test func `a plate without a patch has no number there`() throws {
    let empty = Picture(width: 600, height: 200) { x, y in
      Self.plate[min(x, 199), y]
    }
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    #expect(try Self.added("171", to: [key], in: empty).isEmpty)
  }

  @Test func `what is no number, or read with little confidence, is none`() throws {
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    #expect(try Self.added("NAMEPLATE", to: [key]).isEmpty)
    #expect(try Self.added("171", confidence: 0.3, to: [key]).isEmpty)
  }

  @Test func `a key with its value, and a key for something else, are left alone`() throws {
    let value = Self.line("4711", x: 155, y: 50, width: 60)
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    #expect(try Self.added("171", to: [key, value]).isEmpty)
    #expect(
      try Self.added("171", to: [Self.line("S/N 4711", x: 50, y: 50, width: 100)]).isEmpty)
    #expect(try Self.added("171", to: [Self.line("MODEL", x: 50, y: 50, width: 100)]).isEmpty)
  }

  @Test func `the patch turns with the key`() throws {
    let turned = Picture(try Self.plate.raster.turned(quarterTurns: 1))
    var key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    // Read from top to bottom: a point (x, y) of the plate lies at (200 - y, x) now.
    key.quad = key.quad.mapped { Point(x: 200 - $0.y, y: $0.x) }
    let value = try #require(try Self.added("171", to: [key], in: turned).first)
    #expect(value.quad.contains(Point(x: 140, y: 230)))
  }
}
