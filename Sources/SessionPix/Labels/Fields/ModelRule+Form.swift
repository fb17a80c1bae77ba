import Foundation

extension ModelRule {
  /// Words of letters and digits, or of digits beside the brand, that no decoy explains.
  func byForm(_ line: LabelPage.Line, _ index: Int, besideBrand: Bool) -> [LabelCandidate] {
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

  /// PAD1, BANK2, CH10: an ordinary word with a number of one or two digits.
  private static func isNumberedControl(_ glued: String) -> Bool {
    let word = glued.prefix(while: \.isLetter)
    let number = glued.dropFirst(word.count)
    return (1...2).contains(number.count) && number.allSatisfy(\.isNumber)
      && PanelVocabulary.words.contains(String(word))
  }

  /// Whole lines of large print that are no brand: many models have names and no numbers.
  func prominent(
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
}
