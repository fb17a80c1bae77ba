/// Finds makers' names: by the catalog, exactly or as readers garble them; by the form of a company's name; and, with
/// little confidence, in the largest print.
public struct BrandRule: LabelRule {
  /// ``LabelField/brand``
  public let field = LabelField.brand
  private let catalog: GearCatalog
  /// Words of a line that may make one name.
  private static let longestName = 4
  /// So many words besides the name make a line a running text.
  private static let runningText = 3
  /// Names of fewer letters are found in noise.
  private static let shortName = 4
  /// Names of fewer letters are not looked for in garbled form.
  private static let garbledName = 5

  /// A rule with its catalog.
  public init(catalog: GearCatalog) {
    self.catalog = catalog
  }

  /// Names of makers.
  public func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate] {
    var found: [LabelCandidate] = []
    let legal = page.trademarkNotes
    for (index, line) in page.lines.enumerated() where !legal.contains(index) {
      let names = ([line.region.text] + line.region.alternatives).flatMap {
        inCatalog($0, line, index)
      }
      found += names + company(line, index) + makerOfModel(line, index)
      // A line that holds a known name is not itself one.
      if !names.contains(where: \.alternatives.isEmpty) { found += prominent(line, index) }
    }
    return found
  }

  /// Runs of words that are a name in the catalog.
  private func inCatalog(_ text: String, _ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    let words = text.labelWords
    let isAlternative = text != line.region.text
    let reading = isAlternative ? 0.5 : line.region.confidence
    var best: [Int: LabelCandidate] = [:]
    var taken: [Range<Int>] = []
    // The longest runs come first: "Heath" in "Allen & Heath" is no other maker.
    for run in words.runs(upTo: Self.longestName) where !run.lies(in: taken) {
      guard let match = match(run.joined(), text: text, isWholeLine: run.count == words.count),
        !isAlternative || match.entry.glued.bytes.count >= Self.shortName
      else { continue }
      if match.isExact { taken.append(run.startIndex..<run.endIndex) }
      // A running text mentions makers; a plate or a panel names one.
      let isMention = words.count - run.count >= Self.runningText
      let confidence = match.confidence * (0.4 + 0.6 * reading) * (isMention ? 0.45 : 1)
      guard confidence > best[match.entry.maker]?.confidence ?? 0 else { continue }
      best[match.entry.maker] = LabelCandidate(
        value: match.entry.printed, confidence: confidence,
        alternatives: match.isExact ? [] : [text], region: index,
        evidence: line.region.readers + ["catalog"])
    }
    return best.values.sorted { $0.value < $1.value }
  }

  private struct Match {
    let entry: GearCatalog.BrandEntry
    let confidence: Double
    let isExact: Bool
  }

  private func match(_ glued: String, text: String, isWholeLine: Bool) -> Match? {
    if let entry = catalog.brands(GluedWord(glued)).first {
      return exact(entry, text: text, isWholeLine: isWholeLine)
    }
    return garbled(glued, isWholeLine: isWholeLine)
  }

  /// Short names and names that are also ordinary words are believed only as they are printed.
  private func exact(_ entry: GearCatalog.BrandEntry, text: String, isWholeLine: Bool) -> Match? {
    let isOrdinary = entry.isCommonWord || PanelVocabulary.words.contains(entry.printed.gluedWord)
    let isShort = entry.glued.bytes.count < Self.shortName
    if isShort || isOrdinary, !text.contains(entry.printed) { return nil }
    var confidence = [2: 0.5, 3: 0.72, 4: 0.88][entry.glued.bytes.count] ?? 0.95
    if !isWholeLine { confidence *= isShort ? 0.4 : 0.9 }
    if isOrdinary { confidence *= isWholeLine ? 0.7 : 0.4 }
    return Match(entry: entry, confidence: confidence, isExact: true)
  }

  /// The nearest name, as readers garble letters.
  private func garbled(_ glued: String, isWholeLine: Bool) -> Match? {
    guard glued.count >= Self.garbledName, !PanelVocabulary.words.contains(glued),
      glued.digitCount * 3 <= glued.count
    else { return nil }
    let limit = glued.count >= 8 ? 2.0 : glued.count >= 6 ? 1.5 : 1.0
    let letters = GluedWord(glued)
    var best: (entry: GearCatalog.BrandEntry, distance: Double)?
    let shortest = max(glued.count - Int(limit), Self.garbledName)
    for entry in catalog.brands(ofLength: shortest...glued.count + Int(limit))
    where !entry.isCommonWord {
      guard let distance = ConfusionDistance.between(letters, entry.glued, limit: limit) else {
        continue
      }
      if distance < best?.distance ?? .infinity { best = (entry, distance) }
    }
    guard let best else { return nil }
    let damage = best.distance / Double(best.entry.glued.bytes.count)
    let confidence = (isWholeLine ? 0.8 : 0.55) - 1.2 * damage
    return confidence > 0.1 ? Match(entry: best.entry, confidence: confidence, isExact: false) : nil
  }

  /// A line that names a company.
  private func company(_ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    guard let name = CompanyName(line.region.text) else { return [] }
    return [
      LabelCandidate(
        value: name.text, confidence: (name.hasForm ? 0.62 : 0.5) * line.region.confidence,
        region: index, evidence: line.region.readers + ["company form"])
    ]
  }

  /// The maker of a model that only one maker has: inferred, not read.
  private func makerOfModel(_ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    line.region.text.labelWords.runs(upTo: 3).compactMap { run in
      let glued = run.joined()
      guard glued.count >= 5, glued.mixesLettersAndDigits else { return nil }
      let makers = Set(catalog.models(GluedWord(glued)).map(\.maker))
      guard makers.count == 1, let maker = makers.first else { return nil }
      return LabelCandidate(
        value: catalog.makers[maker].brand, confidence: 0.4 * line.region.confidence,
        printed: false,
        region: index, evidence: line.region.readers + ["catalog"])
    }
  }

  /// The largest words that are no ordinary word of a panel: often the logo of a maker that is not in the catalog.
  private func prominent(_ line: LabelPage.Line, _ index: Int) -> [LabelCandidate] {
    let words = line.region.text.labelWords
    let glued = words.joined()
    let letters = glued.filter(\.isLetter).count
    guard letters >= 3, letters * 10 >= glued.count * 7, glued.count <= 24, words.count <= 3,
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
