/// Formulas by which a digit of a number follows from the others, so that a misread number shows.
enum CheckDigit {
  /// Whether the last digit fits the others by Luhn's formula (ISO/IEC 7812-1, annex B), as that of an IMEI does (3GPP TS
  /// 23.003, annex B).
  static func luhn(_ number: String) -> Bool {
    let digits = number.map(\.wholeNumberValue)
    guard digits.count > 1, !digits.contains(nil) else { return false }
    let sum = digits.compactMap { $0 }.reversed().enumerated().reduce(0) { sum, place in
      let value = place.element * (place.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + value / 10 + value % 10
    }
    return sum.isMultiple(of: 10)
  }

  /// Whether the ninth of the 17 characters of a vehicle's number fits the others (49 CFR 565.15).
  static func vehicle(_ number: String) -> Bool {
    let values = number.map { vehicleValues[$0] }
    guard values.count == vehicleWeights.count else { return false }
    let sum = zip(values, vehicleWeights).reduce(0) { $0 + ($1.0 ?? 0) * $1.1 }
    let check = sum % 11 == 10 ? "X" : "\(sum % 11)"
    return !values.contains(nil) && number.dropFirst(8).prefix(1) == check
  }

  /// The ninth character has no weight: it is the check digit.
  private static let vehicleWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2]

  /// Letters count as digits; I, O and Q are in no such number.
  private static let vehicleValues: [Character: Int] = {
    let letters = zip("ABCDEFGHJKLMNPRSTUVWXYZ", [1...8, 1...5, 7...7, 9...9, 2...9].joined())
    let digits = (0...9).map { (Character("\($0)"), $0) }
    return Dictionary(uniqueKeysWithValues: letters + digits)
  }()
}
