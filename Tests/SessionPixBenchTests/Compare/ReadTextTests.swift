import SessionPix
import Testing

@testable import SessionPixBench

struct ReadTextTests {
  private static let text = ReadText([
    "ROLAND CORP", "MODEL SH-", "101", "SERIALNO.ZF38512 X", "JX 8P",
  ])

  @Test(arguments: [
    (LabelField.brand, "Roland", true), (.model, "SH-101", true), (.serial, "ZF38512", true),
    (.serial, "ZF 38512", true), (.model, "JX-8P", true), (.brand, "Korg", false),
    (.serial, "ZF38513", false), (.model, "8P", true), (.model, "P", false),
    (.brand, "ローランド", false),
    (.model, "CORP MODEL", true),
  ])
  func `a printed string is found however the text falls into words and lines`(
    field: LabelField, printed: String, isThere: Bool
  ) {
    #expect(Self.text.holds(printed, field) == isThere)
  }

  @Test func `short strings are not found inside of words`() {
    let text = ReadText(["MANDOLIN"])
    #expect(!text.holds("AND", .brand) && text.holds("MANDO", .brand))
    #expect(!ReadText([]).holds("AND", .brand))
  }
}
