import Foundation
import Testing

@testable import SessionPix

struct BadInputTests {
  /// A picture with so much in it that half of its bytes are half of its rows.
  static let busy = {
    var random = SplitMix64(state: 7)
    return Picture(width: 96, height: 96) { _, _ in
      [0, 1, 2].map { _ in UInt8.random(in: 0...255, using: &random) }
    }
  }()

  @Test(arguments: RenditionFormat.allCases)
  func `a truncated photo is refused as truncated`(format: RenditionFormat) throws {
    let bytes = try Self.busy.encoded(as: format)
    #expect(PhotoError.decoding(Array(bytes.prefix(bytes.count * 2 / 3))) == .truncated)
  }

  @Test func `a truncated photo is taken on request, with what is there`() throws {
    let bytes = try Self.busy.encoded(as: .jpeg)
    var limits = DecodeLimits()
    limits.allowsTruncated = true
    let half = try Picture.decoding(Array(bytes.prefix(bytes.count / 2)), limits: limits)
    let whole = try Picture.decoding(bytes)
    #expect(half.width == 96 && half.height == 96)
    #expect(half.bytes.prefix(96 * 3 * 30) == whole.bytes.prefix(96 * 3 * 30))
    #expect(half.bytes.suffix(96 * 3 * 30) != whole.bytes.suffix(96 * 3 * 30))
  }

  @Test func `a photo that ends in its header is truncated`() throws {
    let jpeg = try Self.busy.encoded(as: .jpeg)
    #expect(PhotoError.decoding(Array(jpeg.prefix(60))) == .truncated)
  }

  @Test func `text is not a picture, whatever its name`() {
    #expect(PhotoError.decoding(Array("just some text".utf8)) == .notAnImage)
    #expect(PhotoError.decoding([UInt8](repeating: 0, count: 999)) == .notAnImage)
  }

  @Test func `a beginning that promises a photo and rubbish behind it is no photo`() {
    let rubbish = (0..<3000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let heads: [[UInt8]] = [[0xFF, 0xD8, 0xFF, 0xE0], PNGBytes.signature, Array("II*\0".utf8)]
    for head in heads {
      let error = PhotoError.decoding(head + rubbish)
      #expect(error?.code == "corrupt" || error?.code == "truncated")
    }
  }

  static let recognised: [(PhotoFormat, [UInt8])] = [
    (.gif, Array("GIF89a".utf8)), (.pdf, Array("%PDF-1.7\n".utf8)),
    (.svg, Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8)), (.jpegXL, [0xFF, 0x0A]),
    (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]), (.psd, Array("8BPS".utf8)),
    (.video, [0, 0, 0, 16] + Array("ftypisom".utf8) + [0, 0, 0, 0]),
    (.dng, TIFFBytes(directories: [[50_706: 1]]).bytes),
  ]

  @Test(arguments: recognised.indices)
  func `a format that is recognised but not accepted is unsupported`(index: Int) {
    let (format, head) = Self.recognised[index]
    let error = PhotoError.decoding(head + [UInt8](repeating: 0, count: 64))
    #expect(error == .unsupported(format))
    #expect(error.map { "\($0)".contains(format.name) } == true, "it is named as people write it")
  }

  /// libvips would hand these to ImageMagick or librsvg, which it does not trust; so do we not.
  @Test(arguments: ["bmp", "svg"])
  func `loaders that are not trusted are blocked`(format: String) {
    let bitmap =
      Array("BM".utf8) + [58, 0, 0, 0, 0, 0, 0, 0, 54, 0, 0, 0, 40, 0, 0, 0]
      + [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 24, 0] + [UInt8](repeating: 0, count: 24) + [1, 2, 3, 0]
    let drawing = Array(
      "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'></svg>".utf8)
    do throws(PhotoError) {
      let photo = try Raster.decode(format == "bmp" ? bitmap : drawing, limits: DecodeLimits())
      Issue.record("it became a picture of \(photo.raster.width) x \(photo.raster.height)")
    } catch {
      #expect(error.code == "corrupt", "\(error)")
    }
  }

  @Test func `random damage never ends the process`() throws {
    var random = SplitMix64(state: 99)
    for format in RenditionFormat.allCases {
      let bytes = try CornerPicture.upright.encoded(as: format)
      for _ in 0..<40 {
        var damaged = bytes
        for _ in 0..<4 {
          damaged[.random(in: damaged.indices, using: &random)] = .random(
            in: 0...255, using: &random)
        }
        if let error = PhotoError.decoding(damaged) { #expect(!"\(error)".isEmpty) }
      }
    }
  }
}
