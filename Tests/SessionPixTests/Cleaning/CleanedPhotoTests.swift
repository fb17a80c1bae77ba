import Foundation
import Testing

@testable import SessionPix

struct CleanedPhotoTests {
  private static func cleaned(_ bytes: [UInt8]) throws(CleaningError) -> CleanedPhoto {
    try CleanedPhoto(cleaning: .bytes(bytes, name: "test"))
  }

  private static func refusal(of bytes: [UInt8]) -> CleaningError? {
    do throws(CleaningError) {
      _ = try cleaned(bytes)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a word that stands in every place of a file stands in none afterwards`() throws {
    for (format, bytes) in try MarkedPhotos.all() {
      let word = Array(MarkedPhotos.word.utf8)
      #expect(bytes.places(of: word).count >= 8, "\(format)")
      let photo = try Self.cleaned(bytes)
      #expect(photo.bytes.places(of: word).isEmpty, "\(format)")
      #expect(photo.sourceByteCount == bytes.count && photo.width == 48 && photo.height == 32)
    }
  }

  @Test func `what is shown stays the same, pixel for pixel, upright and in its colours`() throws {
    for (format, bytes) in try MarkedPhotos.all() {
      let photo = try Self.cleaned(bytes)
      let before = try Picture.decoding(bytes)
      #expect(before.width == 32 && before.height == 48, "\(format): the picture is turned")
      #expect(try before == Picture.decoding(photo.bytes), "\(format)")
      #expect(photo.orientation == 6 && photo.profile == "Compatible with Adobe RGB (1998)")
      // Without its profile it would be another picture.
      #expect(before.meanDifference(to: MarkedPhotos.picture.turnedByAQuarter) > 1, "\(format)")
    }
  }

  @Test func `the compressed data stands in the cleaned file as it was`() throws {
    let scan = try #require(try MarkedPhotos.jpeg().places(of: [0xFF, 0xDA]).first)
    let jpeg = try MarkedPhotos.jpeg()
    let end = try #require(jpeg.places(of: [0xFF, 0xD9]).first { $0 > scan })
    #expect(try Self.cleaned(jpeg).bytes.suffix(end + 2 - scan).elementsEqual(jpeg[scan..<end + 2]))
    for (name, bytes) in [("IDAT", try MarkedPhotos.png()), ("VP8 ", try MarkedPhotos.webp())] {
      let start = try #require(bytes.places(of: Array(name.utf8)).first)
      let photo = try Self.cleaned(bytes)
      let place = try #require(photo.bytes.places(of: Array(name.utf8)).first)
      #expect(
        photo.bytes[place...].prefix(300).elementsEqual(bytes[start...].prefix(300)), "\(name)")
    }
  }

  @Test func `kinds are told of what was left behind, not of what was written anew`() throws {
    let photo = try Self.cleaned(MarkedPhotos.jpeg())
    #expect(
      photo.removed == [
        .exif, .gps, .thumbnail, .makerNote, .xmp, .photoshop, .comment, .multiPicture, .jumbf,
        .trailer,
      ])
    #expect(try Self.cleaned(MarkedPhotos.png()).removed.contains(.comment))
    #expect(try Self.cleaned(MarkedPhotos.webp()).removed.contains(.xmp))
    let plain = try Self.cleaned(MarkedPhotos.picture.encoded(as: .jpeg))
    #expect(plain.removed == [] && plain.orientation == 1 && plain.profile == nil)
  }

  @Test func `somebody else's reader finds an orientation and the canonical profile, and no more`()
    throws
  {
    let folder = try TemporaryFolder()
    for (format, bytes) in try MarkedPhotos.all() {
      try folder.write(try Self.cleaned(bytes).bytes, to: "photo." + format.fileExtension)
    }
    let files = try ExifTool.otherTags(in: URL(fileURLWithPath: folder.path.text))
    #expect(files.count == 3)
    for (file, tags) in files {
      let others = tags.filter { !$0.hasPrefix("ICC_Profile:") }
      #expect(
        others.isSubset(of: [
          "EXIF:Orientation", "File:ExifByteOrder", "JFIF:JFIFVersion", "JFIF:ResolutionUnit",
          "JFIF:XResolution",
          "JFIF:YResolution", "PNG:ProfileName", "RIFF:WebP_Flags",
        ]), "\(file): \(others)")
      #expect(tags.contains("EXIF:Orientation") && tags.contains("ICC_Profile:RedMatrixColumn"))
    }
  }

  @Test func `a cleaned photo is clean`() throws {
    for (_, bytes) in try MarkedPhotos.all() {
      let once = try Self.cleaned(bytes)
      let twice = try Self.cleaned(once.bytes)
      #expect(once.bytes == twice.bytes && twice.removed == [.exif])
    }
  }

  @Test func `a rendition may not hold what a cleaned photo may`() throws {
    for (format, bytes) in try MarkedPhotos.all() {
      let photo = try Self.cleaned(bytes)
      #expect(RenditionProof.refusal(of: photo.bytes, as: format) != nil, "\(format)")
      try RenditionProof.verify(photo.bytes, as: format, by: .cleaned)
    }
  }

  @Test func `a photo is left alone where it could not be shown as before`() throws {
    let gamma = PNGBytes.chunk("gAMA", PNGBytes.number(100_000))
    let plain = try MarkedPhotos.picture.encoded(as: .png)
    let jpeg = try MarkedPhotos.picture.encoded(as: .jpeg)
    let uneven: [UInt8] = Array("JFIF\0".utf8) + [1, 1, 1, 0, 204, 0, 98, 0, 0]
    let expected: [(String, [UInt8])] = [
      ("unknown-profile", try MarkedPhotos.jpeg(profile: ProfileBytes.exchangingRedAndBlue)),
      ("unknown-profile", try MarkedPhotos.png(profile: ProfileBytes.exchangingRedAndBlue)),
      ("unknown-profile", try MarkedPhotos.webp(profile: ProfileBytes.perceptualGrey)),
      ("damaged-profile", try MarkedPhotos.webp(profile: [1, 2, 3])),
      (
        "damaged-profile",
        jpeg.inserting(JPEGBytes.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 2, 7]))
      ),
      ("unknown-colours", plain[..<33] + gamma + plain[33...]),
      ("unknown-colours", jpeg.inserting(ExifBytes.claimingAdobeRGB.segment)),
      (
        "animation",
        plain[..<33] + PNGBytes.chunk("acTL", PNGBytes.number(2) + PNGBytes.number(0))
          + plain[33...]
      ),
      (
        "animation",
        WebPBytes.file(WebPBytes.extended(flags: 2), WebPBytes.chunk("ANIM", [0, 0, 0, 0, 0, 0]))
      ),
      ("uneven-pixels", jpeg.inserting(JPEGBytes.segment(0xE0, uneven))),
      ("unknown-encoding", JPEGBytes.baseline(replacing: 2, with: JPEGBytes.frame(0xC9))),
      ("damaged", Array(jpeg.prefix(jpeg.count / 2))),
      ("damaged", Array(plain.prefix(plain.count / 2))),
      ("leak", JPEGBytes.baseline(inserting: JPEGBytes.scan(), at: 6)), ("empty", []),
      ("not-an-image", Array("words".utf8)), ("unsupported-format", Array("GIF89a".utf8)),
    ]
    for (code, bytes) in expected {
      let error = try #require(Self.refusal(of: bytes), "\(code)")
      #expect(error.code == code, "\(error)")
      #expect(!"\(error)".contains(MarkedPhotos.word))
    }
  }

  @Test func `tables that nothing uses are left behind, those that stand late are put in order`()
    throws
  {
    let late = [0, 2, 1, 3, 4, 5, 6].map { JPEGBytes.baseline[$0] }.joined()
    #expect(try Self.cleaned(Array(late)).bytes == Array(JPEGBytes.baseline.joined()))
    for table in [JPEGBytes.huffman(0x02), JPEGBytes.quantisation(3), JPEGBytes.restartInterval(0)]
    {
      let bytes = JPEGBytes.baseline(inserting: table, at: 1)
      #expect(try Self.cleaned(bytes).bytes == Array(JPEGBytes.baseline.joined()))
    }
  }

  /// Whatever comes in, what comes out holds nothing that was marked, and is proven; a trap would end the process.
  @Test func `damaged files end with a proven photo or a sentence`() throws {
    var random = SplitMix64(state: 20_261_121)
    let word = Array(MarkedPhotos.word.utf8)
    for (format, original) in try MarkedPhotos.all() {
      var accepted = 0
      for _ in 0..<1500 {
        var bytes = original
        for _ in 0...Int.random(in: 0...2, using: &random) {
          // Three in four in the head, where the blocks are.
          let head =
            Int.random(in: 0...3, using: &random) == 0 ? bytes.count : min(1500, bytes.count)
          let place = Int.random(in: 0..<head, using: &random)
          switch Int.random(in: 0...3, using: &random) {
          case 0: bytes.remove(at: place)
          case 1: bytes.insert(.random(in: 0...255, using: &random), at: place)
          case 2: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
          default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
          }
        }
        guard let photo = try? Self.cleaned(bytes) else { continue }
        accepted += 1
        #expect(photo.bytes.places(of: word).isEmpty, "\(format)")
        #expect(try Self.cleaned(photo.bytes).bytes == photo.bytes)
      }
      #expect((100..<1500).contains(accepted), "\(format): \(accepted)")
    }
  }

  @Test func `no bit of what stands beside the picture can be changed`() throws {
    for (format, bytes) in try MarkedPhotos.all() {
      let photo = try Self.cleaned(bytes)
      let end = try #require(photo.bytes.firstPlaceOfPicture(format))
      for place in 0..<end {
        for bit in 0..<8 {
          var changed = photo.bytes
          changed[place] ^= 1 << UInt8(bit)
          guard (try? RenditionProof.verify(changed, as: format, by: .cleaned)) != nil else {
            continue
          }
          // One of the other orientations.
          #expect(
            photo.bytes[place] == 6 && (2...8).contains(changed[place]), "\(format) byte \(place)")
        }
      }
    }
  }
}

extension [UInt8] {
  /// Where these bytes begin.
  func places(of word: [UInt8]) -> [Int] {
    indices.filter { self[$0] == word[0] && self[$0...].starts(with: word) }
  }

  /// Where the tables, the palette or the data of a cleaned file begin.
  fileprivate func firstPlaceOfPicture(_ format: RenditionFormat) -> Int? {
    switch format {
    case .jpeg: places(of: [0xFF, 0xDB]).first
    case .png: places(of: Array("IDAT".utf8)).first.map { $0 - 4 }
    default: places(of: Array("VP8 ".utf8)).first
    }
  }
}

extension Picture {
  /// As EXIF's orientation 6 says: the first row becomes the last column.
  fileprivate var turnedByAQuarter: Picture {
    Picture(width: height, height: width) { x, y in self[y, height - 1 - x] }
  }
}
