extension ModelRule {
  /// A number with more digits is no model.
  private static let mostDigits = 12
  /// A name of so few letters may be one only together with the word "Model".
  private static let shortName = 5

  /// What stands behind, right of or below a key word.
  func keyed(_ line: LabelPage.Line, _ index: Int, in page: LabelPage) -> [LabelCandidate] {
    for (key, confidence) in [(LabelKey.model, 0.85), (.reference, 0.45)] {
      guard let rest = key.rest(of: line.region.text) else { continue }
      let name = key == .model ? nameWithKey(line, index, value: rest.trimmingSigns) : []
      if let value = Self.keyedValue(rest), value.digitCount <= Self.mostDigits {
        return [candidate(value, line, index, confidence, "key word")] + name
      }
      if !name.isEmpty { return name }
      guard rest.gluedWord.count <= 1 else { continue }
      for (place, factor) in page.right(of: index).prefix(1).map({ ($0, 0.95) })
        + page.below(index).prefix(1).map({ ($0, 0.7) })
      {
        let text = page.lines[place].region.text
        let isOther = [LabelKey.model, .reference, .serial, .decoy].contains {
          $0.rest(of: text) != nil
        }
        // On a panel "TYPE" is a knob, and "DEPTH" beside it another.
        guard !isOther, let value = Self.keyedValue(text), value.digitCount <= Self.mostDigits
        else { continue }
        return [candidate(value, page.lines[place], place, confidence * factor, "key word")]
          + (key == .model ? nameWithKey(line, index, value: value) : [])
      }
    }
    return []
  }

  /// The word "Model" together with the few letters behind it: "Model D" is a name as it stands.
  private func nameWithKey(
    _ line: LabelPage.Line, _ index: Int, value: String
  ) -> [LabelCandidate] {
    let key = line.region.text.printedWords.first.map(String.init) ?? ""
    guard key.gluedWord == "MODEL", (1...Self.shortName).contains(value.gluedWord.count) else {
      return []
    }
    return [candidate(key + " " + value, line, index, 0.3, "key word")]
  }

  /// The words behind a key up to a rating or the next key; nil where they are no name.
  private static func keyedValue(_ text: String) -> String? {
    var words = text.split(separator: " ").map(String.init)
    let end = words.indices.dropFirst().first { place in
      Decoy.isRating(words[place].trimmingSigns)
        || [LabelKey.serial, .decoy].contains {
          $0.rest(of: words[place...].joined(separator: " ")) != nil
        }
    }
    if let end { words.removeSubrange(end...) }
    let value = words.joined(separator: " ").trimmingSigns
    let isOrdinary = value.labelWords.allSatisfy { PanelVocabulary.words.contains($0) }
    let isName = value.contains(where: \.isNumber) || value.first?.isUppercase == true
    guard value.gluedWord.count > 1, words.count <= 5, !isOrdinary, isName,
      !Decoy.isRatingBehindKey(value),
      !Decoy.isAddress(value)
    else { return nil }
    return value
  }
}
