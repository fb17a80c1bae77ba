/// The first words of a line, and what stands behind them: what may be a key and its value.
struct LineHead {
  /// The first words, glued together.
  let word: String
  /// Whether a colon or the like stands between.
  let hasSign: Bool
  /// What stands behind.
  let rest: String

  private static let longest = 3
  private static let signs: Set<Character> = [":", ";", "=", "."]

  /// The first word, the first two and the first three.
  static func all(of line: String) -> [LineHead] {
    var heads: [LineHead] = []
    var end = line.startIndex
    while end < line.endIndex, heads.count < longest {
      guard let start = line[end...].firstIndex(where: isInWord) else { break }
      end = line[start...].firstIndex { !isInWord($0) } ?? line.endIndex
      let behind = line[end...].drop { $0 == " " }
      heads.append(
        LineHead(
          word: line[..<end].gluedWord, hasSign: behind.first.map(signs.contains) == true,
          rest: String(behind.drop { signs.contains($0) || $0 == " " })))
    }
    return heads
  }

  private static func isInWord(_ character: Character) -> Bool {
    character != " " && !signs.contains(character)
  }
}
