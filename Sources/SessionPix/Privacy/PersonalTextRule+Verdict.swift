extension PersonalTextRule {
  /// What one line says.
  enum Verdict: Hashable, Sendable {
    /// It is personal.
    case personal(PersonalTextKind)
    /// It announces something personal that stands beside or below.
    case key(PersonalTextKind)
    /// It may announce a person's name: a panel says "NAME", too.
    case nameKey
    /// It says itself that it is about equipment; with nothing behind the key, about the line beside or below.
    case equipment(isEmpty: Bool)
    /// Neither.
    case ordinary
  }

  /// What a line says, whatever stands around it.
  func verdict(on line: String) -> Verdict {
    // Readers take edges of stickers for quotation marks.
    let line = String(line.drop { !($0.isLetter || $0.isNumber || "+(#@_".contains($0)) })
    if line.contains(where: { "@©®([".contains($0) }), line.contains(mail) {
      return .personal(.email)
    }
    if line.contains(where: { "_Q".contains($0) }), mailWithoutSign.contains(where: line.contains) {
      return .personal(.email)
    }
    if isMailWithoutSign(line) { return .personal(.email) }
    if let keyed = keyed(line) { return keyed }
    for key in [LabelKey.serial, .model, .reference] {
      if let rest = key.rest(of: line) { return .equipment(isEmpty: rest.gluedWord.count < 2) }
    }
    if let key = line.firstMatch(of: equipmentKey) {
      return .equipment(isEmpty: String(line[key.range.upperBound...]).digitCount < 2)
    }
    if hasPhone(line) { return .personal(.phone) }
    if hasStreet(line) || isWrittenStreet(line) || isAmericanTown(line) {
      return .personal(.address)
    }
    if isPlate(line) { return .personal(.plate) }
    return .ordinary
  }

  /// What a barcode's content is about; nil where it is not personal. A bare number is a serial number there.
  func kind(ofPayload text: String) -> PersonalTextKind? {
    let start = text.prefix(40).uppercased().drop(while: \.isWhitespace)
    if let payload = payloads.first(where: { start.hasPrefix($0.start) }) { return payload.kind }
    for line in text.split(whereSeparator: \.isNewline).prefix(40) {
      let line = String(line)
      switch verdict(on: line) {
      case .personal(.plate): continue
      case .personal(.phone) where !line.contains(where: \.isLetter): continue
      case .personal(let kind): return kind
      default: continue
      }
    }
    return nil
  }

  /// Whether a line beside or below a key of this kind is what it announces.
  func isValue(_ line: String, of kind: PersonalTextKind) -> Bool {
    switch kind {
    case .phone: isLoosePhone(line)
    case .name: line.count(where: \.isLetter) >= 3
    case .wifi: line.gluedWord.count >= 4
    case .plate: (4...9).contains(line.gluedWord.count) && line.digitCount > 0
    case .email: line.gluedWord.count >= 6 && line.contains { ".@©®".contains($0) }
    case .address: line.contains(where: \.isLetter) && line.digitCount > 0
    case .contact: false
    }
  }

  /// What a line next to personal text is, though it would say nothing alone.
  func kind(ofNeighbour line: String) -> PersonalTextKind? {
    if isPersonName(line) { return .name }
    if isLoosePhone(line) { return .phone }
    if line.contains(mailEnd) { return .email }
    if isHouseLine(line) { return .address }
    return towns.contains { line.contains($0) } ? .address : nil
  }

  /// Whether the line names a state of a licence plate.
  func isState(_ line: String) -> Bool { states.contains(line.uppercased().filter(\.isLetter)) }

  /// Whether the line may be the number beside a state's name.
  func isStateNumber(_ line: String) -> Bool {
    (5...8).contains(line.gluedWord.count) && line.contains(stateNumber)
  }

  /// Whether the line names a company; an address below it is the company's.
  func isCompany(_ line: String) -> Bool {
    line.labelWords.contains(where: companyForms.contains) || line.contains(madeBy)
  }
}
