import Foundation
import Testing

@testable import SessionPix

struct PhonePhotoTests {
  @Test func `48 tiles become one picture`() throws {
    let picture = try Picture.decoding(PhonePhoto.heif().bytes)
    #expect(picture.width == 512 && picture.height == 384)
    #expect(CornerPicture.quarters(of: picture) == [.red, .green, .blue, .white])
    for tile in HEVCTile.allCases {
      let single = try Picture.decoding(
        PhonePhoto.heif(tiles: Array(repeating: tile, count: 48)).bytes)
      for (found, wanted) in zip(single[500, 300], tile.colour) {
        #expect(abs(Int(found) - Int(wanted)) < 4, "\(tile)")
      }
    }
  }

  @Test(arguments: 1...8)
  func `a turn that stands in HEIF and in EXIF is applied once`(orientation: Int) throws {
    let file = PhonePhoto.heif(
      properties: PhonePhoto.turns(for: orientation),
      exif: ExifBytes(orientation: orientation).block)
    let picture = try Picture.decoding(file.bytes)
    #expect(CornerPicture.quarters(of: picture) == OrientationTests.upright[orientation - 1])
    #expect(picture.width == (orientation > 4 ? 384 : 512))
    let photo = try Photo(decoding: file.bytes)
    #expect(photo.source.width == picture.width && photo.source.height == picture.height)
  }

  /// ISO/IEC 23008-12, 6.5.10: what EXIF says of the orientation is for information only.
  @Test func `a turn that stands in EXIF alone is not applied`() throws {
    let file = PhonePhoto.heif(exif: ExifBytes(orientation: 6).block)
    #expect(
      CornerPicture.quarters(of: try Picture.decoding(file.bytes)) == OrientationTests.upright[0])
  }

  @Test func `Display P3 becomes sRGB`() throws {
    let tiles = [HEVCTile](repeating: .grey, count: 48)
    let plain = try Picture.decoding(PhonePhoto.heif(tiles: tiles).bytes)[200, 200]
    let profile = PhonePhoto.profile(ProfileBytes.displayP3())
    let wide = try Picture.decoding(PhonePhoto.heif(tiles: tiles, properties: [profile]).bytes)
    // By the matrices of CSS Color 4: 110, 140, 120 of Display P3 is 102, 141, 118 of sRGB.
    for (found, wanted) in zip(wide[200, 200], [102, 141, 118]) {
      #expect(abs(Int(found) - wanted) <= 2, "\(wide[200, 200])")
    }
    #expect(plain != wide[200, 200])
  }

  @Test func `a thumbnail, depth and a gain map are named and not taken`() throws {
    var file = PhonePhoto.heif(exif: ExifBytes(hasGPS: true).block)
    PhonePhoto.add("thmb", to: &file)
    #expect(try Photo(decoding: file.bytes).privacy.removed == [.exif, .gps, .thumbnail])
    PhonePhoto.add("auxl", PhonePhoto.depth, to: &file)
    PhonePhoto.add("auxl", PhonePhoto.gainMap, to: &file)
    let photo = try Photo(decoding: file.bytes)
    #expect(photo.privacy.removed == [.exif, .gps, .thumbnail, .multiPicture])
    #expect(CornerPicture.quarters(of: Picture(photo.raster)) == [.red, .green, .blue, .white])
  }

  @Test(arguments: [PhonePhoto.depth, PhonePhoto.gainMap])
  func `an auxiliary picture alone is named, transparency is none`(kind: String) throws {
    var file = PhonePhoto.heif()
    PhonePhoto.add("auxl", kind, to: &file)
    #expect(SourceScan(file.bytes, as: .heic).kinds == [.multiPicture])
    file = PhonePhoto.heif()
    PhonePhoto.add("auxl", "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", to: &file)
    #expect(SourceScan(file.bytes, as: .heic).kinds == [])
  }

  @Test func `of several pictures the primary one is taken`() throws {
    var file = HEIFBytes()
    for tile in [HEVCTile.magenta, .green, .blue] {
      _ = file.add(.init(data: tile.data, properties: HEVCTile.properties))
    }
    file.primary = 2
    let photo = try Photo(decoding: file.bytes)
    let pixel = Picture(photo.raster)[30, 30]
    #expect(pixel[1] > 180 && pixel[0] < 40 && pixel[2] < 40)
    #expect(photo.privacy.removed == [.frames])
  }

  @Test func `of a sequence with a picture the picture is taken, and the sequence is named`() throws
  {
    var file = PhonePhoto.heif()
    file.majorBrand = "hevc"
    file.brands = ["msf1", "hevc", "mif1", "heic"]
    file.beforeData = AVIFBytes.box(
      "moov", AVIFBytes.fullBox("mvhd", [UInt8](repeating: 0, count: 96)))
    let photo = try Photo(decoding: file.bytes)
    #expect(CornerPicture.quarters(of: Picture(photo.raster)) == [.red, .green, .blue, .white])
    #expect(photo.privacy.removed == [.frames])
  }

  @Test func `a sequence without a picture is refused with a sentence`() throws {
    let brands = Array("msf1hevc".utf8)
    let sequence =
      AVIFBytes.box("ftyp", Array("hevc".utf8) + [0, 0, 0, 0] + brands)
      + AVIFBytes.box("moov", AVIFBytes.fullBox("mvhd", [UInt8](repeating: 0, count: 96)))
      + AVIFBytes.box("mdat", HEVCTile.red.data)
    let error = try #require(PhotoError.decoding(sequence))
    #expect(error.code == "corrupt", "\(error)")
    #expect(error.description.contains("damaged and cannot be decoded"))
  }
}
