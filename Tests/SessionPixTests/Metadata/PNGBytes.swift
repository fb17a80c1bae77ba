@testable import SessionPix

/// Writes small PNG files chunk by chunk.
enum PNGBytes {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  static func chunk(_ name: String, _ content: [UInt8] = []) -> [UInt8] {
    let body = Array(name.utf8) + content
    return number(content.count) + body + number(Int(CRC32.checksum(of: body, in: body.indices)))
  }

  static func number(_ value: Int) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  /// The header of a picture of 2 x 1 pixels.
  static func header(colour: UInt8 = 2, depth: UInt8 = 8, width: Int = 2) -> [UInt8] {
    chunk("IHDR", number(width) + number(1) + [depth, colour, 0, 0, 0])
  }

  static func density(_ pixelsPerMetre: Int) -> [UInt8] {
    chunk("pHYs", number(pixelsPerMetre) + number(pixelsPerMetre) + [1])
  }

  /// A stored zlib block of one row of two black RGB pixels; its Adler-32 is that of seven zeros.
  static let data = chunk(
    "IDAT", [0x78, 0x01, 1, 7, 0, 0xF8, 0xFF] + [UInt8](repeating: 0, count: 7) + [0, 7, 0, 1])
  static let end = chunk("IEND")

  /// A file of the signature and these chunks.
  static func file(_ chunks: [UInt8]...) -> [UInt8] {
    signature + chunks.joined()
  }
}
