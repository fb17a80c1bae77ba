import Testing

@testable import SessionPix

struct WordIndexTests {
  static let index = WordIndex(["SH101", "TR808", "sh-101", "MC4", "SH 101"].map { GluedWord($0) })

  @Test func `a word is found at all its places, in their order`() {
    #expect(Self.index.places(of: GluedWord("SH-101")) == [0, 2, 4])
    #expect(Self.index.places(of: GluedWord("mc4")) == [3])
  }

  @Test func `a word that is not there has no places`() {
    #expect(Self.index.places(of: GluedWord("SH-10")).isEmpty)
    #expect(WordIndex([]).places(of: GluedWord("")).isEmpty)
  }
}
