/// Finds what is personal among the lines and barcodes of a photo: each by itself, then what stands beside and below
/// a key word, then what stands around personal text.
struct PersonalTextSearch {
  /// The lines.
  let page: LabelPage
  /// Lines that are known to be the equipment's, as a model of the catalog.
  let equipment: Set<Int>
  private let rule = PersonalTextRule()

  /// A name, a street and a town stand this many lines from each other at most.
  private static let rounds = 3
  /// What stands this many thicknesses to the right of a key word is surely its value.
  private static let besideKey = 4.0
  /// Letters of a plate's number are so much higher than those of its state.
  private static let plateToState = 1.15

  /// The personal lines by their index, and what they are about.
  func lines() -> [Int: PersonalTextKind] {
    let verdicts = page.lines.map { verdict(on: $0.region) }
    let values = equipmentLines(verdicts)
    var found = personalByThemselves(verdicts, except: values)
    for (index, verdict) in verdicts.enumerated() {
      guard let kind = verdict.announced,
        let value = value(of: index, kind, except: verdicts),
        value < index || found[value] == nil,
        verdict != .nameKey || isPersonName(value)
      else { continue }
      found[value] = kind
    }
    let all = found
    found = found.filter { index, kind in
      kind != .address || !isOfCompany(index, all)
    }
    addPlates(to: &found)
    addNetworkNames(to: &found, beside: verdicts)
    addNeighbours(to: &found, except: values)
    return found
  }

  /// The lines that are personal whatever stands around them: what must not be left in a record. What stood beside a
  /// key word cannot be told from it, since the line that was there is gone.
  func linesByThemselves() -> [Int: PersonalTextKind] {
    let verdicts = page.lines.map { verdict(on: $0.region) }
    let found = personalByThemselves(verdicts, except: equipmentLines(verdicts))
    return found.filter { index, kind in kind != .address || !isOfCompany(index, found) }
  }

  private func personalByThemselves(
    _ verdicts: [PersonalTextRule.Verdict], except equipment: Set<Int>
  ) -> [Int: PersonalTextKind] {
    verdicts.enumerated().reduce(into: [:]) { found, line in
      guard case .personal(let kind) = line.element else { return }
      let isNumberOfEquipment = equipment.contains(line.offset) && isAmbiguous(kind, line.offset)
      if !isNumberOfEquipment { found[line.offset] = kind }
    }
  }

  /// Lines that are about the equipment: by what they say, by the key word beside or above, or by the catalog.
  private func equipmentLines(_ verdicts: [PersonalTextRule.Verdict]) -> Set<Int> {
    valuesOfEquipment(verdicts).union(equipment)
      .union(verdicts.indices.filter { verdicts[$0].isEquipment })
  }

  /// The personal barcodes by their index, and what they are about.
  func barcodes() -> [Int: PersonalTextKind] {
    page.barcodes.enumerated().reduce(into: [:]) { found, barcode in
      found[barcode.offset] = rule.kind(ofPayload: barcode.element.text)
    }
  }

  /// The strictest verdict on any reading: one of them may have the at sign that another lacks.
  private func verdict(on region: TextRegion) -> PersonalTextRule.Verdict {
    let first = rule.verdict(on: region.text)
    let others = region.alternatives.map(rule.verdict)
      // The number behind "S/N" looks like another one where the key is misread.
      .filter { !(first.isEquipment && $0.isNumber) }
    // Of equally strict ones that on the likeliest reading.
    return ([first] + others).min { $0.strictness > $1.strictness } ?? first
  }

  /// Whether a number of equipment may look like this, too: nothing in the line says what it is.
  private func isAmbiguous(_ kind: PersonalTextKind, _ index: Int) -> Bool {
    let text = page.lines[index].region.text
    return kind == .plate
      || kind == .phone && !text.contains { $0.isLetter || "(+".contains($0) }
  }

  private func value(
    of key: Int, _ kind: PersonalTextKind, except verdicts: [PersonalTextRule.Verdict]
  ) -> Int? {
    // A note may lie beside a plate: what stands far to the right comes last.
    let nearest =
      page.right(of: key, within: Self.besideKey).prefix(1) + page.below(key).prefix(1)
      + page.right(of: key).prefix(1)
    return nearest.first {
      !verdicts[$0].isEquipment && !equipment.contains($0)
        && readings(of: $0).contains { rule.isValue($0, of: kind) }
    }
  }

  private func isPersonName(_ index: Int) -> Bool {
    readings(of: index).contains(where: rule.isPersonName)
  }

  private func readings(of index: Int) -> [String] {
    let region = page.lines[index].region
    return [region.text] + region.alternatives
  }

