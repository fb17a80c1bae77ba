/// The numbers of a photo that may be Dell's Express Service Codes: a Service Tag, read as a number to the base 36, in decimal.
struct ExpressServiceCodes {
  /// Those behind the key, by the line they stand in.
  let keyed: [Int: Int]
  /// Those, and all numbers of about their length that stand alone.
  private let all: Set<Int>

  /// Those on a page.
  init(on page: LabelPage) {
    let texts = page.lines.map(\.region.text)
    let alone = texts.map { text in
      text.allSatisfy { !$0.isLetter } ? Self.code(in: text) : nil
    }
    var keyed: [Int: Int] = [:]
    for (index, text) in texts.enumerated() {
      guard let rest = LabelKey.expressServiceCode.rest(of: text) else { continue }
      let places = page.right(of: index).prefix(2) + page.below(index).prefix(2)
      if let code = Self.code(in: rest) {
        keyed[index] = code
      } else if let place = places.first(where: { alone[$0] != nil }) {
        keyed[place] = alone[place]
      }
    }
    self.keyed = keyed
    let coded = page.barcodes.compactMap { Self.code(in: $0.text) }
    all = Set(alone.compactMap { $0 } + coded).union(keyed.values)
  }

  /// Whether a Service Tag's code is there; nil where none is there at all.
  func confirm(_ tag: String) -> Bool? {
    if let number = Int(tag, radix: 36), all.contains(number) { return true }
    return keyed.isEmpty ? nil : false
  }

  /// The number of eight digits or more that a text begins with; shorter ones stand in many places by chance. It is printed in
  /// groups.
  private static func code(in text: String) -> Int? {
    let digits = text.prefix { $0.isASCII && !$0.isLetter }.filter(\.isNumber)
    return 8...11 ~= digits.count ? Int(digits) : nil
  }
}
