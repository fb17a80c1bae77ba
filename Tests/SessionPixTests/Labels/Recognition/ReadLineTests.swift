import Testing

@testable import SessionPix

struct ReadLineTests {
  static func line(
    _ text: String, _ confidence: Double, x: Double, y: Double, width: Double, height: Double
  ) -> ReadLine {
    ReadLine(
      quad: Quad(
        Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
        Point(x: x, y: y + height)), quarterTurns: 0,
      reading: Reading(text: text, confidence: confidence))
  }

  @Test func `a line that runs across is added where nothing else was read`() {
    let read = [Self.line("PANEL", 0.9, x: 0, y: 0, width: 100, height: 20)]
    let crossing = [Self.line("SPINE", 0.95, x: 200, y: 0, width: 20, height: 100)]
    #expect(
      read.adding(crossing: crossing).map(\.reading.text) == ["PANEL", "SPINE"])
  }

  @Test func `it takes the place of what it covers if it says more`() {
    let read = [
      Self.line("I", 0.6, x: 202, y: 10, width: 16, height: 10),
      Self.line("O", 0.6, x: 202, y: 40, width: 16, height: 10),
    ]
    let crossing = [Self.line("SPINE", 0.95, x: 200, y: 0, width: 20, height: 100)]
    #expect(read.adding(crossing: crossing).map(\.reading.text) == ["SPINE"])
    let sure = [Self.line("LONG PANEL NAME", 0.99, x: 180, y: 30, width: 60, height: 20)]
    #expect(
      sure.adding(crossing: crossing).map(\.reading.text) == ["LONG PANEL NAME"])
  }

  @Test func `a turned line that says more is not replaced by one that runs across it`() {
    var turned = Self.line("LONG PANEL NAME", 0.99, x: 200, y: 30, width: 20, height: 60)
    turned.quarterTurns = 1
    let crossing = [Self.line("SPINE", 0.85, x: 200, y: 0, width: 20, height: 100)]
    #expect([turned].adding(crossing: crossing).map(\.reading.text) == ["LONG PANEL NAME"])
  }

  @Test func `doubtful and short lines that run across are not added`() {
    let crossing = [
      Self.line("SPINE", 0.7, x: 200, y: 0, width: 20, height: 100),
      Self.line("10", 0.99, x: 300, y: 0, width: 20, height: 40),
    ]
    #expect([ReadLine]().adding(crossing: crossing).isEmpty)
  }

  @Test func `of what two searches read in one place the more legible stands`() throws {
    let read = [Self.line("LUKE", 0.7, x: 10, y: 0, width: 80, height: 20)]
    let closer = [Self.line("FLUKE", 0.97, x: 0, y: 0, width: 100, height: 20)]
    let line = try #require(read.merged(with: closer).first)
    #expect(line.reading.text == "FLUKE" && line.others == ["LUKE"])
    let reversed = try #require(closer.merged(with: read).first)
    #expect(reversed.reading.text == "FLUKE" && reversed.others == ["LUKE"])
  }

  @Test func `a name stays whole where another search sees it in parts`() {
    let whole = [Self.line("KESTREL AUDIO", 0.9, x: 0, y: 0, width: 200, height: 20)]
    let parts = [
      Self.line("KES", 0.9, x: 0, y: 0, width: 50, height: 20),
      Self.line("AUDIO", 0.95, x: 120, y: 0, width: 80, height: 20),
    ]
    #expect(whole.merged(with: parts).map(\.reading.text) == ["KESTREL AUDIO"])
    #expect(parts.merged(with: whole).map(\.reading.text) == ["KESTREL AUDIO"])
  }

  @Test func `what was read surely at the same length is not read again`() {
    let read = [
      Self.line("SURE", 0.98, x: 0, y: 0, width: 100, height: 20),
      Self.line("DOUBTFUL", 0.6, x: 0, y: 50, width: 100, height: 20),
    ]
    func found(x: Double, y: Double, width: Double) -> DetectedLine {
      DetectedLine(
        quad: Self.line("", 0, x: x, y: y, width: width, height: 20).quad, score: 1)
    }
    let same = found(x: 2, y: 0, width: 98)
    let longer = found(x: -40, y: 0, width: 180)
    let doubtful = found(x: 0, y: 50, width: 100)
    #expect(read.unread([same, longer, doubtful]) == [longer, doubtful])
  }
}
