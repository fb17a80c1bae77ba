import Testing

@testable import SessionPix

struct ExifReadingTests {
  @Test(arguments: 0...9)
  func `orientations are those of Exif`(orientation: Int) {
    let stated = (1...8).contains(orientation) ? orientation : 1
    #expect(ExifReading(ExifBytes(orientation: orientation).block).orientation == stated)
    let block = OrientationBlock(orientation)
    #expect((block != nil) == (2...8).contains(orientation))
    if let block { #expect(ExifReading(block.bytes).orientation == orientation) }
  }

  @Test func `both byte orders are read, and the name before the block may be there`() {
    let little: [UInt8] =
      Array("II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 8, 0, 0, 0]
    #expect(ExifReading(little).orientation == 8)
    let long: [UInt8] =
      Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 4, 0, 0, 0, 1, 0, 0, 0, 5]
    #expect(ExifReading(long).orientation == 5)
    #expect(ExifReading(Array("Exif\0\0".utf8) + little).orientation == 8)
  }

  @Test func `kinds are told, and who says Adobe RGB`() {
    let full = ExifReading(ExifBytes(hasGPS: true, hasMakerNote: true, thumbnail: [1]).block)
    #expect(full.kinds == [.exif, .gps, .makerNote, .thumbnail] && !full.claimsAdobeRGB)
    #expect(ExifReading(ExifBytes.claimingAdobeRGB.block).claimsAdobeRGB)
    #expect(ExifReading(ExifBytes().block).kinds == [.exif])
  }

  @Test func `no block stops the reader`() {
    var random = SplitMix64(state: 3)
    for count in 0..<400 {
      let block = ExifBytes(hasGPS: true, hasMakerNote: true, thumbnail: [1]).block
      _ = ExifReading(block.prefix(count))
      var damaged = block
      for _ in 0...3 {
        damaged[Int.random(in: damaged.indices, using: &random)] = .random(
          in: 0...255, using: &random)
      }
      #expect((1...8).contains(ExifReading(damaged).orientation))
    }
  }
}
