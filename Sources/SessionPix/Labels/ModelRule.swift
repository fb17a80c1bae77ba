import Foundation

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
    for (index, line) in page.lines.enumerated() {
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
      found += named + named.compactMap { withSuffix($0, in: page) }
    }
    let taken = Set(
      brands.map(\.value.gluedWord)
        + known.serial.filter { $0.confidence >= 0.5 }.map(\.value.gluedWord))
    return found.filter { !taken.contains($0.value.gluedWord) }
  }

  private func keyed(_ line: LabelPage.Line, _ index: Int, in page: LabelPage) -> [LabelCandidate] {
    for (key, confidence) in [(LabelKey.model, 0.85), (.reference, 0.45)] {
      guard let rest = key.rest(of: line.region.text) else { continue }
      if let value = Self.keyedValue(rest) {
        return [candidate(value, line, index, confidence, "key word")]
      }
      guard rest.gluedWord.count <= 1 else { continue }
      for (place, factor) in page.right(of: index).prefix(1).map({ ($0, 0.95) })
        + page.below(index).prefix(1).map({ ($0, 0.7) })
      {
        let text = page.lines[place].region.text
        let isOther = [LabelKey.model, .reference, .serial, .decoy].contains {
          $0.rest(of: text) != nil
        }
        guard !isOther, text.gluedWord.count > 1, !Decoy.isRatingBehindKey(text) else { continue }
        return [
          candidate(text.trimmingSigns, page.lines[place], place, confidence * factor, "key word")
        ]
      }
    }
    return []
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

  /// Words of letters and digits, or of digits beside the brand, that no decoy explains.
  private func byForm(_ line: LabelPage.Line, _ index: Int, besideBrand: Bool) -> [LabelCandidate] {
    let words = line.region.text.split { $0 == " " || $0 == "=" || $0 == "," }.map(String.init)
    return words.enumerated().compactMap { place, word in
      // "MODEL:SB0060" in one word is the value behind its key.
      let value = String(word.split(separator: ":").last ?? "").trimmingSigns
      let glued = value.gluedWord
      guard 2...16 ~= glued.count, glued.digitCount >= 1, !glued.isYear || besideBrand,
        !Decoy.isRating(value), !Decoy.isBoardReference(value), !Decoy.isApprovalMark(glued),
        !Decoy.isMACAddress(value), !Decoy.isDate(value)
      else { return nil }
      let isMixed = glued.mixesLettersAndDigits
      guard isMixed || besideBrand || line.relativeSize > 0.35, !Self.isNumberedControl(glued)
      else { return nil }
      var confidence = isMixed ? (glued.count >= 3 ? 0.3 : 0.15) : 0.1
      confidence += 0.25 * line.relativeSize + (besideBrand ? 0.25 : 0) - (place > 0 ? 0.05 : 0)
      if glued.digitCount > 8 || glued.count > 14 { confidence *= 0.5 }
      return candidate(
        value, line, index, confidence * line.region.confidence,
        besideBrand ? "beside the brand" : "form")
    }
  }

  /// The same with the suffix that stands behind it, in the same line or right of it: "7150" and "plus".
  private func withSuffix(_ candidate: LabelCandidate, in page: LabelPage) -> LabelCandidate? {
    guard let index = candidate.region else { return nil }
    let text = page.lines[index].region.text
    let behind = text.range(of: candidate.value).map { text[$0.upperBound...] } ?? ""
    let rest = behind.isEmpty ? page.right(of: index).first.map { page.lines[$0].region.text } : nil
    guard let word = (rest ?? String(behind)).split(separator: " ").first,
      PanelVocabulary.modelSuffixes.contains(word.gluedWord)
    else { return nil }
    var suffixed = candidate
    suffixed.value += " " + String(word).trimmingSigns
    suffixed.confidence = min(candidate.confidence * 1.2, 0.99)
    return suffixed
  }

  /// PAD1, BANK2, CH10: an ordinary word with a number of one or two digits.
  private static func isNumberedControl(_ glued: String) -> Bool {
    let word = glued.prefix(while: \.isLetter)
    let number = glued.dropFirst(word.count)
    return (1...2).contains(number.count) && number.allSatisfy(\.isNumber)
      && PanelVocabulary.words.contains(String(word))
  }

  /// Whole lines of large print that are no brand: many models have names and no numbers.
  private func prominent(
    _ line: LabelPage.Line, _ index: Int, besideBrand: Bool, known: Findings.Candidates
  ) -> [LabelCandidate] {
    let words = line.region.text.labelWords
    let glued = words.joined()
    let ordinary = words.count { PanelVocabulary.words.contains($0) }
    guard 3...24 ~= glued.count, words.count <= 5, ordinary < words.count,
      !Decoy.isRating(line.region.text),
      glued.digitCount < 8, glued.contains(where: \.isLetter)
    else { return [] }
    let isBrand = known.brand.contains { $0.confidence >= 0.5 && $0.value.gluedWord == glued }
    guard !isBrand else { return [] }
    let confidence = 0.05 + 0.25 * line.relativeSize + (besideBrand ? 0.1 : 0)
    return [
      candidate(
        line.region.text.trimmingSigns, line, index, confidence * line.region.confidence,
        "type size")
    ]
  }

  private func candidate(
    _ value: String, _ line: LabelPage.Line, _ index: Int, _ confidence: Double, _ evidence: String
  ) -> LabelCandidate {
    LabelCandidate(
      value: value, confidence: min(max(confidence, 0.01), 0.99), region: index,
      evidence: line.region.readers + [evidence])
  }
}
