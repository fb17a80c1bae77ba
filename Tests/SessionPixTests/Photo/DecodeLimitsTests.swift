import Testing

@testable import SessionPix

struct DecodeLimitsTests {
  /// Fifty thousand rows of nothing but zeros: at the full size 7.5 gigabytes.
  static let bomb = PNGBytes.file(
    PNGBytes.chunk(
      "IHDR", PNGBytes.number(50_000) + PNGBytes.number(50_000) + [8, 2, 0, 0, 0]),
    PNGBytes.chunk("IDAT", PNGPicture.stored([UInt8](repeating: 0, count: 4000))), PNGBytes.end)

  @Test func `a picture of gigabytes in a few kilobytes is refused before it is decoded`() {
    let error = PhotoError.decoding(Self.bomb)
    #expect(
      error == .tooLarge("50000 x 50000, where a side may have 32768 pixels"))
  }

  @Test func `the number of pixels is limited, whatever the sides`() {
    var limits = DecodeLimits()
    limits.side = 100_000
    #expect(
      PhotoError.decoding(Self.bomb, limits: limits)
        == .tooLarge("50000 x 50000, where 268435456 pixels are allowed"))
  }

  @Test func `a HEIF picture is measured before it is decoded`() throws {
    var avif = try CornerPicture.upright.encoded(as: .avif)
    let place = try HEIFRotation.place(of: "ispe", in: avif) + 12
    avif.replaceSubrange(place..<place + 8, with: PNGBytes.number(17_000) + PNGBytes.number(17_000))
    #expect(
      PhotoError.decoding(avif)
        == .tooLarge("17000 x 17000, where 268435456 pixels are allowed"))
  }

  @Test(arguments: RenditionFormat.allCases)
  func `limits hold at the pixel`(format: RenditionFormat) throws {
    let bytes = try Picture(width: 40, height: 20) { _, _ in [9, 9, 9] }.encoded(as: format)
    var limits = DecodeLimits()
    (limits.side, limits.pixels) = (40, 800)
    #expect(PhotoError.decoding(bytes, limits: limits) == nil)
    limits.side = 39
    #expect(PhotoError.decoding(bytes, limits: limits)?.code == "too-large")
    (limits.side, limits.pixels) = (40, 799)
    #expect(PhotoError.decoding(bytes, limits: limits)?.code == "too-large")
  }

  @Test func `a file of too many bytes is not read`() throws {
    var limits = DecodeLimits()
    limits.bytes = 1000
    let path = SamplePhotos.path("type-plate.jpg")
    #expect(throws: PhotoError.self) { try PhotoSource.file(path).content(limits: limits) }
    #expect {
      try PhotoSource.bytes([UInt8](repeating: 1, count: 1001), name: "").content(limits: limits)
    } throws: {
      $0 as? PhotoError == .tooLarge("1001 bytes, where 1000 are allowed")
    }
    let thousand = [UInt8](repeating: 1, count: 1000)
    #expect(try PhotoSource.bytes(thousand, name: "").content(limits: limits).count == 1000)
  }

  @Test func `sizes whose product overflows are refused`() {
    var limits = DecodeLimits()
    limits.side = .max
    #expect(throws: PhotoError.self) { try limits.check(width: .max, height: 2) }
    #expect(throws: PhotoError.self) { try limits.check(width: 0, height: 2) }
  }
}