  private func valuesOfEquipment(_ verdicts: [PersonalTextRule.Verdict]) -> Set<Int> {
    let keys = verdicts.indices.filter { verdicts[$0] == .equipment(isEmpty: true) }
    return Set(keys.flatMap { page.right(of: $0).prefix(1) + page.below($0).prefix(1) })
  }

  /// Whether a company is named in the line, or one or two lines above it, unless that is the owner.
  private func isOfCompany(_ index: Int, _ found: [Int: PersonalTextKind]) -> Bool {
    if rule.isCompany(page.lines[index].region.text) { return true }
    return page.lines.indices.contains { other in
      guard found[other] == nil, rule.isCompany(page.lines[other].region.text) else { return false }
      let next = page.below(other).prefix(1)
      return next.contains(index) || next.contains { page.below($0).prefix(1).contains(index) }
    }
  }

  /// Numbers right above or below the name of a state, in larger type; the name may stand at one end.
  private func addPlates(to found: inout [Int: PersonalTextKind]) {
    for state in page.lines.indices where rule.isState(page.lines[state].region.text) {
      let height = page.lines[state].quad.thickness
      let below = page.below(state)
      for number in page.lines.indices where found[number] == nil {
        let line = page.lines[number]
        if line.quad.thickness > Self.plateToState * height,
          rule.isStateNumber(line.region.text),
          below.contains(number) || page.below(number).contains(state)
        {
          found[number] = .plate
        }
      }
    }
  }

  /// What stands above or below the key of a network and begins nearly as its name does, whatever that may be elsewhere.
  private func addNetworkNames(
    to found: inout [Int: PersonalTextKind], beside verdicts: [PersonalTextRule.Verdict]
  ) {
    let networks = verdicts.indices.filter {
      [.key(.wifi), .personal(.wifi)].contains(verdicts[$0])
    }
    let below = Set(networks.flatMap { page.below($0).prefix(1) })
    for index in page.lines.indices where found[index] == nil {
      let isBeside =
        below.contains(index) || page.below(index).prefix(1).contains(where: networks.contains)
      if isBeside, readings(of: index).contains(where: rule.mayNameNetwork) { found[index] = .wifi }
    }
  }

  /// Names above an address or a number, and towns and numbers below.
  private func addNeighbours(to found: inout [Int: PersonalTextKind], except values: Set<Int>) {
    let anchors: Set<PersonalTextKind> = [.name, .phone, .email, .address]
    for _ in 0..<Self.rounds {
      let known = found.filter { anchors.contains($0.value) }.keys
      let belowKnown = Set(known.flatMap { page.below($0).prefix(1) })
      let behindMail = Set(
        known.flatMap { found[$0] == .email ? page.right(of: $0).prefix(1) : [] })
      for index in page.lines.indices where found[index] == nil && !values.contains(index) {
        guard let kind = readings(of: index).lazy.compactMap(rule.kind(ofNeighbour:)).first else {
          continue
        }
        let around = page.below(index).prefix(1) + page.right(of: index).prefix(1)
        let isBeside = belowKnown.contains(index) || around.contains(where: known.contains)
        if kind == .email ? behindMail.contains(index) : isBeside { found[index] = kind }
      }
    }
  }
}

extension Findings.Candidates {
  /// What is nearly a name of the catalog may be a person's.
  private static let sure = 0.5

  /// Lines that are a name of the catalog, surely, or a number behind a key word, and little else.
  func catalogLines(in regions: [TextRegion]) -> Set<Int> {
    let all = LabelField.allCases.flatMap { self[$0] }
    return Set(
      all.compactMap { candidate in
        guard let region = candidate.region, regions.indices.contains(region),
          candidate.evidence.contains("catalog") && candidate.confidence >= Self.sure
            || candidate.evidence.contains("key word")
        else { return nil }
        let line = regions[region].text.gluedWord.count
        return 5 * candidate.value.gluedWord.count >= 4 * line ? region : nil
      })
  }
}

extension PersonalTextRule.Verdict {
  /// Whether a line is the equipment's own by its key.
  fileprivate var isEquipment: Bool {
    if case .equipment = self { true } else { false }
  }

  /// The kind of what stands beside or below.
  fileprivate var announced: PersonalTextKind? {
    switch self {
    case .key(let kind): kind
    case .nameKey: .name
    default: nil
    }
  }

  /// Whether it rests on the form of a number alone.
  fileprivate var isNumber: Bool { self == .personal(.phone) || self == .personal(.plate) }

  /// How much it asks to hide.
  fileprivate var strictness: Int {
    switch self {
    case .personal: 3
    case .key, .nameKey: 2
    case .equipment: 1
    case .ordinary: 0
    }
  }
}
