import Testing

@testable import SessionPix

struct SourceScanTests {
  static let secret = "Anna 0151 2345678"

  /// A JPEG with everything that phones and editors put into one.
  static func everything() throws -> [UInt8] {
    let picture = try CornerPicture.upright.encoded(as: .jpeg)
    let small = try Picture(width: 16, height: 8) { _, _ in [99, 9, 9] }.encoded(as: .jpeg)
    let exif = ExifBytes(orientation: 1, hasGPS: true, hasMakerNote: true, thumbnail: small)
    func named(_ marker: UInt8, _ name: String, _ content: [UInt8]) -> [UInt8] {
      JPEGBytes.segment(marker, Array(name.utf8) + content)
    }
    let text = Array(secret.utf8)
    // A resource of Photoshop with an IPTC caption (IIM 4.2, 2:120).
    let caption = [0x1C, 2, 120, 0, UInt8(text.count)] + text
    let resource =
      Array("8BIM".utf8) + [4, 4, 0, 0, 0, 0, 0, UInt8(caption.count)] + caption
      + [UInt8](repeating: 0, count: caption.count % 2)
    return picture.inserting(
      exif.segment, named(0xE1, "http://ns.adobe.com/xap/1.0/\0", text),
      named(0xE2, "ICC_PROFILE\0", [1, 1] + ProfileBytes.exchangingRedAndBlue),
      named(0xE2, "MPF\0", [1, 2, 3]), named(0xEB, "JP", [0, 1, 0, 0, 0, 1] + text),
      named(0xED, "Photoshop 3.0\0", resource), named(0xFE, "", text)) + text
  }

