import Testing

@testable import SessionPix

struct LabelKeyTests {
  @Test(arguments: [
    ("S/N: 12345", "12345"), ("SERIAL NO. AB-12", "AB-12"), ("Serial Number 0042", "0042"),
    ("SER. NO.", ""), ("s/n", ""), ("SN123", nil), ("SERIES 5", nil), ("MODEL 5", nil),
  ])
  func `what stands behind the key of a serial is its rest`(text: String, rest: String?) {
    #expect(LabelKey.serial.rest(of: text) == rest)
  }

  @Test func `the longest form counts`() {
    #expect(LabelKey.model.rest(of: "MODEL NO. 3000") == "3000")
    #expect(LabelKey.model.rest(of: "TYPE: 2231") == "2231")
    #expect(LabelKey.decoy.rest(of: "MAC ADDRESS 00:11") == "00:11")
    #expect(LabelKey.reference.rest(of: "CAT. NO. 7") == "7")
    #expect(LabelKey.maker.rest(of: "Made by Monolith Ltd") == "Monolith Ltd")
    #expect(LabelKey.maker.rest(of: "MADE") == nil)
  }

  @Test func `an empty text has no key`() {
    #expect(LabelKey.serial.rest(of: "") == nil)
    #expect(LabelKey.serial.rest(of: "---") == nil)
  }

  @Test func `words and runs of words`() {
    #expect("Made in U.S.A. (1985)".labelWords == ["MADE", "IN", "USA", "1985"])
    #expect(
      ["A", "B", "C"].runs(upTo: 2).map { $0.joined() } == ["AB", "BC", "A", "B", "C"])
    #expect(["A"].runs(upTo: 4).map { $0.joined() } == ["A"])
    #expect([String]().runs(upTo: 4).isEmpty)
    #expect("1985".isYear && !"1885".isYear && !"19850".isYear && !"ABCD".isYear)
  }
}
