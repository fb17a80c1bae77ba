/// The parts of the decisions of ``PersonalTextRule``.
extension PersonalTextRule {
  func keyed(_ line: String) -> Verdict? {
    if let match = line.firstMatch(of: mailKey) {
      return match.rest.count < 4 ? .key(.email) : .personal(.email)
    }
    if let match = line.firstMatch(of: ownership), !line.contains(trademarkNote) {
      return match.rest.count(where: \.isLetter) < 2 ? .key(.name) : .personal(.name)
    }
    if let match = line.firstMatch(of: person) {
      return named(String(match.rest), isSure: !match.sign.isEmpty)
    }
    if let match = line.firstMatch(of: networkKey) {
      return network(String(match.rest), isSure: !match.sign.isEmpty)
    }
    if let match = line.firstMatch(of: phoneKey) {
      if match.rest.isEmpty { return .key(.phone) }
      let digits = match.rest.filter { !" ().-/".contains($0) }.count
      guard (7...16).contains(digits) else { return nil }
      return isTollFree(String(match.rest)) ? .equipment(isEmpty: false) : .personal(.phone)
    }
    if let match = line.firstMatch(of: plateKey) {
      return String(match.rest).digitCount == 0 ? .key(.plate) : .personal(.plate)
    }
    if let match = line.firstMatch(of: homeAddress) {
      guard !match.rest.isEmpty else { return .key(.address) }
      return isValue(String(match.rest), of: .address) ? .personal(.address) : nil
    }
    return misread(line)
  }

  /// What a line says whose key word was not read as it stands.
  private func misread(_ line: String) -> Verdict? {
    for head in LineHead.all(of: line) where !isOrdinary(head.word) && !notKeys.contains(head.word)
    {
      let glued = GluedWord(head.word)
      let key = misreadKeys.first {
        (head.hasSign || !$0.needsSign)
          && ConfusionDistance.between($0.word, glued, limit: $0.limit) != nil
      }
      if let key, let verdict = misread(key, head, in: line) { return verdict }
    }
    return nil
  }

  private func misread(_ key: MisreadKey, _ head: LineHead, in line: String) -> Verdict? {
    let words = head.rest.split(separator: " ")
    switch key.kind {
    case .wifi where head.hasSign && !words.isEmpty:
      return words.count == 1 && head.rest.count >= 4 ? .personal(.wifi) : nil
    case .wifi: return network(head.rest, isSure: false)
    case .email:
      if words.isEmpty { return .key(.email) }
      return head.rest.gluedWord.count >= 6 && head.rest.contains(".") ? .personal(.email) : nil
    case .name where key.needsSign:
      // A short word, as "NAME", is near many others.
      if words.isEmpty { return .nameKey }
      let areNames =
        words.allSatisfy { $0.first?.isUppercase == true && !$0.contains(where: \.isNumber) }
        && words.contains { !isOrdinary($0.uppercased()) }
      return (2...4).contains(words.count) && areNames ? .personal(.name) : nil
    default:
      if line.contains(trademarkNote) { return nil }
      return head.rest.count(where: \.isLetter) < 2 ? .key(.name) : .personal(.name)
    }
  }

  private func named(_ rest: String, isSure: Bool) -> Verdict? {
    if isPersonName(rest) { return .personal(.name) }
    guard isSure else { return rest.isEmpty ? .nameKey : nil }
    if rest.isEmpty { return .key(.name) }
    return rest.count(where: \.isLetter) >= 2 && rest.digitCount == 0 ? .personal(.name) : nil
  }

  private func network(_ rest: String, isSure: Bool) -> Verdict? {
    if rest.isEmpty { return .key(.wifi) }
    if isSure { return .personal(.wifi) }
    let words = rest.split(separator: " ")
    guard words.count == 1, rest.gluedWord.count >= 4 else { return nil }
    return isOrdinary(rest.gluedWord) || notPasswords.contains(rest.gluedWord)
      ? nil : .personal(.wifi)
  }

  /// Whether the line may give a network's name: its key word is short, so that only one beside a network's key is taken for it.
  func mayNameNetwork(_ line: String) -> Bool {
    LineHead.all(of: line).contains { head in
      head.hasSign && !head.rest.isEmpty
        && ConfusionDistance.between(networkName, GluedWord(head.word), limit: 2) != nil
    }
  }

