import SessionPix

/// What a program read in a photo, to look for a printed string anywhere in it.
///
/// A program that offers no candidates is judged kindly: how the text falls into words and lines does not matter, and
/// what stands around the string does not, either.
struct ReadText {
  /// The shortest string that may stand inside of other letters and digits.
  private static let shortest = 4
  private let lines: [String]
  private let words: [String]
  private let gluedLines: [String]

  init(_ lines: [String]) {
    self.lines = lines
    let split = lines.map(LabelTruth.words)
    words = split.flatMap(\.self)
    gluedLines = split.map { $0.joined() }
  }

  /// Whether the string is there: its letters and digits are those of some words in a row; or stand within those of a
  /// line, if they are four at least; or a line is the same by ``LabelTruth/isSame(_:_:_:)``.
  func holds(_ printed: String, _ field: LabelField) -> Bool {
    let wanted = LabelTruth.words(printed).joined()
    guard !wanted.isEmpty else { return false }
    if wanted.count >= Self.shortest, gluedLines.contains(where: { $0.contains(wanted) }) {
      return true
    }
    return holdsRun(wanted) || lines.contains { LabelTruth.isSame(field, printed, $0) }
  }

  private func holdsRun(_ wanted: String) -> Bool {
    words.indices.contains { first in
      var rest = wanted[...]
      for word in words[first...] where !rest.isEmpty {
        guard rest.hasPrefix(word) else { return false }
        rest = rest.dropFirst(word.count)
      }
      return rest.isEmpty
    }
  }
}
