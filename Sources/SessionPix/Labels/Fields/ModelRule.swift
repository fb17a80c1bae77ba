/// Finds model names: behind, right of or below a key word; in the catalog; by their form, beside the brand and in large
/// print the surest.
public struct ModelRule: LabelRule {
  /// ``LabelField/model``
  public let field = LabelField.model
  private let catalog: GearCatalog
  private static let longestName = 4

  /// A rule with its catalog.
  public init(catalog: GearCatalog) {
    self.catalog = catalog
  }

  /// Model names.
  public func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate] {
    let brands = known.brand.filter { $0.evidence.contains("catalog") }
    let makers = Set(brands.flatMap { catalog.brands(GluedWord($0.value)) }.map(\.maker))
    let brandLines = Set(brands.compactMap(\.region))
    var found: [LabelCandidate] = []
    let notes = page.trademarkNotes
    for (index, line) in page.lines.enumerated() where !notes.contains(index) {
      found += keyed(line, index, in: page)
      for text in [line.region.text] + line.region.alternatives {
        found += inCatalog(text, line, index, makers)
      }
      guard !Decoy.isAddress(line.region.text), LabelKey.decoy.rest(of: line.region.text) == nil,
        LabelKey.serial.rest(of: line.region.text) == nil
      else { continue }
      let besideBrand = brandLines.contains {
        $0 == index || page.right(of: $0).prefix(2).contains(index)
          || page.below($0).prefix(2).contains(index)
      }
      let named =
        byForm(line, index, besideBrand: besideBrand)
        + prominent(line, index, besideBrand: besideBrand, known: known)
      found +=
        named + named.compactMap { withSuffix($0, in: page) } + withNumber(line, index, in: page)
    }
    found += mentioned(in: page)
    let taken = Set(
      brands.map(\.value.gluedWord)
        + known.serial.filter { $0.confidence >= 0.5 }.map(\.value.gluedWord)
        + page.accessories.map(\.gluedWord))
    return found.filter { !taken.contains($0.value.gluedWord) }.weakeningParts()
  }

  /// Runs of words that are a model in the catalog; of a maker that was read, also when garbled a little.
  private func inCatalog(
    _ text: String, _ line: LabelPage.Line, _ index: Int, _ makers: Set<Int>
  ) -> [LabelCandidate] {
    let words = text.labelWords
    let reading = text == line.region.text ? line.region.confidence : 0.5
    var found: [LabelCandidate] = []
    var taken: [Range<Int>] = []
    for run in words.runs(upTo: Self.longestName) where !run.lies(in: taken) {
      let glued = run.joined()
      guard glued.count >= 2 else { continue }
      let entries = catalog.models(GluedWord(glued))
      if !entries.isEmpty {
        let own = entries.first { makers.contains($0.maker) }
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

  private func garbled(
    _ glued: String, _ line: LabelPage.Line, _ index: Int, _ makers: Set<Int>, _ reading: Double
  ) -> [LabelCandidate] {
    let limit = glued.count >= 6 ? 1.5 : 1
    let word = GluedWord(glued)
    return makers.flatMap { maker in
      catalog.models[catalog.modelRanges[maker]].compactMap { model in
        guard model.glued.bytes.count >= 4,
          let distance = ConfusionDistance.between(word, model.glued, limit: limit)
        else { return nil }
        return candidate(model.printed, line, index, (0.6 - 0.3 * distance) * reading, "catalog")
      }
    }
  }

  /// A candidate of some evidence in a line.
  func candidate(
    _ value: String, _ line: LabelPage.Line, _ index: Int, _ confidence: Double, _ evidence: String
  ) -> LabelCandidate {
    LabelCandidate(
      value: value, confidence: min(max(confidence, 0.01), 0.99), region: index,
      evidence: line.region.readers + [evidence])
  }
}

extension [LabelCandidate] {
  /// With those weakened that are the beginning of a whole name in the same line: "DS1054" where "DS1054Z" is known.
  fileprivate func weakeningParts() -> [LabelCandidate] {
    let known = filter { $0.evidence.contains("catalog") || $0.evidence.contains("key word") }
    return map { candidate in
      let glued = candidate.value.gluedWord
      let isPart = known.contains {
        $0.region == candidate.region && $0.value.gluedWord.count > glued.count
          && $0.value.gluedWord.hasPrefix(glued)
      }
      var candidate = candidate
      if isPart { candidate.confidence *= 0.3 }
      return candidate
    }
  }
}