  /// Whether the line ends as a web address does, and is too long for one or holds a mail provider's name: the sign was read
  /// as a letter. Of several names between dots one need be less long.
  func isMailWithoutSign(_ line: String) -> Bool {
    guard let match = line.firstMatch(of: domain) else { return false }
    let labels = match.name.split { ".,-".contains($0) }.map { $0.uppercased() }
    if labels.contains(where: siteStarts.contains) { return false }
    let names = labels.filter { label in
      label.count > 2 && !siteWords.contains(label) && !makerEnds.contains(where: label.hasSuffix)
    }
    let longest = names.map(\.count).max() ?? 0
    return longest >= (names.count > 1 ? 12 : 18)
      || names.contains { name in
        mailProviders.contains { name.hasSuffix($0) && name.count >= $0.count + 3 }
      }
  }

  func hasPhone(_ line: String) -> Bool {
    // Long rows of numbers are scales and lists of patents.
    guard (8...15).contains(line.digitCount) else { return false }
    return phoneForms.contains { form in
      line.firstMatch(of: form).map {
        let number = String($0.output)
        return line.digitCount - number.digitCount <= 2
          && !isTollFree(number) && !isScale(number)
      } ?? false
    }
  }

  private func isTollFree(_ number: String) -> Bool {
    let digits = number.filter(\.isNumber)
    let national = digits.count == 11 && digits.first == "1" ? digits.dropFirst() : digits[...]
    return national.count == 10 && tollFree.contains(String(national.prefix(3)))
      || digits.hasPrefix("0800")
  }

  /// Numbers with equal steps, as around a knob.
  private func isScale(_ text: String) -> Bool {
    let numbers = text.split { !$0.isNumber }.compactMap { Int($0) }
    let steps = Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 })
    return numbers.count > 2 && steps.count == 1
  }

  /// Digits in at least two groups, as many as a number has.
  func isLoosePhone(_ line: String) -> Bool {
    let isNumber = line.allSatisfy { $0.isNumber || " +().-/".contains($0) }
    let groups = line.split { !$0.isNumber }
    return isNumber && (7...15).contains(line.digitCount) && groups.count > 1
      && groups.contains { $0.count > 2 } && !isScale(line)
  }

  func hasStreet(_ line: String) -> Bool {
    if line.contains(postBox) { return true }
    guard line.digitCount > 0, line.count(where: \.isLetter) > 4 else { return false }
    return streets.contains { street in
      line.firstMatch(of: street).map { match in
        let words = match.name.split { !($0.isLetter || $0.isNumber) }.map { $0.uppercased() }
          .filter { $0.count > 2 }
        return !words.isEmpty
          && !words.contains { isOrdinary($0) || notStreets.contains($0) }
      } ?? false
    }
  }

  /// A house number, a name, and what is nearly the word for a kind of street.
  func isWrittenStreet(_ line: String) -> Bool {
    guard let match = line.wholeMatch(of: writtenStreet) else { return false }
    let words = [String(match.name), String(match.type)].map { $0.uppercased() }
    let type = GluedWord(words[1])
    return !words.contains { isOrdinary($0) || notStreets.contains($0) }
      && streetTypes.contains { ConfusionDistance.between($0, type, limit: 1) != nil }
  }

  /// A house number with two to four words behind it, none of which stands on panels.
  func isHouseLine(_ line: String) -> Bool {
    guard let match = line.wholeMatch(of: houseLine) else { return false }
    let words = match.name.split(separator: " ").map { $0.uppercased() }
    return !words.contains { isOrdinary($0) || notStreets.contains($0) }
  }

  func isAmericanTown(_ line: String) -> Bool {
    line.firstMatch(of: americanTown).map {
      stateCodes.contains(String($0.state)) && !isOrdinary($0.town.uppercased())
    } ?? false
  }

  func isPlate(_ line: String) -> Bool {
    guard (6...11).contains(line.count) else { return false }
    return plateForms.contains { line.contains($0) }
      && !line.labelWords.contains { isOrdinary($0) || $0.count == 1 && Decoy.isRating("1" + $0) }
  }

  /// Two to four words that begin with capitals and stand on no panel.
  func isPersonName(_ line: String) -> Bool {
    let words = line.split { " .,".contains($0) }
    return (2...4).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || "'’-".contains($0) }
          && !isOrdinary(word.uppercased())
      }
      && words.count { $0.count > 2 } > 0 && words.last.map { $0.count > 1 } == true
      && !isCompany(line)
  }

  private func isOrdinary(_ word: String) -> Bool { PanelVocabulary.words.contains(word) }
}
