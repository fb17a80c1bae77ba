import SessionPix

/// What a command takes: the parser checks by it, and its help is made from it.
struct CommandSyntax: Sendable {
  /// What stands on the line and is no option.
  struct Operands: Sendable {
    let name: String
    let count: ClosedRange<Int>
    let help: String
  }

  let name: String
  let summary: String
  var operands: Operands?
  let options: [OptionDeclaration]
  var required: [OptionDeclaration] = []
  /// A command line without the program's name, and what it does.
  var examples: [(arguments: String, purpose: String)] = []

  /// Every command has it.
  static let help = Option<Bool>.flag("help", short: "h", help: "Show this help.")

  /// The declared options and `--help`.
  var allOptions: [OptionDeclaration] { options + [Self.help.declaration] }

  func option(_ spelling: OptionSpelling) -> OptionDeclaration? {
    allOptions.first {
      spelling.isShort ? $0.short.map(String.init) == spelling.name : $0.name == spelling.name
    }
  }

  func nearestOption(to spelling: OptionSpelling) -> String? {
    guard !spelling.isShort else { return nil }
    return Spelling.nearest(to: spelling.name, among: allOptions.map(\.name)).map { "--" + $0 }
  }

  /// The faults of what was left out, or given too often.
  func missing(operandCount: Int, names: Set<String>) -> [ArgumentFault] {
    var faults = required.filter { !names.contains($0.name) }.map {
      ArgumentFault.missingOption($0)
    }
    let count = operands?.count ?? 0...0
    if operandCount < count.lowerBound, let operands {
      faults.append(.missingOperand(operands.name))
    }
    if operandCount > count.upperBound { faults.append(.tooManyOperands(count.upperBound)) }
    return faults
  }
}

/// Finds what a misspelt word was meant to be.
enum Spelling {
  /// The nearest of `words` by edit distance, unless it is too far to be meant.
  static func nearest(to word: String, among words: [String]) -> String? {
    let ranked = words.map { (word: $0, distance: distance(word, $0)) }
    guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
    return best.distance <= max(1, min(3, word.count / 2)) ? best.word : nil
  }

  /// Insertions, deletions and replacements that turn one word into the other (Levenshtein 1966).
  static func distance(_ first: String, _ second: String) -> Int {
    let second = Array(second)
    var row = Array(0...second.count)
    for (index, letter) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in second.indices {
        let replaced = diagonal + (letter == second[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(replaced, row[column] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
