@testable import SessionPix

/// Small photos with a word in every place where a file can hold one, and with the colours of Adobe RGB.
enum MarkedPhotos {
  static let word = "MARKED"
  private static let bytes = Array(word.utf8)

  /// A gradient, wider than high, so that a turn shows.
  static let picture = Picture(width: 48, height: 32) { x, y in
    [UInt8(x * 5), UInt8(y * 7), UInt8((x ^ y) * 4)]
  }

  static func all() throws -> [(format: RenditionFormat, bytes: [UInt8])] {
    [(.jpeg, try jpeg()), (.png, try png()), (.webp, try webp())]
  }

  /// EXIF that turns the picture by a quarter.
  static func exif(orientation: Int = 6) -> ExifBytes {
    ExifBytes(orientation: orientation, hasGPS: true, hasMakerNote: true, thumbnail: bytes)
  }

  static func jpeg(orientation: Int = 6, profile: [UInt8]? = ProfileBytes.adobeRGB(saying: word))
    throws -> [UInt8]
  {
    let plain = try picture.encoded(as: .jpeg, quality: 90)
    let xmp = Array("http://ns.adobe.com/xap/1.0/\0".utf8) + bytes
    let second = [0xFF, 0xD8] + JPEGBytes.segment(0xFE, bytes) + plain[2...]
    var segments = [
      JPEGBytes.jfif(units: 1, density: 96), exif(orientation: orientation).segment,
      JPEGBytes.segment(0xE1, xmp), JPEGBytes.segment(0xE2, Array("MPF\0".utf8) + bytes),
      JPEGBytes.segment(0xEB, Array("JP".utf8) + bytes),
      JPEGBytes.segment(0xED, Array("Photoshop 3.0\0".utf8) + bytes),
      JPEGBytes.segment(0xEF, bytes),
      JPEGBytes.segment(0xFE, bytes), JPEGBytes.huffman(0x03, symbols: [7]), [0xFF, 0xFF, 0xFF],
    ]
    if let profile {
      segments[1...1] = [exif(orientation: orientation).segment] + parts(of: profile)
    }
    return [0xFF, 0xD8] + segments.joined() + plain[2...] + second + bytes
  }

  /// The profile in two segments, the second one first.
  private static func parts(of profile: [UInt8]) -> [[UInt8]] {
    let half = profile.count / 2
    return [(2, profile[half...]), (1, profile[..<half])].map { number, part in
      JPEGBytes.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [UInt8(number), 2] + part)
    }
  }

  static func png(profile: [UInt8] = ProfileBytes.adobeRGB(saying: word)) throws -> [UInt8] {
    let plain = try picture.encoded(as: .png)
    let chunks = [
      PNGPicture.profile(profile), PNGBytes.chunk("eXIf", exif().block),
      PNGBytes.chunk("gAMA", PNGBytes.number(45000)),
      PNGBytes.chunk("tEXt", Array("Author\0".utf8) + bytes),
      PNGBytes.chunk("iTXt", Array("a\0\0\0\0\0".utf8) + bytes),
      PNGBytes.chunk("zTXt", Array("b\0\0".utf8) + PNGPicture.stored(bytes)),
      PNGBytes.chunk("mkTS", bytes),
      PNGBytes.chunk("bKGD", [0, 1, 0, 2, 0, 3]), PNGBytes.chunk("sBIT", [8, 8, 8]),
      PNGBytes.chunk("tIME", [7, 231, 1, 2, 3, 4, 5]), PNGBytes.chunk("sPLT", bytes + [0, 8]),
      PNGBytes.chunk("PLTE", Array(bytes.prefix(6))),
    ]
    let late = PNGBytes.chunk("tEXt", Array("Late\0".utf8) + bytes)
    return plain[..<33] + chunks.joined() + plain[33...].dropLast(12) + late + PNGBytes.end + bytes
  }

  static func webp(profile: [UInt8] = ProfileBytes.adobeRGB(saying: word)) throws -> [UInt8] {
    let plain = try picture.encoded(as: .webp, quality: 90)
    let size = [picture.width, picture.height].flatMap { WebPBytes.number($0 - 1, bytes: 3) }
    let file = WebPBytes.file(
      WebPBytes.chunk("VP8X", [0x2C, 0, 0, 0] + size), WebPBytes.chunk("ICCP", profile),
      Array(plain[12...]),
      WebPBytes.chunk("mark", bytes), WebPBytes.chunk("EXIF", exif().block),
      WebPBytes.chunk("XMP ", bytes))
    return file + bytes
  }
}
