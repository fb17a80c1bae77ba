import Testing

@testable import SessionPix

struct OrientationTests {
  typealias Colour = CornerPicture.Colour

  /// Exif 2.32, tag 0x0112: where the stored rows and columns begin as one looks at the picture.
  static let upright: [[Colour]] = [
    [.red, .green, .blue, .white], [.green, .red, .white, .blue], [.white, .blue, .green, .red],
    [.blue, .white, .red, .green], [.red, .blue, .green, .white], [.blue, .red, .white, .green],
    [.white, .green, .blue, .red], [.green, .white, .red, .blue],
  ]

  @Test(arguments: 1...8)
  func `an EXIF orientation is applied once`(orientation: Int) throws {
    let jpeg = try CornerPicture.upright.encoded(as: .jpeg)
      .inserting(ExifBytes(orientation: orientation).segment)
    let picture = try Picture.decoding(jpeg)
    #expect(CornerPicture.quarters(of: picture) == Self.upright[orientation - 1])
    let isTurned = orientation > 4
    #expect(picture.width == (isTurned ? 32 : 64) && picture.height == (isTurned ? 64 : 32))
    // What was written is upright and says nothing of a turn, so it is not turned again.
    let again = try Picture.decoding(try picture.encoded(as: .jpeg))
    #expect(CornerPicture.quarters(of: again) == Self.upright[orientation - 1])
  }

  @Test(arguments: [0, 9, 255])
  func `an orientation that does not exist is ignored`(orientation: Int) throws {
    let jpeg = try CornerPicture.upright.encoded(as: .jpeg)
      .inserting(ExifBytes(orientation: orientation).segment)
    #expect(CornerPicture.quarters(of: try Picture.decoding(jpeg)) == Self.upright[0])
  }

  @Test func `orientation is applied in WebP, PNG and TIFF too`() throws {
    let block = ExifBytes(orientation: 6).block
    let still = try CornerPicture.upright.encoded(as: .webp)
    let extended = WebPBytes.chunk(
      "VP8X", [8, 0, 0, 0] + WebPBytes.number(63, bytes: 3) + WebPBytes.number(31, bytes: 3))
    let webp = WebPBytes.file(
      extended, Array(still.dropFirst(12)), WebPBytes.chunk("EXIF", block))
    #expect(CornerPicture.quarters(of: try Picture.decoding(webp)) == Self.upright[5])

    let png = try CornerPicture.upright.encoded(as: .png)
    let turned = Array(png[..<33]) + PNGBytes.chunk("eXIf", block) + png[33...]
    #expect(CornerPicture.quarters(of: try Picture.decoding(turned)) == Self.upright[5])

    let row = [UInt8](repeating: 10, count: 9)
    let tiff = TIFFPicture(
      width: 3, height: 2, samples: 3, photometric: 2, row: row, tags: [274: 6])
    let picture = try Picture.decoding(tiff.bytes)
    #expect(picture.width == 2 && picture.height == 3)
  }

  /// HEIF turns by a property of its own (`irot`, ISO/IEC 23008-12, 6.5.10).
  @Test func `a HEIF rotation is applied once`() throws {
    let avif = try CornerPicture.upright.encoded(as: .avif)
    let turned = try HEIFRotation.turned(avif, quarterTurnsCounterClockwise: 3)
    let picture = try Picture.decoding(turned)
    #expect(CornerPicture.quarters(of: picture) == Self.upright[5])
    #expect(picture.width == 32 && picture.height == 64)
  }

  @Test func `a damaged EXIF block does not harm the picture`() throws {
    let rubbish = JPEGBytes.segment(
      0xE1, Array("Exif\0\0MM".utf8) + [UInt8](repeating: 0xFF, count: 50))
    let jpeg = try CornerPicture.upright.encoded(as: .jpeg).inserting(rubbish)
    let photo = try Photo(decoding: jpeg)
    #expect(CornerPicture.quarters(of: Picture(photo.raster)) == Self.upright[0])
    #expect(photo.privacy.removed.contains(.exif))
  }
}
