import Foundation
import Testing

@testable import SessionPix

struct PhotoDecodeTests {
  @Test(arguments: RenditionFormat.allCases)
  func `a photo is decoded by its content`(format: RenditionFormat) throws {
    let bytes = try CornerPicture.upright.encoded(as: format)
    var source = Findings.Source(path: PhotoPath("misleading.txt"))
    let photo = try Photo(content: bytes, source: &source, limits: DecodeLimits())
    #expect(source.format?.rawValue == format.rawValue)
    #expect(source.width == 64 && source.height == 32)
    #expect(CornerPicture.quarters(of: Picture(photo.raster)) == [.red, .green, .blue, .white])
  }

  @Test func `lossless formats give back every byte`() throws {
    let picture = Picture(width: 7, height: 5) { x, y in [UInt8(x * 36), UInt8(y * 60), 7] }
    #expect(try Picture.decoding(try picture.encoded(as: .png)) == picture)
  }

  @Test func `a TIFF is decoded`() throws {
    let tiff = TIFFPicture(
      width: 3, height: 2, samples: 3, photometric: 2, row: [9, 8, 7, 255, 0, 0, 0, 0, 255])
    let picture = try Picture.decoding(tiff.bytes)
    #expect(picture.width == 3 && picture.height == 2)
    #expect(picture[0, 1] == [9, 8, 7] && picture[1, 0] == [255, 0, 0])
  }

  /// The truth says what the pixels show: these two are stored and read by other libraries than JPEG.
  @Test(arguments: [("sticker-qr.heic", 1600, 1200), ("strong-perspective.avif", 1800, 1200)])
  func `a sample in HEIF is decoded`(name: String, width: Int, height: Int) throws {
    let picture = try Picture.decoding(try SamplePhotos.bytes(name))
    #expect(picture.width == width && picture.height == height)
    #expect(Set(picture.bytes.prefix(30_000)).count > 8)
  }

  @Test func `a file and its bytes give the same picture`() throws {
    let bytes = try SamplePhotos.bytes("type-plate.jpg")
    let read = try PhotoSource.file(SamplePhotos.path("type-plate.jpg")).content(
      limits: DecodeLimits())
    #expect(read == bytes)
    #expect(try PhotoSource.bytes(bytes, name: "x").content(limits: DecodeLimits()) == bytes)
  }

  @Test func `only the first frame of an animation is taken`() throws {
    let first = try Picture(width: 16, height: 8) { _, _ in [200, 0, 0] }.encoded(as: .webp)
    let second = try Picture(width: 16, height: 8) { _, _ in [0, 0, 200] }.encoded(as: .webp)
    let frames = [first, second].map { file in
      let place = WebPBytes.number(0, bytes: 6)
      let extent = WebPBytes.number(15, bytes: 3) + WebPBytes.number(7, bytes: 3)
      let head = place + extent + WebPBytes.number(40, bytes: 3) + [0]
      return WebPBytes.chunk("ANMF", head + file.dropFirst(12))
    }
    let animation = WebPBytes.chunk("ANIM", [0, 0, 0, 0, 0, 0])
    let photo = try Photo(
      decoding: WebPBytes.file(
        WebPBytes.extended(flags: 2), animation, frames[0], frames[1]))
    let picture = Picture(photo.raster)
    #expect(picture.width == 16 && picture.height == 8)
    #expect(picture[8, 4][0] > 150 && picture[8, 4][2] < 60)
    #expect(photo.privacy.removed == [.frames])
  }

  @Test func `one page is not taken for several frames`() throws {
    let tiff = TIFFPicture(width: 1, height: 1, samples: 3, photometric: 2, row: [1, 2, 3])
    #expect(try Photo(decoding: tiff.bytes).privacy.removed == [])
    let avif = try CornerPicture.upright.encoded(as: .avif)
    #expect(try Photo(decoding: avif).privacy.removed == [])
  }
}