  @Test func `every kind that a JPEG carried is listed, and no value`() throws {
    let photo = try Photo(decoding: try Self.everything())
    #expect(
      photo.privacy.removed == [
        .exif, .gps, .thumbnail, .makerNote, .xmp, .iptc, .icc, .photoshop, .comment,
        .multiPicture, .jumbf, .trailer,
      ])
    #expect(!"\(photo.privacy)".contains("Anna"))
  }

  @Test(arguments: RenditionFormat.allCases)
  func `nothing of it is in what is written`(format: RenditionFormat) throws {
    let photo = try Photo(decoding: try Self.everything())
    let written = try photo.raster.encoded(as: Encoding(format: format))
    #expect(try Photo(decoding: written).privacy.removed == [])
    #expect(!String(decoding: written, as: UTF8.self).contains("Anna"))
  }

  @Test func `a plain picture carries nothing`() throws {
    for format in RenditionFormat.allCases {
      let bytes = try CornerPicture.upright.encoded(as: format)
      let scan = SourceScan(bytes, as: try #require(PhotoFormat(rawValue: format.rawValue)))
      #expect(scan.kinds == [] && !scan.isCutShort)
    }
  }

  @Test func `a thumbnail of JFIF is found`() {
    let jpeg = JPEGBytes.baseline(inserting: JPEGBytes.jfif(thumbnail: 2), at: 1)
    #expect(SourceScan(jpeg, as: .jpeg).kinds == [.thumbnail])
    let plain = JPEGBytes.baseline(inserting: JPEGBytes.jfif(), at: 1)
    #expect(SourceScan(plain, as: .jpeg).kinds == [])
  }

  @Test func `text, EXIF and what follows the end of a PNG are found`() {
    func kinds(_ chunk: [UInt8], behind: [UInt8] = []) -> Set<MetadataKind> {
      let file = PNGBytes.file(PNGBytes.header(), chunk, PNGBytes.data, PNGBytes.end)
      return SourceScan(file + behind, as: .png).kinds
    }
    func text(_ name: String, _ keyword: String) -> [UInt8] {
      PNGBytes.chunk(name, Array(keyword.utf8) + [0, 65])
    }
    #expect(kinds(text("tEXt", "Author")) == [.comment])
    #expect(kinds(text("iTXt", "XML:com.adobe.xmp")) == [.xmp])
    #expect(kinds(text("zTXt", "Raw profile type exif")) == [.exif])
    #expect(kinds(PNGBytes.chunk("eXIf", ExifBytes().block)) == [.exif])
    #expect(kinds(PNGBytes.chunk("acTL", [0, 0, 0, 2, 0, 0, 0, 0])) == [.frames])
    #expect(kinds(PNGBytes.chunk("caBX", [1])) == [.jumbf])
    #expect(kinds([], behind: [1]) == [.trailer])
    #expect(kinds([]) == [])
  }

  @Test func `blocks and what follows the end of a WebP are found`() {
    func kinds(_ chunk: [UInt8], behind: [UInt8] = []) -> Set<MetadataKind> {
      let file = WebPBytes.file(WebPBytes.extended(flags: 0), WebPBytes.lossy, chunk)
      return SourceScan(file + behind, as: .webp).kinds
    }
    #expect(kinds(WebPBytes.chunk("EXIF", [1])) == [.exif])
    #expect(kinds(WebPBytes.chunk("XMP ", [1])) == [.xmp])
    #expect(kinds(WebPBytes.chunk("C2PA", [1])) == [.jumbf])
    #expect(kinds([], behind: [1, 2]) == [.trailer])
    #expect(kinds([]) == [])
  }

  @Test func `tags of a TIFF and of its EXIF directory are found`() {
    func kinds(_ tags: [Int: Int]) -> Set<MetadataKind> {
      SourceScan(TIFFBytes(directories: [tags]).bytes, as: .tiff).kinds
    }
    #expect(kinds([271: 1]) == [.exif])
    #expect(kinds([270: 1, 700: 1]) == [.comment, .xmp])
    #expect(kinds([34_853: 1, 33_723: 1]) == [.gps, .iptc])
    let nested = TIFFBytes(directories: [[34_665: 26], [37_500: 1]])
    #expect(SourceScan(nested.bytes, as: .tiff).kinds == [.exif, .makerNote])
  }

  @Test func `a film or a manifest behind a HEIF picture is found`() throws {
    let picture = try CornerPicture.upright.encoded(as: .avif)
    func kinds(_ box: String, _ content: [UInt8]) -> Set<MetadataKind> {
      let behind = PNGBytes.number(8 + content.count) + Array(box.utf8) + content
      return SourceScan(picture + behind, as: .avif).kinds
    }
    let manifest: [UInt8] = [
      0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4,
      0x81,
    ]
    #expect(kinds("mpvd", [1, 2]) == [.trailer])
    #expect(kinds("uuid", manifest) == [.jumbf])
    #expect(kinds("free", []) == [])
    #expect(SourceScan(picture + [1, 2, 3], as: .avif).kinds == [.trailer])
  }

  @Test func `a scan of damaged bytes ends with an answer`() throws {
    var random = SplitMix64(state: 4)
    var sources: [(PhotoFormat, [UInt8])] = [
      (.jpeg, try Self.everything()),
      (.tiff, TIFFBytes(directories: [[34_665: 26], [1: 1]]).bytes),
    ]
    for format in RenditionFormat.allCases {
      let known = try #require(PhotoFormat(rawValue: format.rawValue))
      sources.append((known, try CornerPicture.upright.encoded(as: format)))
    }
    for (format, bytes) in sources {
      let whole = SourceScan(bytes, as: format)
      var noticed = 0
      for _ in 0..<300 {
        var damaged = bytes.prefix(.random(in: 0...bytes.count, using: &random))
        for _ in 0..<3 where !damaged.isEmpty {
          damaged[.random(in: damaged.indices, using: &random)] =
            [0, 1, 0x7F, 0xFF].randomElement(
              using: &random) ?? 0
        }
        let scan = SourceScan(Array(damaged), as: format)
        noticed += scan.isCutShort || scan.kinds != whole.kinds ? 1 : 0
      }
      #expect(noticed > 200, "\(format)")
    }
  }
}
