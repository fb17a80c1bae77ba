import Testing

@testable import SessionPix

struct ColourTests {
  static func expect(
    _ bytes: [UInt8], _ colour: [Int], within tolerance: Int = 3,
    _ location: SourceLocation = #_sourceLocation
  ) throws {
    let pixel = try Picture.decoding(bytes)[0, 0].map(Int.init)
    let fits = zip(pixel, colour).allSatisfy { abs($0 - $1) <= tolerance }
    #expect(fits, "\(pixel) where \(colour) was expected", sourceLocation: location)
  }

  @Test func `grey of any depth becomes sRGB`() throws {
    func png(_ depth: UInt8, _ row: [UInt8]) -> [UInt8] {
      PNGPicture(width: 1, height: 1, depth: depth, colourType: 0, row: row).bytes
    }
    try Self.expect(png(8, [77]), [77, 77, 77], within: 0)
    try Self.expect(png(16, [0x80, 0x80]), [128, 128, 128], within: 1)
    try Self.expect(png(1, [0x80]), [255, 255, 255], within: 0)
    try Self.expect(png(2, [0x40]), [85, 85, 85], within: 0)
    try Self.expect(png(4, [0x30]), [51, 51, 51], within: 0)
  }

  @Test(arguments: [(1, [0x80]), (2, [0xC0]), (4, [0xF0]), (8, [255]), (16, [255, 255])])
  func `white of a grey TIFF of any depth is white`(depth: Int, row: [UInt8]) throws {
    let tiff = TIFFPicture(
      width: 1, height: 1, depth: depth, samples: 1, photometric: 1, row: row)
    try Self.expect(tiff.bytes, [255, 255, 255], within: 0)
    let inverted = TIFFPicture(
      width: 1, height: 1, depth: depth, samples: 1, photometric: 0, row: row)
    try Self.expect(inverted.bytes, [0, 0, 0], within: 0)
  }

  @Test func `sixteen bits become eight`() throws {
    let row: [UInt8] = [0xFF, 0xFF, 0x80, 0x00, 0, 0]
    try Self.expect(
      PNGPicture(width: 1, height: 1, depth: 16, colourType: 2, row: row).bytes, [255, 128, 0])
  }

  @Test func `a palette becomes its colours`() throws {
    let palette = PNGBytes.chunk("PLTE", [1, 2, 3, 40, 50, 60])
    try Self.expect(
      PNGPicture(width: 1, height: 1, colourType: 3, row: [1], chunks: palette).bytes,
      [40, 50, 60], within: 0)
  }

  @Test func `transparent places become white`() throws {
    func png(_ type: UInt8, _ depth: UInt8, _ row: [UInt8]) -> [UInt8] {
      PNGPicture(width: 1, height: 1, depth: depth, colourType: type, row: row).bytes
    }
    try Self.expect(png(6, 8, [200, 10, 10, 0]), [255, 255, 255], within: 0)
    try Self.expect(png(6, 8, [200, 10, 10, 255]), [200, 10, 10], within: 0)
    try Self.expect(png(6, 8, [0, 0, 0, 128]), [127, 127, 127], within: 1)
    try Self.expect(png(4, 8, [0, 0]), [255, 255, 255], within: 0)
    try Self.expect(png(6, 16, [0, 0, 0, 0, 0, 0, 0, 0]), [255, 255, 255], within: 1)
    try Self.expect(png(4, 16, [0, 0, 0x80, 0]), [127, 127, 127], within: 2)
  }

  @Test func `CMYK becomes RGB, and its transparent places paper`() throws {
    func tiff(_ row: [UInt8], extra: Int = 0) -> [UInt8] {
      TIFFPicture(
        width: 1, height: 1, samples: row.count, photometric: 5, extraSamples: extra, row: row
      ).bytes
    }
    try Self.expect(tiff([0, 0, 0, 0]), [255, 255, 255])
    try Self.expect(tiff([0, 0, 0, 255]), [35, 31, 32], within: 40)
    try Self.expect(tiff([0, 255, 255, 0]), [237, 28, 36], within: 45)
    try Self.expect(tiff([0, 255, 255, 0, 0], extra: 2), [255, 255, 255])
  }

  @Test func `Lab becomes RGB, and its transparent places white`() throws {
    func tiff(_ row: [UInt8], extra: Int = 0) -> [UInt8] {
      TIFFPicture(
        width: 1, height: 1, samples: row.count, photometric: 8, extraSamples: extra, row: row
      ).bytes
    }
    try Self.expect(tiff([255, 0, 0]), [255, 255, 255])
    try Self.expect(tiff([136, 81, 70]), [255, 0, 0], within: 20)
    try Self.expect(tiff([10, 0, 0, 0], extra: 2), [255, 255, 255])
  }

  @Test func `linear floating point becomes sRGB`() throws {
    let half = Float(0.2159).bitPattern
    let sample = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: half >> $0) }
    let tiff = TIFFPicture(
      width: 1, height: 1, depth: 32, samples: 3, photometric: 2, sampleFormat: 3,
      row: sample + sample + sample)
    try Self.expect(tiff.bytes, [128, 128, 128])
  }

  @Test func `bands beyond colour and alpha are left out`() throws {
    let tiff = TIFFPicture(
      width: 1, height: 1, samples: 5, photometric: 2, row: [10, 20, 30, 255, 255])
    try Self.expect(tiff.bytes, [10, 20, 30])
  }
}
