@testable import SessionPix

/// PNG, WebP, HEIC and TIFF files with a marker in every place.
enum LeakingFiles {
  private static func exif(_ place: LeakPlace) -> [UInt8] {
    TIFFBlock.exif(text: place.bytes, gps: place.bytes, note: place.bytes, thumbnail: []).bytes
  }

  static func png(_ picture: Picture) throws -> [UInt8] {
    let plain = try picture.encoded(as: .png)
    func text(_ name: String, _ middle: [UInt8], _ content: [UInt8]) -> [UInt8] {
      PNGBytes.chunk(name, Array("Comment".utf8) + [0] + middle + content)
    }
    let frame = try Picture(width: 8, height: 8) { _, _ in LeakFolder.colour }.encoded(as: .png)
    let size = PNGBytes.number(picture.width) + PNGBytes.number(picture.height)
    let control = PNGBytes.number(0) + size + [UInt8](repeating: 0, count: 8) + [0, 1, 0, 1, 0, 0]
    let chunks = [
      PNGBytes.chunk("acTL", PNGBytes.number(1) + PNGBytes.number(0)),
      PNGBytes.chunk(
        "iCCP",
        [112, 0, 0] + PNGPicture.stored(ProfileBytes.displayP3(saying: LeakPlace.pngProfile.marker))
      ),
      text("tEXt", [], LeakPlace.pngText.bytes),
      text("zTXt", [0], PNGPicture.packed(LeakPlace.pngCompressedText.bytes)),
      text("iTXt", [0, 0, 0, 0], LeakPlace.pngWideText.bytes),
      PNGBytes.chunk("eXIf", exif(.pngExif)),
      PNGBytes.chunk("prVt", LeakPlace.pngPrivate.bytes),
      PNGBytes.chunk("fcTL", control),
    ]
    // A frame behind the picture, before IEND; its bytes are another file's.
    let more = PNGBytes.chunk("fdAT", PNGBytes.number(1) + frame + LeakPlace.pngFrame.bytes)
    let head = plain[..<33] + chunks.joined()
    return head + plain[33...].dropLast(12) + more + plain.suffix(12) + LeakPlace.behindPNG.bytes
  }

  static func webp(_ picture: Picture) throws -> [UInt8] {
    let plain = try picture.encoded(as: .webp, quality: 90)
    let size = [picture.width, picture.height].flatMap { WebPBytes.number($0 - 1, bytes: 3) }
    // ICC, EXIF and XMP are announced (RFC 9649, 2.7.1).
    return WebPBytes.file(
      WebPBytes.chunk("VP8X", [0x2C, 0, 0, 0] + size),
      WebPBytes.chunk("ICCP", ProfileBytes.displayP3(saying: LeakPlace.webpProfile.marker)),
      Array(plain[12...]), WebPBytes.chunk("EXIF", exif(.webpExif)),
      WebPBytes.chunk("XMP ", LeakPlace.webpXMP.xmpPacket()),
      WebPBytes.chunk("abcd", LeakPlace.webpUnknown.bytes)) + LeakPlace.behindWebP.bytes
  }

  static func heic() -> [UInt8] {
    let profile = PhonePhoto.profile(ProfileBytes.displayP3(saying: LeakPlace.heifProfile.marker))
    var file = PhonePhoto.heif(
      properties: [profile] + PhonePhoto.turns(for: 6), exif: exif(.heifExif))
    PhonePhoto.add("thmb", data: coded(.heifThumbnail), to: &file)
    PhonePhoto.add("auxl", PhonePhoto.depth, data: coded(.heifDepth), to: &file)
    PhonePhoto.add("auxl", PhonePhoto.gainMap, data: coded(.heifGainMap), to: &file)
    let packet = file.add(
      .init(type: "mime", data: LeakPlace.heifXMP.xmpPacket(), contentType: "application/rdf+xml"))
    file.refer("cdsc", from: packet, to: [file.primary])
    file.items[file.primary - 1].name = LeakPlace.heifItemName.bytes
    file.handlerName = LeakPlace.heifHandler.bytes
    // The type of C2PA's box (C2PA 2.1, A.5).
    let manifest: [UInt8] = [
      0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4,
      0x81,
    ]
    file.beforeData =
      AVIFBytes.box("uuid", manifest + [0, 0, 0, 0] + LeakPlace.heifManifest.jumbf)
      + AVIFBytes.box("free", LeakPlace.heifFreeBox.bytes)
    file.tail = AVIFBytes.box("mpvd", LeakPlace.heifFilm.film("mp42"))
    return file.bytes
  }

  /// A tile of the leaking colour, behind a message that says the marker (ITU-T H.265, D.2.7).
  private static func coded(_ place: LeakPlace) -> [UInt8] {
    let payload = [UInt8](repeating: 7, count: 16) + place.bytes
    let message = [0x4E, 0x01, 0x05, UInt8(payload.count)] + payload + [0x80]
    return PNGBytes.number(message.count) + message + HEVCTile.magenta.data
  }

  /// Two pages without compression.
  static func tiff(_ picture: Picture) -> [UInt8] {
    let second = Picture(width: 8, height: 8) { _, _ in LeakFolder.colour }
    func block(_ places: [Int]) -> [UInt8] {
      let pages = zip([picture, second], places).map { picture, place -> [Int: TIFFBlock.Value] in
        [
          256: .long(picture.width), 257: .long(picture.height), 258: .shorts([8, 8, 8]),
          259: .short(1),
          262: .short(2), 273: .long(place), 277: .short(3), 278: .long(picture.height),
          279: .long(picture.bytes.count), 284: .short(1),
        ]
      }
      var (first, last) = (pages[0], pages[1])
      first[270] = .text(LeakPlace.tiffText.bytes)
      first[315] = .text(LeakPlace.tiffText.bytes)
      first[700] = .bytes(LeakPlace.tiffXMP.xmpPacket())
      last[270] = .text(LeakPlace.tiffSecondPage.bytes)
      return TIFFBlock(directories: [first, last]).bytes
    }
    let start = block([0, 0]).count
    return block([start, start + picture.bytes.count]) + picture.bytes + second.bytes
  }
}
