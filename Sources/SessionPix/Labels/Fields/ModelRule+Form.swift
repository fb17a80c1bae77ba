import Foundation

extension ModelRule {
  /// Words of letters and digits, or of digits beside the brand, that no decoy explains.
  func byForm(_ line: LabelPage.Line, _ index: Int, besideBrand: Bool) -> [LabelCandidate] {
    let words = line.region.text.split { $0 == " " || $0 == "=" || $0 == "," }.map(String.init)
    return words.enumerated().compactMap { place, word in
      // "MODEL:SB0060" in one word is the value behind its key.
      let value = String(word.split(separator: ":").last ?? "").trimmingSigns
      let glued = value.gluedWord
      // A number in front of what the thing is: "199 SYSTEM DMM", "45 DUAL DISPLAY MULTIMETER".
      let leads = place == 0 && Self.isDescription(words[1...])
      let isAlone = words.count == 1 && line.relativeSize > 0.35
      guard 2...16 ~= glued.count, glued.digitCount >= 1,
        !glued.isYear || besideBrand || isAlone,
        !Decoy.isRating(value), !Decoy.isBoardReference(value), !Decoy.isApprovalMark(glued),
        !Decoy.isMACAddress(value), !Decoy.isDate(value), !Decoy.isDecimal(value),
        !Decoy.isCount(value)
      else { return nil }
      let isMixed = glued.mixesLettersAndDigits
      guard isMixed || besideBrand || leads || line.relativeSize > 0.35,
        !Self.isNumberedControl(glued)
      else { return nil }
      var confidence = isMixed ? (glued.count >= 3 ? 0.3 : 0.15) : 0.1
      confidence += 0.25 * line.relativeSize + (besideBrand ? 0.25 : 0) - (place > 0 ? 0.05 : 0)
      confidence += leads ? 0.2 : 0
      if glued.digitCount > 8 || glued.count > 14 { confidence *= 0.5 }
      return candidate(
        value, line, index, confidence * line.region.confidence,
        besideBrand ? "beside the brand" : "form")
    }
  }

  /// Whether words say what a thing is: no numbers but versions, and most of them ordinary words of panels.
  private static func isDescription(_ words: ArraySlice<String>) -> Bool {
    let glued = words.map(\.gluedWord).filter {
      !$0.isEmpty && !PanelVocabulary.modelSuffixes.contains($0)
    }
    let ordinary = glued.count { PanelVocabulary.words.contains($0) }
    return ordinary > 0 && ordinary * 2 >= glued.count && glued.allSatisfy { $0.digitCount == 0 }
  }

  /// The same with the suffix that stands behind it, in the same line or right of it: "7150" and "plus".
  func withSuffix(_ candidate: LabelCandidate, in page: LabelPage) -> LabelCandidate? {
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

  /// A name with the number that stands right of it or below: "VIDEOWRITER" over "4460", "PG" beside "200".
  func withNumber(_ line: LabelPage.Line, _ index: Int, in page: LabelPage) -> [LabelCandidate] {
    let words = line.region.text.labelWords
    let name = words.joined()
    guard 2...14 ~= name.count, words.count <= 2, name.digitCount == 0,
      !words.allSatisfy(PanelVocabulary.words.contains)
    else { return [] }
    let places = page.right(of: index).prefix(1) + page.below(index).prefix(1)
    return places.compactMap { place in
      let other = page.lines[place]
      let number = other.region.text.trimmingSigns
      let glued = number.gluedWord
      let ratio = other.quad.thickness / max(line.quad.thickness, 1e-9)
      guard 1...5 ~= glued.count, glued.digitCount >= 1, glued.first?.isNumber == true,
        !Decoy.isRating(number), !Decoy.isDate(number), (0.4...2.5).contains(ratio),
        !Decoy.isBoardReference(name + glued)
      else { return nil }
      let size = max(line.relativeSize, other.relativeSize)
      return candidate(
        line.region.text.trimmingSigns + " " + number, line, index,
        (0.1 + 0.25 * size) * min(line.region.confidence, other.region.confidence), "two lines")
    }
  }

  /// PAD1, BANK2, CH10: an ordinary word with a number of one or two digits.
  private static func isNumberedControl(_ glued: String) -> Bool {
    let word = glued.prefix(while: \.isLetter)
    let number = glued.dropFirst(word.count)
    return (1...2).contains(number.count) && number.allSatisfy(\.isNumber)
      && PanelVocabulary.words.contains(String(word))
  }

  /// Whether a line says who made the thing, and no more: a name of the catalog, also garbled, or a company's.
  private func isMaker(
    _ line: LabelPage.Line, _ index: Int, known: Findings.Candidates
  ) -> Bool {
    let text = line.region.text
    let glued = text.gluedWord
    return known.brand.contains {
      let isWhole = abs($0.value.gluedWord.count - glued.count) <= Self.garbledLetters
      return $0.confidence >= 0.5 && $0.value.gluedWord == glued
        || $0.region == index && $0.evidence.contains("catalog") && $0.confidence >= 0.3 && isWhole
    } || CompanyName(text)?.hasForm == true || Self.origins.contains { glued.hasPrefix($0) }
  }

  /// How lines begin that say where and by whom a thing was made.
  private static let origins = [
    "MADEBY", "MADEIN", "MANUFACTURED", "DESIGNEDBY", "COPYRIGHT", "ASSEMBLEDIN",
  ]
  /// A garbled name may be so many characters longer or shorter.
  private static let garbledLetters = 2

  private static let longestTitle = 30

  /// Whole lines of large print that are no brand: many models have names and no numbers. On a type plate ordinary words
  /// are one, too: "AMPLIFIER, AUDIO".
  func prominent(
    _ line: LabelPage.Line, _ index: Int, besideBrand: Bool, isTitle: Bool,
    known: Findings.Candidates
  ) -> [LabelCandidate] {
    let words = line.region.text.labelWords
    let glued = words.joined()
    let ordinary = words.count { PanelVocabulary.words.contains($0) }
    let leads = glued.first?.isNumber == true && Self.isDescription(words[...].dropFirst())
    guard 3...Self.longestTitle ~= glued.count, words.count <= 5,
      ordinary < words.count || isTitle && words.count > 1,
      !Decoy.isRating(line.region.text), LabelKey.model.rest(of: line.region.text) == nil,
      glued.digitCount < 8, glued.contains(where: \.isLetter), !leads
    else { return [] }
    guard !isMaker(line, index, known: known) else { return [] }
    let confidence = 0.05 + 0.25 * line.relativeSize + (besideBrand ? 0.1 : 0)
    return [
      candidate(
        line.region.text.trimmingSigns, line, index, confidence * line.region.confidence,
        "type size")
    ]
  }
}
