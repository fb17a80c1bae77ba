import Testing

@testable import SessionPix

struct ColourProfileTests {
  static let red = Picture(width: 16, height: 16) { _, _ in [255, 0, 0] }

  @Test func `the embedded profile says what the values mean`() throws {
    let png = PNGPicture(
      width: 1, height: 1, colourType: 2, row: [255, 0, 0],
      chunks: PNGPicture.profile(ProfileBytes.exchangingRedAndBlue))
    let pixel = try Picture.decoding(png.bytes)[0, 0]
    #expect(pixel[0] < 20 && pixel[1] < 20 && pixel[2] > 235)
    let photo = try Photo(decoding: png.bytes)
    #expect(photo.privacy.removed == [.icc])
  }

  @Test func `the profile of a JPEG counts too`() throws {
    let profile = Array("ICC_PROFILE\0".utf8) + [1, 1] + ProfileBytes.exchangingRedAndBlue
    let jpeg = try Self.red.encoded(as: .jpeg).inserting(JPEGBytes.segment(0xE2, profile))
    let pixel = try Picture.decoding(jpeg)[8, 8]
    #expect(pixel[0] < 30 && pixel[2] > 225)
  }

  @Test func `a profile of sixteen bits is applied before eight are left`() throws {
    let png = PNGPicture(
      width: 1, height: 1, depth: 16, colourType: 2, row: [255, 255, 0, 0, 0, 0],
      chunks: PNGPicture.profile(ProfileBytes.exchangingRedAndBlue))
    let pixel = try Picture.decoding(png.bytes)[0, 0]
    #expect(pixel[0] < 20 && pixel[2] > 235)
  }

  @Test func `a profile that only has a perceptual table is used`() throws {
    let png = PNGPicture(
      width: 1, height: 1, colourType: 2, row: [255, 0, 0],
      chunks: PNGPicture.profile(ProfileBytes.perceptualGrey))
    let pixel = try Picture.decoding(png.bytes)[0, 0]
    #expect(pixel.allSatisfy { abs(Int($0) - 78) <= 4 }, "\(pixel) is not grey of L* 33")
  }

  @Test func `a damaged profile leaves the picture as it is`() throws {
    let png = PNGPicture(
      width: 1, height: 1, colourType: 2, row: [10, 20, 30],
      chunks: PNGPicture.profile([UInt8](repeating: 3, count: 200)))
    #expect(try Picture.decoding(png.bytes)[0, 0] == [10, 20, 30])
  }

  @Test func `a profile for other bands leaves the picture as it is`() throws {
    let png = PNGPicture(
      width: 1, height: 1, colourType: 0, row: [99],
      chunks: PNGPicture.profile(ProfileBytes.exchangingRedAndBlue))
    #expect(try Picture.decoding(png.bytes)[0, 0] == [99, 99, 99])
  }
}
