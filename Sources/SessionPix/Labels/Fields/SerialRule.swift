/// Finds serial numbers: behind, right of or below a key word; without one, with little confidence, by their form.
public struct SerialRule: LabelRule {
  /// ``LabelField/serial``
  public let field = LabelField.serial

  private let catalog: GearCatalog

  /// A rule with its catalog, which knows some makers' forms of numbers.
  public init(catalog: GearCatalog) {
    self.catalog = catalog
  }

  /// Serial numbers.
  public func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate] {
    var found: [LabelCandidate] = []
    let decoys = page.decoyValues
    let forms = forms(of: known.brand)
    let numbers = CheckedNumbers(on: page)
    for (index, line) in page.lines.enumerated() {
      if numbers.hold(index) {
        if let candidate = numbers.candidates[index] { found.append(candidate) }
      } else if let rest = LabelKey.serial.rest(of: line.region.text) {
        found += keyed(rest, at: index, in: page, but: decoys)
      } else if !isKey(line.region.text),
        let rest = LabelKey.number.rest(of: line.region.text) ?? line.region.text.behindNumberSign
      {
        // "No." alone numbers many things.
        found += keyed(rest, at: index, in: page, but: decoys).map { $0.weakened(by: 0.5) }
      } else if !decoys.contains(index) {
        found += unkeyed(line, index, forms)
      }
    }
    let hasSerial = found.contains { $0.evidence.contains("key word") }
    if !hasSerial { found += numbers.ofMobileDevices }
    found += page.barcodes.compactMap { inBarcode($0, printed: found) }
    return (found + numbers.others(on: page, besideSerials: hasSerial)).map(numbers.checked)
  }

  /// What a barcode holds, if it may be a serial number; one that repeats print is all but certain.
  private func inBarcode(_ barcode: Barcode, printed: [LabelCandidate]) -> LabelCandidate? {
    let payload = BarcodePayload(barcode)
    guard let serial = payload.serial, let value = Self.value(serial, isKeyed: true) else {
      return nil
    }
    let same = printed.first { $0.value.gluedWord == value.gluedWord }
    let agreement = same.map { $0.evidence.contains("key word") ? 0.97 : 0.75 } ?? 0
    return LabelCandidate(
      value: same?.value ?? value, confidence: max(agreement, payload.saysSerial ? 0.8 : 0.4),
      region: same?.region, evidence: (same?.evidence ?? []) + ["barcode"])
  }

  private func keyed(
    _ rest: String, at index: Int, in page: LabelPage, but decoys: Set<Int>
  ) -> [LabelCandidate] {
    let key = page.lines[index]
    if let value = Self.value(rest, isKeyed: true) {
      return [candidate(value, key, index, 0.9, "key word")]
    }
    guard rest.gluedWord.isEmpty || rest.gluedWord.count <= 2 else { return [] }
    // Below a key whose number was not read stands the next row, often the file number of an approval.
    let below = page.below(index).prefix(2).filter {
      !Decoy.isApprovalMark(page.lines[$0].region.text.gluedWord)
    }
    let places = page.right(of: index).prefix(2).map { ($0, 0.85) } + below.map { ($0, 0.6) }
    for (place, confidence) in places where !decoys.contains(place) {
      let line = page.lines[place]
      guard !isKey(line.region.text), let value = Self.value(line.region.text, isKeyed: true),
        !Decoy.isRetailCode(value)
      else { continue }
      return [candidate(value, line, place, confidence, "key word")]
    }
    return []
  }

  private func isKey(_ text: String) -> Bool {
    [LabelKey.model, .decoy, .reference, .serial].contains { $0.rest(of: text) != nil }
  }

  /// The forms that numbers of the makers have which were read.
  private func forms(of brands: [LabelCandidate]) -> [Regex<AnyRegexOutput>] {
    let read = brands.filter { $0.printed && $0.confidence >= Self.sureMaker }
    let makers = Set(read.flatMap { catalog.brands(GluedWord($0.value)).map(\.maker) })
    return makers.sorted().flatMap { catalog.makers[$0].serials ?? [] }.compactMap {
      try? Regex($0)
    }
  }

  /// A maker that is read with less confidence has no say in the form of a number.
  private static let sureMaker = 0.5

  private func unkeyed(
    _ line: LabelPage.Line, _ index: Int, _ forms: [Regex<AnyRegexOutput>]
  ) -> [LabelCandidate] {
    let text = line.region.text
    guard !isKey(text), let value = Self.value(text, isKeyed: false) else { return [] }
    let glued = value.gluedWord
    if forms.contains(where: { value.wholeMatch(of: $0) != nil }) {
      return [candidate(value, line, index, 0.5, "maker's form")]
    }
    let digits = glued.digitCount
    guard glued.count >= 7, digits * 2 >= glued.count, !Decoy.isRetailCode(value), !glued.isYear
    else { return [] }
    // Long and mostly digits is the usual form; letters among them make a part number less likely.
    let form = min(Double(glued.count), 12) / 12 * (glued.mixesLettersAndDigits ? 1 : 0.8)
    let starred = text.hasPrefix("*") || text.hasSuffix("*")
    return [
      candidate(value, line, index, starred ? 0.55 : 0.3 * form, starred ? "barcode text" : "form")
    ]
  }

  private func candidate(
    _ value: String, _ line: LabelPage.Line, _ index: Int, _ confidence: Double, _ evidence: String
  ) -> LabelCandidate {
    LabelCandidate(
      value: value, confidence: confidence * line.region.confidence,
      alternatives: line.region.alternatives.compactMap { Self.value($0, isKeyed: true) }.filter {
        $0 != value
      },
      region: index, evidence: line.region.readers + [evidence])
  }

  /// The words behind a key that may belong to the number: up to a word without digits or a rating. A letter at the end is
  /// a check letter.
  private static func keyedWords(_ words: [String]) -> [String] {
    let end = words.indices.dropFirst().first { place in
      let word = words[place].gluedWord
      let next = place + 1 < words.endIndex ? words[place + 1].gluedWord : ""
      let isCheckLetter = word.count == 1 && place == words.endIndex - 1
      return word.digitCount == 0 && !isCheckLetter
        || Decoy.isRating(words[place])
          && !word.allSatisfy(\.isNumber)
        || supplyUnits.contains(next)
    }
    return Array(words[..<(end ?? words.endIndex)])
  }

  /// What stands behind the numbers of a supply.
  private static let supplyUnits: Set<String> = ["V", "VAC", "VDC", "VA", "W", "HZ"]

  /// The part of a text that has the form of a serial number, or nil.
  static func value(_ text: String, isKeyed: Bool) -> String? {
    let number = isKeyed ? text.behindNumberSign ?? text : text
    let trimmed = number.drop { !$0.isWordCharacter }
    var words = trimmed.split(separator: " ").map(String.init)
    if isKeyed { words = Self.keyedWords(words) }
    while let last = words.last, !last.contains(where: \.isWordCharacter) { words.removeLast() }
    let value = words.joined(separator: " ").trimmingSigns
    let glued = value.gluedWord
    guard (isKeyed ? 3 : 6)...24 ~= glued.count, glued.digitCount >= (isKeyed ? 2 : 3),
      words.count <= 4
    else { return nil }
    let isRating = isKeyed ? Decoy.isRatingBehindKey(value) : Decoy.isRating(value)
    guard !isRating, !Decoy.isMainsRange(value), !Decoy.isMACAddress(value),
      !Decoy.isAddress(value),
      !Decoy.isDate(value)
    else { return nil }
    guard isKeyed || !Decoy.isApprovalMark(glued),
      !words.contains(where: {
        PanelVocabulary.words.contains($0.gluedWord) && $0.gluedWord.count > 2
      })
    else { return nil }
    return value
  }
}

