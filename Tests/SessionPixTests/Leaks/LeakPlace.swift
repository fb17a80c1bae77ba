import Foundation

@testable import SessionPix

/// The places of a photo's file out of which something has leaked, here or in other programs. A marker is put into each.
enum LeakPlace: String, CaseIterable {
  // Blocks that several formats have
  case exifText, exifGPS, exifMakerNote, exifThumbnail
  case xmp, extendedXMP, iptc, photoshopThumbnail, profile, comment, manifest
  // JPEG
  case jfifThumbnail, multiPicture, gainMap, gainMapXMP, motionFilm, samsungTrailer
  case unknownSegment, behindJPEG
  // PNG
  case pngText, pngCompressedText, pngWideText, pngExif, pngProfile, pngPrivate, pngFrame, behindPNG
  // WebP
  case webpExif, webpXMP, webpProfile, webpUnknown, behindWebP
  // HEIF
  case heifExif, heifXMP, heifThumbnail, heifDepth, heifGainMap, heifProfile, heifItemName
  case heifHandler, heifManifest, heifFreeBox, heifFilm
  // TIFF
  case tiffText, tiffXMP, tiffSecondPage
  // A film beside a photo
  case liveFilm
  // The file itself
  case attribute, fileName, folderName, lastChange

  /// Places that may stand in the record and in the report, since a photo must be told from others.
  static let names: Set<LeakPlace> = [.fileName, .folderName]

  /// Words that nothing else says.
  var markers: [String] {
    switch self {
    case .lastChange: ["2001:02:03", "2001-02-03", "\(Int(Self.modified.timeIntervalSince1970))"]
    default: ["Zq\(rawValue)Wj"]
    }
  }

  /// The time of each file's last change: the third of February 2001, 4:05:06.
  static let modified = Date(timeIntervalSince1970: 981_173_106)

  var marker: String { markers[0] }
  var bytes: [UInt8] { Array(marker.utf8) }

  /// A small JPEG of a colour that nothing else has, with the marker in a comment.
  func picture() throws -> [UInt8] {
    try Picture(width: 32, height: 24) { _, _ in LeakFolder.colour }.encoded(as: .jpeg)
      .inserting(JPEGBytes.segment(0xFE, bytes))
  }

  /// XMP that says the marker (XMP part 1, 7).
  func xmpPacket(_ more: String = "") -> [UInt8] {
    Array(
      """
      <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
      xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Label="\(marker)"\(more)/></rdf:RDF></x:xmpmeta>
      """.utf8)
  }

  /// A box of JUMBF with a description (ISO/IEC 19566-5, B.2) that says the marker.
  var jumbf: [UInt8] {
    let type: [UInt8] = [
      0x63, 0x32, 0x70, 0x61, 0, 0x11, 0, 0x10, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71,
    ]
    return AVIFBytes.box("jumb", AVIFBytes.box("jumd", type + [3] + bytes + [0]))
  }

  /// A film of QuickTime's or MP4's kind that says the marker (ISO/IEC 14496-12).
  func film(_ brand: String) -> [UInt8] {
    AVIFBytes.box("ftyp", Array(brand.utf8) + [0, 0, 2, 0] + Array(brand.utf8))
      + AVIFBytes.box("moov", AVIFBytes.box("udta", AVIFBytes.box("name", bytes)))
      + AVIFBytes.box("mdat", bytes)
  }
}
