@testable import SessionPix

/// JPEGs with a marker in every place.
enum LeakingJPEG {
  private static func named(_ marker: UInt8, _ name: String, _ content: [UInt8]) -> [UInt8] {
    JPEGBytes.segment(marker, Array(name.utf8) + content)
  }

  /// A resource of Photoshop's (Photoshop File Formats, "Image Resource Blocks").
  private static func resource(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    Array("8BIM".utf8) + AVIFBytes.short(number) + [0, 0] + PNGBytes.number(content.count) + content
      + [UInt8](repeating: 0, count: content.count % 2)
  }

  /// What editors and cameras put before the picture.
  static func edited(_ picture: [UInt8]) throws -> [UInt8] {
    let exif = TIFFBlock.exif(
      text: LeakPlace.exifText.bytes, gps: LeakPlace.exifGPS.bytes,
      note: LeakPlace.exifMakerNote.bytes, thumbnail: try LeakPlace.exifThumbnail.picture())
    let caption = LeakPlace.iptc.bytes
    // IIM 4.2, data set 2:120.
    let iptc = [0x1C, 2, 120, 0, UInt8(caption.count)] + caption
    let small = try LeakPlace.photoshopThumbnail.picture()
    // JPEG of 24 bits, 32 x 24 pixels: 96 bytes a row.
    let head = [1, 32, 24, 96, 96 * 24, small.count].flatMap(PNGBytes.number) + [0, 24, 0, 1]
    let extended = LeakPlace.extendedXMP.xmpPacket()
    let digest = "0123456789ABCDEF0123456789ABCDEF"
    let note =
      #" xmlns:xmpNote="http://ns.adobe.com/xmp/note/" xmpNote:HasExtendedXMP="\#(digest)""#
    return picture.inserting(
      named(0xE0, "JFXX\0", [0x10] + (try LeakPlace.jfifThumbnail.picture())),
      named(0xE1, "Exif\0\0", exif.bytes),
      named(0xE1, "http://ns.adobe.com/xap/1.0/\0", LeakPlace.xmp.xmpPacket(note)),
      named(
        0xE1, "http://ns.adobe.com/xmp/extension/\0",
        Array(digest.utf8) + PNGBytes.number(extended.count) + PNGBytes.number(0) + extended),
      named(
        0xE2, "ICC_PROFILE\0", [1, 1] + ProfileBytes.displayP3(saying: LeakPlace.profile.marker)),
      named(0xE7, "Unknown\0", LeakPlace.unknownSegment.bytes),
      named(0xEB, "JP", [0, 1, 0, 0, 0, 1] + LeakPlace.manifest.jumbf),
      named(
        0xED, "Photoshop 3.0\0", resource(0x040C, head + small) + resource(0x0404, iptc)),
      named(0xFE, "", LeakPlace.comment.bytes)) + LeakPlace.behindJPEG.bytes
  }

  /// A second picture behind the first one, announced by an index (CIPA DC-007, 5.2).
  static func twice(_ picture: [UInt8], second: [UInt8], xmp: [UInt8]) -> [UInt8] {
    func file(_ place: Int, _ size: Int) -> [UInt8] {
      let entries = [0x0003_0000, size, 0, 0, 0, second.count, place, 0].flatMap(PNGBytes.number)
      let index = TIFFBlock(directories: [
        [0xB000: .bytes(Array("0100".utf8)), 0xB001: .long(2), 0xB002: .bytes(entries)]
      ])
      return picture.inserting(
        named(0xE1, "http://ns.adobe.com/xap/1.0/\0", xmp), named(0xE2, "MPF\0", index.bytes))
    }
    let first = file(0, 0)
    // Places count from the index's own beginning, behind its name.
    let start = 2 + 4 + 29 + xmp.count + 4 + 4
    return file(first.count - start, first.count) + second
  }

  /// A picture with a second one of the same kind.
  static func pair(_ picture: [UInt8]) throws -> [UInt8] {
    twice(picture, second: try LeakPlace.multiPicture.picture(), xmp: [])
  }

  /// A picture with a gain map, as Ultra HDR has it.
  static func ultraHDR(_ picture: [UInt8]) throws -> [UInt8] {
    let space = #" xmlns:hdrgm="http://ns.adobe.com/hdr-gain-map/1.0/" hdrgm:Version="1.0""#
    let packet = LeakPlace.gainMapXMP.xmpPacket(space)
    let map = try LeakPlace.gainMap.picture().inserting(
      named(0xE1, "http://ns.adobe.com/xap/1.0/\0", packet))
    return twice(picture, second: map, xmp: packet)
  }

  /// A picture with a film behind it, as telephones make them.
  static func motion(_ picture: [UInt8]) -> [UInt8] {
    let film = LeakPlace.motionFilm.film("mp42")
    let names = #" xmlns:GCamera="http://ns.google.com/photos/1.0/camera/" GCamera:MicroVideo="1""#
    let place = #" GCamera:MicroVideoOffset="\#(film.count)""#
    return picture.inserting(
      named(0xE1, "http://ns.adobe.com/xap/1.0/\0", LeakPlace.motionFilm.xmpPacket(names + place)))
      + film
  }

  /// A picture with Samsung's blocks behind it: content, a directory that counts back from itself, its length.
  static func samsung(_ picture: [UInt8]) -> [UInt8] {
    func number(_ value: Int, bytes: Int = 4) -> [UInt8] { WebPBytes.number(value, bytes: bytes) }
    let name = Array("MotionPhoto_Data".utf8)
    let block =
      [0, 0] + number(0x0A30, bytes: 2) + number(name.count) + name
      + LeakPlace.samsungTrailer.film("mp42")
    let directory =
      Array("SEFH".utf8) + number(107) + number(1) + [0, 0] + number(0x0A30, bytes: 2)
      + number(block.count) + number(block.count)
    return picture + block + directory + number(directory.count) + Array("SEFT".utf8)
  }
}