extension LabelCandidate {
  /// The same with its confidence multiplied.
  fileprivate func weakened(by factor: Double) -> LabelCandidate {
    var weaker = self
    weaker.confidence *= factor
    return weaker
  }
}

extension LabelPage {
  /// The lines that hold the value of a decoy's key ("P/N", "FCC ID") which stands left of or above them.
  fileprivate var decoyValues: Set<Int> {
    var values: Set<Int> = []
    for (index, line) in lines.enumerated() {
      guard let rest = LabelKey.decoy.rest(of: line.region.text), rest.gluedWord.count <= 1 else {
        continue
      }
      if let value = right(of: index).first ?? below(index).first { values.insert(value) }
    }
    return values
  }
}

extension String {
  /// What stands behind "N°", "No." or "Nr.", also as readers garble it ("Nlo.", "I°", "Mr."); nil where there is no such sign.
  fileprivate var behindNumberSign: String? {
    let sign = /^\W*[NMI]l?(?:[°º]|[or](?=[.:\s]|\d{3}))[.:\s]*(?=\w)/.ignoresCase()
    return prefixMatch(of: sign).map { String(self[$0.range.upperBound...]) }
  }

  /// Without signs at the ends that are no part of a number.
  var trimmingSigns: String {
    var rest = self[...]
    while let last = rest.last, !last.isWordCharacter { rest.removeLast() }
    while let first = rest.first, !first.isWordCharacter { rest.removeFirst() }
    return String(rest)
  }
}
