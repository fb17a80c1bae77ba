import Testing

@testable import SessionPix

struct TesseractEngineTests {
  /// Letters of seven by five squares, enlarged: no typeface is needed.
  static let letters: [Character: [String]] = [
    "L": ["#....", "#....", "#....", "#....", "#....", "#....", "#####"],
    "E": ["#####", "#....", "#....", "####.", "#....", "#....", "#####"],
    "F": ["#####", "#....", "#....", "####.", "#....", "#....", "#...."],
    "T": ["#####", "..#..", "..#..", "..#..", "..#..", "..#..", "..#.."],
    "H": ["#...#", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"],
    "A": [".###.", "#...#", "#...#", "#####", "#...#", "#...#", "#...#"],
    "D": ["####.", "#...#", "#...#", "#...#", "#...#", "#...#", "####."],
    "J": ["..###", "...#.", "...#.", "...#.", "...#.", "#..#.", ".##.."],
    "N": ["#...#", "##..#", "##..#", "#.#.#", "#..##", "#..##", "#...#"],
    "O": [".###.", "#...#", "#...#", "#...#", "#...#", "#...#", ".###."],
    "R": ["####.", "#...#", "#...#", "####.", "#.#..", "#..#.", "#...#"],
    "W": ["#...#", "#...#", "#...#", "#.#.#", "#.#.#", "##.##", "#...#"],
    ":": [".....", "..#..", "..#..", ".....", "..#..", "..#..", "....."],
  ]

  /// A line of this word, dark on light, 48 pixels high.
  static func line(_ word: String, ink: UInt8 = 0, ground: UInt8 = 255) -> LineImage {
    let side = 5
    let width = 20 + word.count * 7 * side
    var picture = Picture(width: width, height: 48) { _, _ in [ground, ground, ground] }
    for (place, letter) in word.enumerated() {
      for (row, squares) in (letters[letter] ?? []).enumerated() {
        for (column, square) in squares.enumerated() where square == "#" {
          for y in 0..<side {
            for x in 0..<side {
              let left = 10 + place * 7 * side + column * side + x
              let offset = ((6 + row * side + y) * width + left) * 3
              for band in 0..<3 { picture.bytes[offset + band] = ink }
            }
          }
        }
      }
    }
    return LineImage(pixels: picture.bytes, width: width, height: 48)
  }

  @Test func `a line is read, whichever of print and ground is darker`() throws {
    let reader = try TesseractReader()
    let readings = try reader.read([
      Self.line("LEFT"), Self.line("THE"), Self.line("LEFT", ink: 220, ground: 60),
    ])
    #expect(readings.map(\.text) == ["LEFT", "THE", "LEFT"])
    #expect(readings.allSatisfy { (0.5...1).contains($0.confidence) })
  }

  @Test func `an empty line has no text`() throws {
    let blank = LineImage(
      pixels: [UInt8](repeating: 200, count: 48 * 90 * 3), width: 90, height: 48)
    let readings = try TesseractReader().read([blank])
    #expect(readings.allSatisfy { $0.text.isEmpty || $0.confidence < 0.3 })
    #expect(try TesseractReader().read([]).isEmpty)
  }

  @Test func `several threads read at once`() async throws {
    let reader = try TesseractReader()
    let texts = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<6 { group.addTask { try reader.read([Self.line("LEFT")])[0].text } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(texts == [String](repeating: "LEFT", count: 6))
  }

  @Test func `missing data is named`() {
    #expect {
      try TesseractEngine(data: "/nowhere")
    } throws: {
      if case .tesseractNotStarted? = $0 as? SetupError { true } else { false }
    }
  }

  @Test func `the neural reader reads the same lines`() throws {
    let reader = try SharedPipeline.labelReader().reader
    let readings = try reader.read([Self.line("LEFT"), Self.line("THE")])
    #expect(readings.map(\.text) == ["LEFT", "THE"])
    #expect(readings.allSatisfy { (0.5...1).contains($0.confidence) })
  }
}
