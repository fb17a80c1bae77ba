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

  static func added(
    _ text: String, confidence: Double = 0.8, to read: [ReadLine]
  ) throws -> [ReadLine] {
    let reader = LabelReader(
      detector: Blind(), reader: Parrot(text: text, confidence: confidence), secondReader: nil)
    let lines = try reader.addingValues(behindKeysIn: read, in: Raster(width: 600, height: 200))
    return Array(lines.dropFirst(read.count))
  }

  @Test func `behind a key without a value its number is read`() throws {
    let value = try #require(
      try Self.added("171,", to: [Self.line("SERIAL NO.", x: 50, y: 50, width: 100)]).first)
    #expect(value.reading.text == "171,")
    #expect(value.quad.contains(Point(x: 200, y: 60)) && !value.quad.contains(Point(x: 100, y: 60)))
  }

  @Test func `what is no number, or read with little confidence, is none`() throws {
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    #expect(try Self.added("NAMEPLATE", to: [key]).isEmpty)
    #expect(try Self.added("171", confidence: 0.3, to: [key]).isEmpty)
  }

  @Test func `a key with its value, and a key for something else, are left alone`() throws {
    #expect(
      try Self.added("171", to: [Self.line("S/N 4711", x: 50, y: 50, width: 100)]).isEmpty)
    #expect(try Self.added("171", to: [Self.line("MODEL", x: 50, y: 50, width: 100)]).isEmpty)
  }

  @Test func `the room ends where another line begins`() {
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    #expect(key.gaps(before: [key, Self.line("4711", x: 155, y: 50, width: 60)]).isEmpty)
    let gap = key.gaps(before: [key, Self.line("1989", x: 210, y: 44, width: 60)]).first
    #expect(gap?.value.contains(Point(x: 200, y: 60)) == true)
    #expect(gap?.value.contains(Point(x: 220, y: 60)) == false)
  }

  @Test func `a line that is longer than its text may hold the value itself`() throws {
    let key = Self.line("SERIAL NO.", x: 50, y: 50, width: 160)
    let gaps = key.gaps(before: [key])
    #expect(gaps.count == 2 && gaps[0].value.contains(Point(x: 150, y: 60)))
    #expect(!gaps[0].key.contains(Point(x: 150, y: 60)))
  }

  @Test func `the room turns with the key`() throws {
    var key = Self.line("SERIAL NO.", x: 50, y: 50, width: 100)
    // Read from top to bottom: the text's own left upper corner is the right upper one of the picture.
    key.quad = Quad(
      Point(x: 70, y: 50), Point(x: 70, y: 150), Point(x: 50, y: 150), Point(x: 50, y: 50))
    let gap = try #require(key.gaps(before: [key]).first)
    #expect(gap.value.contains(Point(x: 60, y: 200)) && !gap.value.contains(Point(x: 200, y: 60)))
  }
}
