import Foundation

/// What is measured of a candidate to tell how probable it is. Each is a number of about 0...1, or near it.
package enum CandidateFeature: String, CaseIterable, Codable, Sendable {
  /// Always 1.
  case bias
  /// The log-odds of the rule's own estimate.
  case rule
  /// 1 where the rule named this evidence.
  case keyWord, catalog, companyForm, typeSize, form, besideBrand, barcodeText, barcode
  /// 1 where both readers agree on the line.
  case readersAgree
  /// How sure the reading of the line is.
  case reading
  /// The type size relative to the largest on the page, and 1 where it is among the three largest lines.
  case typeSizeRatio, isAmongLargest
  /// The logarithm of the number of lines in the photo.
  case lines
  /// The share of digits, and 1 where letters and digits stand in it.
  case digitShare, mixesLettersAndDigits
  /// 1 for lengths of one or two, three, and more than ten characters.
  case lengthTwo, lengthThree, lengthOverTen
  /// 1 where it reads as a year.
  case year
  /// 1 where it is all of its line.
  case wholeLine
  /// The logarithm of the number of words in its line.
  case wordsInLine
  /// The share of its words that are ordinary words of a panel.
  case ordinaryWords
  /// 1 where other lines hold it, too.
  case repeated
  /// The distance from the middle of the photo, 0...1.
  case offCentre
  /// 1 where a maker of the catalog was read in the photo.
  case brandKnown
  /// How near it is to the line with the brand.
  case nearBrand
  /// 1 where it was inferred, not read.
  case inferred
}

/// Measures candidates on their page.
struct CandidateMeasure {
  let page: LabelPage
  /// The candidates of the fields before.
  let known: Findings.Candidates
  private let glued: [String]
  private let sizesDescending: [Double]
  private let brandLine: Int?

  init(page: LabelPage, known: Findings.Candidates) {
    self.page = page
    self.known = known
    glued = page.lines.map { $0.region.text.gluedWord }
    sizesDescending = page.lines.map(\.relativeSize).sorted(by: >)
    brandLine =
      known.brand.first { $0.evidence.contains("catalog") && $0.confidence >= 0.4 }?.region
  }

  /// All features of a candidate, in the order of the cases.
  func features(of candidate: LabelCandidate) -> [Double] {
    CandidateFeature.allCases.map { value($0, of: candidate) }
  }

  private func value(_ feature: CandidateFeature, of candidate: LabelCandidate) -> Double {
    let value = candidate.value.gluedWord
    let line = candidate.region.map { page.lines[$0] }
    let text = line?.region.text ?? ""
    func flag(_ condition: Bool) -> Double { condition ? 1 : 0 }
    func has(_ evidence: String) -> Double { flag(candidate.evidence.contains(evidence)) }
    switch feature {
    case .bias: return 1
    case .rule:
      let p = min(max(candidate.confidence, 0.01), 0.99)
      return log(p / (1 - p))
    case .keyWord: return has("key word")
    case .catalog: return has("catalog")
    case .companyForm: return has("company form")
    case .typeSize: return has("type size")
    case .form: return has("form")
    case .besideBrand: return has("beside the brand")
    case .barcodeText: return has("barcode text")
    case .barcode: return has("barcode")
    case .readersAgree: return flag((line?.region.readers.count ?? 0) > 1)
    case .reading: return line?.region.confidence ?? 0
    case .typeSizeRatio: return line?.relativeSize ?? 0
    case .isAmongLargest:
      let third = sizesDescending.prefix(3).last ?? 0
      return flag((line?.relativeSize ?? 0) >= third)
    case .lines: return log(Double(page.lines.count + 1)) / 5
    case .digitShare: return Double(value.digitCount) / Double(max(value.count, 1))
    case .mixesLettersAndDigits: return flag(value.mixesLettersAndDigits)
    case .lengthTwo: return flag(value.count <= 2)
    case .lengthThree: return flag(value.count == 3)
    case .lengthOverTen: return flag(value.count > 10)
    case .year: return flag(value.isYear)
    case .wholeLine: return flag(text.gluedWord == value)
    case .wordsInLine: return log(Double(max(text.labelWords.count, 1))) / 2
    case .ordinaryWords:
      let words = candidate.value.labelWords
      let ordinary = words.count { PanelVocabulary.words.contains($0) }
      return Double(ordinary) / Double(max(words.count, 1))
    case .repeated: return flag(glued.count { $0.contains(value) } > 1)
    case .offCentre:
      guard let centre = line?.region.quad.centre else { return 0.5 }
      return hypot(centre.x - 0.5, centre.y - 0.5) / 0.71
    case .brandKnown: return flag(brandLine != nil)
    case .nearBrand:
      guard let brandLine, let line else { return 0 }
      let brand = page.lines[brandLine]
      let gap = line.quad.centre.distance(to: brand.quad.centre)
      return exp(-gap / (8 * max(brand.quad.thickness, line.quad.thickness, 1)))
    case .inferred: return flag(!candidate.printed)
    }
  }
}
