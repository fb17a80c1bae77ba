import Testing

@testable import SessionPix

struct RenditionProofTests {
  static let files: [(RenditionFormat, [UInt8])] = [
    (.jpeg, Array(JPEGBytes.baseline.joined())), (.jpeg, Array(JPEGBytes.progressive.joined())),
    (.jpeg, JPEGBytes.baseline(inserting: JPEGBytes.jfif() + JPEGBytes.adobe(), at: 1)),
    (.png, PNGBytes.file(PNGBytes.header(), PNGBytes.density(1000), PNGBytes.data, PNGBytes.end)),
    (.webp, WebPBytes.file(WebPBytes.lossy)),
    (.webp, WebPBytes.file(WebPBytes.extended(flags: 16), WebPBytes.alpha, WebPBytes.lossy)),
    (.avif, AVIFBytes().bytes),
  ]

  @Test(arguments: files.indices)
  func `every beginning of a file is refused`(index: Int) {
    let (format, bytes) = Self.files[index]
    for count in 0..<bytes.count {
      let leak = RenditionProof.refusal(of: Array(bytes.prefix(count)), as: format)
      #expect(leak != nil, "the first \(count) of \(bytes.count) bytes passed")
    }
    #expect(RenditionProof.refusal(of: bytes, as: format) == nil)
  }

  @Test(arguments: files.indices)
  func `every byte after the end is refused`(index: Int) {
    let (format, bytes) = Self.files[index]
    for byte in UInt8.min...UInt8.max {
      #expect(RenditionProof.refusal(of: bytes + [byte], as: format) != nil)
    }
  }

  @Test(arguments: files.indices)
  func `a file is refused as any other format`(index: Int) {
    let (format, bytes) = Self.files[index]
    for other in RenditionFormat.allCases where other != format {
      #expect(RenditionProof.refusal(of: bytes, as: other) != nil)
    }
  }

  /// A walk over damaged bytes ends with an answer; a trap would end the process.
  @Test(arguments: files.indices)
  func `damaged bytes never stop the walker`(index: Int) {
    let (format, original) = Self.files[index]
    var random = SplitMix64(state: 20_261_120 + UInt64(index))
    var refused = 0
    for _ in 0..<2000 {
      var bytes = original
      for _ in 0...Int.random(in: 0...3, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0...3, using: &random) {
        case 0: bytes.remove(at: place)
        case 1: bytes.insert(.random(in: 0...255, using: &random), at: place)
        case 2: bytes[place] = [0, 0xFF, 0x7F, 0x80].randomElement(using: &random) ?? 0
        default: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
        }
      }
      refused += RenditionProof.refusal(of: bytes, as: format) == nil ? 0 : 1
      _ = PhotoFormat.sniff(bytes)
    }
    #expect(refused > 1000)
  }

  @Test func `a leak is told in a sentence without what the block holds`() throws {
    let secret = Array("Anna's phone".utf8)
    let bytes = JPEGBytes.baseline(inserting: JPEGBytes.segment(0xFE, secret), at: 1)
    let leak = try #require(RenditionProof.refusal(of: bytes, as: .jpeg))
    #expect(
      "\(leak)"
        == "The JPEG rendition is withheld: COM at byte 2 is not needed to show pixels. "
        + "Encode it again from pixels without metadata.")
  }

  @Test func `formats name their files`() {
    #expect(RenditionFormat.allCases.map(\.fileExtension) == ["jpg", "png", "webp", "avif"])
  }
}
