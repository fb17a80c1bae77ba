/// Finds makers' names: by the catalog, exactly or as readers garble them; by the form of a company's name; and, with
/// little confidence, in the largest print.
public struct BrandRule: LabelRule {
  /// ``LabelField/brand``
  public let field = LabelField.brand
  private let catalog: GearCatalog
  /// Candidates per photo at most.
  private static let limit = 8
  /// Words of a line that may make one name.
  private static let longestName = 4

  /// A rule with its catalog.
  public init(catalog: GearCatalog) {
    self.catalog = catalog
  }

  /// Names of makers, the surest first.
  public func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate] {
    var found: [LabelCandidate] = []
    for (index, line) in page.lines.enumerated() {
      for text in [line.region.text] + line.region.alternatives {
        found += inCatalog(text, line, index)
      }
      found += company(line, index)
      found += prominent(line, index)
    }
    return Array(found.ranked().prefix(Self.limit))
  }

  /// Runs of words that are a name in the catalog.
  private func inCatalog(_ text: String, _ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    let words = text.labelWords
    let isAlternative = text != line.region.text
    var found: [LabelCandidate] = []
    for run in words.runs(upTo: Self.longestName) {
      let isWholeLine = run.count == words.count
      guard let match = match(run.joined(), isWholeLine: isWholeLine) else { continue }
      let reading = isAlternative ? 0.5 : line.region.confidence
      found.append(
        LabelCandidate(
          value: match.entry.printed, confidence: match.confidence * (0.4 + 0.6 * reading),
          alternatives: match.isExact ? [] : [text], region: index,
          evidence: line.region.readers + ["catalog"]))
    }
    return found
  }

  private func match(
    _ glued: String, isWholeLine: Bool
  ) -> (entry: GearCatalog.BrandEntry, confidence: Double, isExact: Bool)? {
    if let entry = catalog.brandsByForm[glued]?.first.map({ catalog.brands[$0] }) {
      var confidence = glued.count >= 5 ? 0.95 : glued.count == 4 ? 0.88 : 0.72
      if !isWholeLine { confidence *= glued.count >= 4 ? 0.9 : 0.4 }
      if entry.isCommonWord { confidence *= isWholeLine ? 0.7 : 0.4 }
      return (entry, confidence, true)
    }
    guard glued.count >= 5, !PanelVocabulary.words.contains(glued) else { return nil }
    let limit = glued.count >= 8 ? 2.0 : glued.count >= 6 ? 1.5 : 1.0
    var best: (entry: GearCatalog.BrandEntry, distance: Double)?
    for entry in catalog.brands where entry.glued.count >= 5 && !entry.isCommonWord {
      guard let distance = ConfusionDistance.between(glued, entry.glued, limit: limit) else {
        continue
      }
      if distance < best?.distance ?? .infinity { best = (entry, distance) }
    }
    guard let best else { return nil }
    let confidence =
      (isWholeLine ? 0.8 : 0.55) - 0.6 * best.distance / Double(best.entry.glued.count) * 2
    return confidence > 0.1 ? (best.entry, confidence, false) : nil
  }

  /// A line that ends in the form of a company, with or without "made by" in front.
  private func company(_ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    var words = line.region.text.split(separator: " ").map(String.init)
    let leadIn = ["MADE", "BY", "MANUFACTURED", "MFD", "MFG", "MANUFACTURER", "C", "COPYRIGHT"]
    var hasLeadIn = false
    while let first = words.first, leadIn.contains(first.gluedWord) || first.gluedWord.isYear {
      hasLeadIn = hasLeadIn || first.gluedWord == "BY"
      words.removeFirst()
    }
    if let place = words.firstIndex(where: { $0.gluedWord == "MADE" }) {
      words.removeSubrange(place...)
    }
    let isCompany = words.dropFirst().contains {
      PanelVocabulary.companyForms.contains($0.gluedWord)
    }
    guard hasLeadIn || isCompany, let first = words.first, first.gluedWord.count > 1,
      words.count <= 6
    else { return [] }
    return [
      LabelCandidate(
        value: words.joined(separator: " "),
        confidence: (isCompany ? 0.62 : 0.5) * line.region.confidence,
        region: index, evidence: line.region.readers + ["company form"])
    ]
  }

  /// The largest words that are no ordinary word of a panel: often the logo of a maker that is not in the catalog.
  private func prominent(_ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    let words = line.region.text.labelWords
    let glued = words.joined()
    let letters = glued.filter(\.isLetter).count
    guard letters >= 3, letters * 10 >= glued.count * 8, glued.count <= 18, words.count <= 3,
      !words.contains(where: PanelVocabulary.words.contains), !PanelVocabulary.words.contains(glued)
    else { return [] }
    let confidence = (0.06 + 0.3 * line.relativeSize) * line.region.confidence
    return [
      LabelCandidate(
        value: line.region.text, confidence: confidence, region: index,
        evidence: line.region.readers + ["type size"])
    ]
  }
}
