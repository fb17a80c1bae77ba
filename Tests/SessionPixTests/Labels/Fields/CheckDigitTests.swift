import Testing

@testable import SessionPix

struct CheckDigitTests {
  /// The examples of 3GPP TS 23.003, annex B, and of 49 CFR 565.15; others were made by their formulas in Python.
  private static let imeis = ["260531793113837", "490154203237518", "352099001761481"]
  private static let vehicles = ["1G4AH59H45G118341", "1M8GDM9AXKP042788", "5GZCZ43D13S812715"]

  @Test(arguments: imeis)
  func `a mobile device's number fits, and with any one digit changed it does not`(number: String) {
    #expect(CheckDigit.luhn(number))
    for other in Self.changed(number, to: "0123456789") { #expect(!CheckDigit.luhn(other)) }
  }

  @Test(arguments: vehicles)
  func `a vehicle's number fits, and with any one digit changed it does not`(number: String) {
    #expect(CheckDigit.vehicle(number))
    for other in Self.changed(number, to: "0123456789") {
      #expect(!CheckDigit.vehicle(other), "\(other)")
    }
  }

  @Test(arguments: 0..<200)
  func `of ten last digits just one fits any mobile device's number`(seed: Int) {
    var random = SplitMix64(state: UInt64(seed))
    let start = String((0..<14).map { _ in Character("\(random.next() % 10)") })
    let fitting = (0...9).map { start + "\($0)" }.filter(CheckDigit.luhn)
    #expect(fitting.count == 1)
    for other in fitting.flatMap({ Self.changed($0, to: "0123456789") }) {
      #expect(!CheckDigit.luhn(other))
    }
  }

  @Test(arguments: ["", "4", "49015420323751A", "1G4AH59H45G11834", "1G4AH59H45G1183411"])
  func `what has another form fits nothing`(text: String) {
    #expect(!CheckDigit.luhn(text) && !CheckDigit.vehicle(text))
  }

  /// The number with each digit replaced by each other one. Letters stay: some count alike (A and J).
  private static func changed(_ number: String, to digits: String) -> [String] {
    let characters = Array(number)
    return characters.indices.filter { characters[$0].isNumber }.flatMap { place in
      digits.filter { $0 != characters[place] }.map { digit in
        var other = characters
        other[place] = digit
        return String(other)
      }
    }
  }
}
