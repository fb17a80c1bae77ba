extension LabelPage {
  /// The lines of notes on whose trademarks are mentioned, which name other makers: those that say so, and those right below.
  var trademarkNotes: Set<Int> {
    let notes = lines.indices.filter { index in
      lines[index].region.text.labelWords.contains { $0.hasPrefix("TRADEMARK") }
    }
    return Set(notes).union(notes.flatMap { below($0).prefix(1) })
  }

  /// Models of what belongs to the thing or is used with it, as in "use only AC adaptor model PSA-120".
  var accessories: [String] {
    lines.compactMap { line in
      let text = line.region.text
      guard let value = LabelKey.model.rest(of: text)?.split(separator: " ").first else {
        return nil
      }
      let words = text.labelWords
      let isAccessory =
        words.firstIndex(where: Self.accessoryWords.contains) ?? .max
        < words.lastIndex(of: value.gluedWord) ?? .min
      return isAccessory ? String(value) : nil
    }
  }

  /// What is used with a thing and has a model of its own.
  private static var accessoryWords: Set<String> {
    ["ADAPTER", "ADAPTOR", "ADAPTERS", "ADAPTORS", "SUPPLY", "PSU", "CHARGER", "BATTERY"]
  }
}
