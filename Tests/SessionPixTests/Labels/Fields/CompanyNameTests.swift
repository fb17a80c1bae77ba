import Testing

@testable import SessionPix

struct CompanyNameTests {
  @Test(arguments: [
    ("© 1985 Northwold Research GmbH", "Northwold Research GmbH", true),
    ("MADE BY KESTREL AUDIO PLC", "KESTREL AUDIO PLC", true),
    ("MADEBY KESTREL", "KESTREL", false), ("MADE BYKESTREL AUDIO", "KESTREL AUDIO", false),
    ("KESTREL CORPORATION MADE IN JAPAN", "KESTREL CORPORATION", true),
    ("MADEBYKESTREL AUDIO", "KESTREL AUDIO", false),
  ])
  func `a name stands behind its lead-in and ends in its form`(
    line: String, name: String, hasForm: Bool
  ) {
    let found = CompanyName(line)
    #expect(found?.text == name && found?.hasForm == hasForm)
  }

  @Test(arguments: [
    "KESTREL", "MADE IN JAPAN", "", "—", "LTD", "please ask your dealer or the company inc",
    "ONE TWO THREE FOUR FIVE SIX SEVEN INC",
  ])
  func `other lines name no company`(line: String) {
    #expect(CompanyName(line) == nil)
  }
}
