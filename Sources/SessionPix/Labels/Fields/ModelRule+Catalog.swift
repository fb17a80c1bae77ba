extension ModelRule {
  /// Words of a line that may make one name.
  private static let longestName = 4
  /// So many words besides the name make a line a running text.
  private static let runningText = 3
  /// Names of fewer letters and digits are not looked for in garbled form.
  private static let garbledName = 4

  /// Runs of words that are a model in the catalog; of a maker that was read, also when garbled a little.
  func inCatalog(
    _ text: String, _ line: LabelPage.Line, _ index: Int, _ makers: Set<Int>
  ) -> [LabelCandidate] {
    let printed = text.printedWords
    let words = printed.map(\.gluedWord)
    let reading = text == line.region.text ? line.region.confidence : 0.5
    var found: [LabelCandidate] = []
    var taken: [Range<Int>] = []
    for run in words.runs(upTo: Self.longestName) where !run.lies(in: taken) {
      let glued = run.joined()
      // "PS/2 or 100 %" names no OR100: what a sentence says in small letters begins no name.
      let isSentence = run.count > 1 && words.count - run.count >= Self.runningText
      // Numbers side by side are a scale or a display, two letters in a line an abbreviation.
      let areNumbers = run.count > 1 && glued.allSatisfy(\.isNumber)
      let isAbbreviation = glued.count == 2 && run.count < words.count && glued.digitCount == 0
      guard glued.count >= 2, !areNumbers, !isAbbreviation,
        !(isSentence && printed[run.startIndex].first?.isLowercase == true)
      else { continue }
      let entries = catalog.models(GluedWord(glued))
      if !entries.isEmpty {
        let own = entries.first { makers.contains($0.maker) }
        // "TP30" is a test point, unless the maker that was read has one of that name.
        guard own != nil || !run.contains(where: Decoy.isBoardReference) else { continue }
        if own != nil { taken.append(run.startIndex..<run.endIndex) }
        let isTelling = glued.mixesLettersAndDigits && glued.count >= 4
        let confidence =
          switch (own != nil, isTelling) {
          case (true, true): 0.9
          // A number or a word alone may be a range, a setting, a date.
          case (true, false): (glued.count >= 3 ? 0.4 : 0.2) + 0.4 * line.relativeSize
          case (false, true): 0.55
          case (false, false): 0.12
          }
        found.append(
          candidate((own ?? entries[0]).printed, line, index, confidence * reading, "catalog"))
      } else if glued.count >= 4 {
        found += garbled(glued, line, index, makers, reading)
      }
    }
    return found
  }

  /// Models of the makers, as readers garble them; also without what follows their last hyphen, which plates leave out or
  /// change: "3C509B" of "3C509B-TPO".
  private func garbled(
    _ glued: String, _ line: LabelPage.Line, _ index: Int, _ makers: Set<Int>, _ reading: Double
  ) -> [LabelCandidate] {
    let limit = glued.count >= 6 ? 1.5 : 1
    let word = GluedWord(glued)
    func near(_ name: String, _ letters: GluedWord, surely confidence: Double) -> LabelCandidate? {
      guard letters.bytes.count >= Self.garbledName,
        let distance = ConfusionDistance.between(word, letters, limit: limit)
      else { return nil }
      return candidate(name, line, index, (confidence - 0.3 * distance) * reading, "catalog")
    }
    return makers.flatMap { maker in
      catalog.models[catalog.modelRanges[maker]].compactMap { model in
        near(model.printed, model.glued, surely: 0.6)
          ?? model.stem.flatMap { near($0.printed, $0.glued, surely: 0.5) }
      }
    }
  }
}
