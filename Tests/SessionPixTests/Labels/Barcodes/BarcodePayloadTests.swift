import Testing

@testable import SessionPix

struct BarcodePayloadTests {
  static func payload(_ text: String, _ symbology: String = "Code128") -> BarcodePayload {
    BarcodePayload(Barcode(quad: QuadTests.quad, symbology: symbology, text: text))
  }

  @Test func `a bare text may be a serial number`() {
    #expect(Self.payload("ZD14-614873").serial == "ZD14-614873")
    #expect(!Self.payload("ZD14-614873").saysSerial)
    #expect(Self.payload("*ZF38512*", "Code39").serial == "ZF38512", "without start and stop signs")
  }

  @Test(arguments: [
    "S/N: 23871604", "SN:23871604", "https://example.org/register?model=X1&sn=23871604",
    "MODEL=X1;SERIAL=23871604;REV=B", "SERIAL NO. 23871604",
  ])
  func `a text that names its serial number says so`(text: String) {
    #expect(Self.payload(text).serial == "23871604" && Self.payload(text).saysSerial)
  }

  @Test func `retail numbers, addresses and MAC addresses are no serial numbers`() {
    #expect(Self.payload("012345678905", "UPC-A").serial == nil)
    #expect(Self.payload("4006381333931").serial == nil, "a right check digit in another symbology")
    #expect(Self.payload("https://example.org/manual").serial == nil)
    for text in ["00:1A:2B:3C:4D:5E", "001A2B3C4D5E", "0050DAB8E9B5"] {
      #expect(Self.payload(text).serial == nil)
    }
    #expect(Self.payload("P/N 9041-2231").serial == nil)
  }

  @Test func `twelve digits that are no MAC address may be one`() {
    #expect(Self.payload("146900716430").serial == "146900716430")
  }
}
