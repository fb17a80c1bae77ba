/// Finds model names: behind, right of or below a key word; in the catalog; by their form, beside the brand and in large
/// print the surest.
public struct ModelRule: LabelRule {
  /// ``LabelField/model``
  public let field = LabelField.model
  let catalog: GearCatalog
  /// A page with more lines is no plate.
  private static let plateLines = 12

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
        + prominent(
          line, index, besideBrand: besideBrand, isTitle: page.lines.count <= Self.plateLines,
          known: known)
      found +=
        named + named.compactMap { withSuffix($0, in: page) } + withNumber(line, index, in: page)
    }
    found += mentioned(in: page)
    let taken = Set(
      brands.map(\.value.gluedWord)
        + known.serial.filter { $0.confidence >= 0.5 }.map(\.value.gluedWord)
        + page.accessories.map(\.gluedWord))
    return found.filter { candidate in
      let glued = candidate.value.gluedWord
      let isStandard = Decoy.isStandard(glued) && !candidate.evidence.contains("key word")
      return !taken.contains(glued) && !isStandard
    }.weakeningParts()
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
