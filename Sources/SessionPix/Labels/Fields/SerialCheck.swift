/// A kind of number that tells by itself whether it was misread, in a way that is documented in public.
enum SerialCheck: CaseIterable {
  /// Dell's Service Tag: seven letters and digits. Its Express Service Code, which stands beside it, is the same number in
  /// decimal where the tag is one to the base 36.
  case serviceTag
  /// The number of a vehicle: 17 characters, the ninth a check digit. North America demands one (49 CFR 565.15), where numbers
  /// begin with 1 to 5 (ISO 3780); of others nothing is said.
  case vehicle
  /// The number of a mobile device: 15 digits, the last a check digit (3GPP TS 23.003, annex B).
  case imei

  /// The evidence of a candidate whose check holds.
  static let holds = "check digit"
  /// The evidence of a candidate whose check fails.
  static let fails = "check digit fails"
  /// A candidate whose check fails is no likelier than this: a character was misread, or it is another kind of number.
  static let doubt = 0.2

  /// The key word that such a number stands behind.
  var key: LabelKey {
    switch self {
    case .serviceTag: .serviceTag
    case .vehicle: .vehicle
    case .imei: .imei
    }
  }

  /// The number that a text begins with, without the signs that may stand in it; nil where it begins with none of this form.
  func number(in text: String) -> String? {
    let upper = text.uppercased()
    switch self {
    case .serviceTag:
      let behind = LabelKey.serial.rest(of: upper) ?? upper
      let tag = behind.prefixMatch(of: /[0-9A-Z]{7}(?![0-9A-Z])/).map { String($0.output) }
      return tag.flatMap { $0.contains(where: \.isNumber) ? $0 : nil }
    case .vehicle:
      return upper.prefixMatch(of: /[1-5][0-9A-HJ-NPR-Z]{16}(?![0-9A-Z])/).map { String($0.output) }
    case .imei:
      // A device with two cards numbers its numbers.
      let digits = upper.prefixMatch(of: /(?:[12]\W+)?(\d(?:[ \-\/.]?\d){14})(?!\d)/)
      return digits.map { $0.output.1.filter(\.isNumber) }
    }
  }

  /// Checks a number.
  ///
  /// - Parameters:
  ///   - number: Of this form.
  ///   - codes: The Express Service Codes of the photo.
  /// - Returns: Whether its check holds; nil where nothing stands there to check it by.
  func holds(_ number: String, _ codes: ExpressServiceCodes) -> Bool? {
    switch self {
    case .serviceTag: codes.confirm(number)
    case .vehicle: CheckDigit.vehicle(number)
    case .imei: CheckDigit.luhn(number)
    }
  }
}

extension LabelCandidate {
  /// Whether the number's own check holds.
  package var isChecked: Bool { evidence.contains(SerialCheck.holds) }

  /// Whether the number's own check fails, and no barcode says that it was read well.
  package var isRefuted: Bool {
    evidence.contains(SerialCheck.fails) && !evidence.contains("barcode")
  }
}
