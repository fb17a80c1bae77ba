import Testing

@testable import SessionPix

struct DecoyTests {
  @Test(arguments: [
    "230V", "50Hz", "1.5A", "120VAC", "600\u{3A9}", "2000K\u{3A9}", "75W", "100-240V",
  ])
  func `a number with a unit is a rating`(word: String) {
    #expect(Decoy.isRating(word))
  }

  @Test(arguments: ["SH-101", "1176LN", "V4", "TR-808", "UNIT", "1073"])
  func `a model is no rating`(word: String) {
    #expect(!Decoy.isRating(word))
  }

  @Test func `behind a key word three digits and a letter are a name`() {
    for name in ["502W", "5234W", "852378K"] {
      #expect(Decoy.isRating(name) && !Decoy.isRatingBehindKey(name))
    }
    for rating in ["1.5A", "75W", "33 W", "230V", "120V", "230V~", "100-240V", "120VAC"] {
      #expect(Decoy.isRating(rating) == Decoy.isRatingBehindKey(rating))
    }
  }

  @Test(arguments: ["PS2", "MSDOS30", "RS232C", "EN60065", "IEC60950", "WINDOWS95", "CAT5E"])
  func `interfaces, platforms and rules of approval are standards`(name: String) {
    #expect(Decoy.isStandard(name))
  }

  @Test(arguments: ["EN", "ISO", "ENV3000", "PSR500", "RS7000", "UL"])
  func `what only begins like a standard is none`(name: String) {
    #expect(!Decoy.isStandard(name))
  }

  @Test func `decimals and numbers of things are no names`() {
    #expect(Decoy.isDecimal("13.853") && Decoy.isDecimal("-2,5") && !Decoy.isDecimal("1.0.2"))
    #expect(Decoy.isCount("20-note") && !Decoy.isCount("20-B") && !Decoy.isCount("DX-7"))
  }

  @Test func `six pairs of hexadecimal digits are a MAC address`() {
    #expect(Decoy.isMACAddress("00:1A:2B:3C:4D:5E"))
    #expect(Decoy.isMACAddress("00-1a-2b-3c-4d-5e"))
    #expect(!Decoy.isMACAddress("00:1A:2B:3C:4D"))
    #expect(!Decoy.isMACAddress("00:1A:2B:3C:4D:5G"))
    #expect(!Decoy.isMACAddress("001A2B3C4D5E"))
  }

  /// The worked examples of the GS1 General Specifications, and one digit off.
  @Test func `a retail code has a right check digit`() {
    #expect(Decoy.isRetailCode("614141000036"))
    #expect(Decoy.isRetailCode("4 006381 333931"))
    #expect(!Decoy.isRetailCode("614141000037"))
    #expect(!Decoy.isRetailCode("4006381333932"))
    #expect(!Decoy.isRetailCode("61414100003"))
  }

  @Test func `addresses, approvals and board references are told`() {
    #expect(Decoy.isAddress("WWW.example.org") && Decoy.isAddress("a@b.de"))
    #expect(!Decoy.isAddress("Example"))
    #expect(Decoy.isApprovalMark("E123456") && Decoy.isApprovalMark("94V0"))
    #expect(!Decoy.isApprovalMark("E12") && !Decoy.isApprovalMark("F123456"))
    #expect(Decoy.isBoardReference("R12") && Decoy.isBoardReference("IC5"))
    #expect(!Decoy.isBoardReference("SH101") && !Decoy.isBoardReference("R"))
  }

  @Test(arguments: ["12/05/98", "2017-03-04", "04.03.2017", "03/1998"])
  func `a date is a date`(text: String) {
    #expect(Decoy.isDate(text))
  }

  @Test(arguments: ["1073", "12345-678", "A-12/05", "10.500.20", "1729-1951", "48-1995"])
  func `other numbers are no date`(text: String) {
    #expect(!Decoy.isDate(text))
  }
}
