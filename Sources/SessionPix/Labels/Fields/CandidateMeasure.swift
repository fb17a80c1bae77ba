import Foundation

/// Measures candidates on their page.
struct CandidateMeasure {
  let page: LabelPage
  /// The candidates of the fields before.
  let known: Findings.Candidates
  private let glued: [String]
  private let sizesDescending: [Double]
  private let brandLine: LabelPage.Line?
  private let plateRows: [LabelPage.Line]

  init(page: LabelPage, known: Findings.Candidates) {
    self.page = page
    self.known = known
    glued = page.lines.map { $0.region.text.gluedWord }
    sizesDescending = page.lines.map(\.relativeSize).sorted(by: >)
    let brand = known.brand.first { $0.evidence.contains("catalog") && $0.confidence >= 0.4 }
    brandLine = brand?.region.flatMap { page.line($0) }
    plateRows = page.lines.filter { line in
      [LabelKey.maker, .serial, .reference].contains { $0.rest(of: line.region.text) != nil }
    }
  }

  /// All features of a candidate, in the order of the cases.
  func features(of candidate: LabelCandidate) -> [Double] {
    CandidateFeature.allCases.map { value($0, of: candidate) }
  }

  private func value(_ feature: CandidateFeature, of candidate: LabelCandidate) -> Double {
    let value = candidate.value.gluedWord
    let line = candidate.region.flatMap { page.line($0) }
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
    case .readersDisagree:
      return flag(line?.region.readers.count == 1 && line?.region.alternatives.isEmpty == false)
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
    case .amongNumbers:
      guard let line, text.gluedWord == value else { return 0 }
      return Double(page.numbersLike(line)) / 6
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
      return line.nearness(to: brandLine)
    case .nearPlateRow:
      guard let line else { return 0 }
      return plateRows.map(line.nearness).max() ?? 0
    case .inferred: return flag(!candidate.printed)
    }
  }
}

extension LabelPage.Line {
  /// How near another line is, 0...1, in heights of the larger one.
  fileprivate func nearness(to other: LabelPage.Line) -> Double {
    let gap = quad.centre.distance(to: other.quad.centre)
    return exp(-gap / (8 * max(other.quad.thickness, quad.thickness, 1)))
  }
}

extension LabelPage {
  /// How many other lines are numbers of about the same size as a line that is one, up to six; 0 for other lines.
  fileprivate func numbersLike(_ line: Line) -> Int {
    guard line.region.text.isNumber else { return 0 }
    let alike = lines.count {
      $0.region.text.isNumber
        && (0.7...1.4).contains($0.quad.thickness / max(line.quad.thickness, 1e-9))
    }
    return min(alike - 1, 6)
  }

  /// A line by its index; nil where a rule names one that is not there.
  fileprivate func line(_ index: Int) -> Line? {
    lines.indices.contains(index) ? lines[index] : nil
  }
}

extension String {
  /// Whether it holds digits and no letters.
  fileprivate var isNumber: Bool {
    let glued = gluedWord
    return !glued.isEmpty && glued.allSatisfy(\.isNumber)
  }
}
