extension ModelRule {
  /// Names that running texts repeat, as the text on a carton does: capitalised words that stand together in several
  /// lines, and are not all ordinary.
  func mentioned(in page: LabelPage) -> [LabelCandidate] {
    var places: [String: (value: String, lines: [Int])] = [:]
    for (index, line) in page.lines.enumerated() {
      for name in Self.names(in: line.region.text) {
        places[name.gluedWord, default: (name, [])].lines.append(index)
      }
    }
    return places.values.filter { $0.lines.count > 1 }.sorted { $0.value < $1.value }.map { name in
      candidate(
        name.value, page.lines[name.lines[0]], name.lines[0],
        min(0.1 * Double(name.lines.count), 0.6), "repeated")
    }
  }

  /// A running text has at least so many words.
  private static let runningText = 5

  /// Pairs of capitalised words in a running text, and short lines of two words.
  private static func names(in text: String) -> Set<String> {
    let words = text.split(separator: " ").map { String($0).trimmingSigns }
    guard words.count >= runningText || words.count == 2 else { return [] }
    return Set(
      zip(words, words.dropFirst()).compactMap { first, second in
        let pair = [first, second].map(\.gluedWord)
        guard first.first?.isUppercase == true, second.first?.isUppercase == true,
          pair.allSatisfy({ $0.count > 2 }),
          !pair.allSatisfy(PanelVocabulary.words.contains)
        else { return nil }
        return first + " " + second
      })
  }
}
