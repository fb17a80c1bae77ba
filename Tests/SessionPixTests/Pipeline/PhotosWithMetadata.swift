@testable import SessionPix

/// A photo of each accepted format, with something in it beside pixels, and with a label to read.
enum PhotosWithMetadata {
  /// By file name.
  static let all = Result { () throws -> [(name: String, bytes: [UInt8])] in
    let picture = try small()
    return [
      ("phone-metadata.jpg", try SamplePhotos.bytes("phone-metadata.jpg")),
      ("sticker-qr.heic", try SamplePhotos.bytes("sticker-qr.heic")),
      ("strong-perspective.avif", try SamplePhotos.bytes("strong-perspective.avif")),
      ("a.png", try png(picture)), ("b.webp", try webp(picture)), ("c.tiff", tiff(picture)),
    ]
  }

  /// What is written in this format: the small photos always, the large ones as JPEG and once more, so that the
  /// tests stay quick.
  static func photos(for format: RenditionFormat) throws -> [(name: String, bytes: [UInt8])] {
    let large: [RenditionFormat: String] = [
      .png: "phone-metadata.jpg", .webp: "sticker-qr.heic", .avif: "strong-perspective.avif",
    ]
    return try all.get().filter { photo in
      format == .jpeg || photo.name == large[format] || !large.values.contains(photo.name)
    }
  }

  private static let exif = ExifBytes(orientation: 1, hasGPS: true, hasMakerNote: true)

  /// The middle of a sample, where its label is.
  private static func small() throws -> Picture {
    let photo = try Photo(decoding: try SamplePhotos.bytes("sticker-code128.jpg"))
    let label = PixelBox(left: 400, top: 380, width: 760, height: 240)
    return Picture(try photo.raster.extracted(label))
  }

  private static func png(_ picture: Picture) throws -> [UInt8] {
    let plain = try picture.encoded(as: .png)
    // Behind the signature and the header.
    let chunks =
      PNGBytes.chunk("eXIf", exif.block) + PNGBytes.chunk("tEXt", Array("Author\0Anna".utf8))
    return Array(plain[..<33]) + chunks + plain[33...]
  }

  private static func webp(_ picture: Picture) throws -> [UInt8] {
    let plain = try picture.encoded(as: .webp, quality: 90)
    let size = [picture.width, picture.height].flatMap { WebPBytes.number($0 - 1, bytes: 3) }
    // Bit 3 of VP8X announces EXIF (RFC 9649, 2.7.1).
    return WebPBytes.file(
      WebPBytes.chunk("VP8X", [8, 0, 0, 0] + size), Array(plain[12...]),
      WebPBytes.chunk("EXIF", exif.block))
  }

  private static func tiff(_ picture: Picture) -> [UInt8] {
    let row = [UInt8](repeating: 0, count: picture.width * 3)
    // 271 is the camera's maker.
    let blank = TIFFPicture(
      width: picture.width, height: picture.height, samples: 3, photometric: 2, row: row,
      tags: [271: 0x4141_4141])
    return Array(blank.bytes.dropLast(picture.bytes.count)) + picture.bytes
  }
}
