import Testing

@testable import SessionPix

struct ConfusionDistanceTests {
  static func distance(_ a: String, _ b: String, limit: Double) -> Double? {
    ConfusionDistance.between(GluedWord(a), GluedWord(b), limit: limit)
  }

  @Test(arguments: [
    ("ROLAND", "ROLAND", 0.0), ("R0LAND", "ROLAND", 0.5), ("ROLAN", "ROLAND", 1),
    ("ROLXND", "ROLAND", 1), ("XROLAND", "ROLAND", 1), ("", "AB", 2), ("5B1", "S8I", 1.5),
  ])
  func `letters that look alike cost little`(a: String, b: String, distance: Double) {
    #expect(Self.distance(a, b, limit: 3) == distance)
    #expect(Self.distance(b, a, limit: 3) == distance)
  }

  @Test func `words are compared by their Latin letters and digits`() {
    #expect("Sh-101 \u{E9}".gluedWord == "SH101")
    #expect(GluedWord("sh 101") == GluedWord("SH-101"))
    #expect(GluedWord("--").bytes.isEmpty)
  }

  @Test func `beyond the limit there is no distance`() {
    #expect(Self.distance("ROLAND", "YAMAHA", limit: 2) == nil)
    #expect(Self.distance("A", "ABCD", limit: 2) == nil)
    #expect(Self.distance("AB", "XB", limit: 1) == 1)
  }

  /// The distance of the same words by the definition, without the limit's short cuts.
  static func plain(_ a: ArraySlice<Character>, _ b: ArraySlice<Character>) -> Double {
    guard let first = a.first else { return Double(b.count) }
    guard let second = b.first else { return Double(a.count) }
    let exchange =
      distance(String(first), String(second), limit: 9) ?? .infinity
    return min(
      exchange + plain(a.dropFirst(), b.dropFirst()), 1 + plain(a.dropFirst(), b),
      1 + plain(a, b.dropFirst()))
  }

  @Test func `the distance is that of the definition, and nil only above the limit`() {
    var random = SplitMix64(state: 11)
    for _ in 0..<60 {
      let words = (0..<2).map { _ in
        String(
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            "01OIB8AZ".randomElement(using: &random) ?? "0"
          })
      }
      let expected = Self.plain(Array(words[0])[...], Array(words[1])[...])
      #expect(Self.distance(words[0], words[1], limit: 99) == expected, "\(words)")
      for limit in [0.5, 1, 1.5, 2] {
        let within = expected <= limit ? expected : nil
        #expect(Self.distance(words[0], words[1], limit: limit) == within, "\(words)")
      }
    }
  }
}
