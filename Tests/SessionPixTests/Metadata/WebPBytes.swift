/// Writes small WebP files chunk by chunk.
enum WebPBytes {
  static func chunk(_ name: String, _ content: [UInt8], pad: UInt8 = 0) -> [UInt8] {
    let padding = content.count.isMultiple(of: 2) ? [] : [pad]
    return Array(name.utf8) + number(content.count, bytes: 4) + content + padding
  }

  static func number(_ value: Int, bytes count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// VP8X for a canvas of 16 x 8 pixels.
  static func extended(flags: UInt8, width: Int = 16) -> [UInt8] {
    chunk("VP8X", [flags, 0, 0, 0] + number(width - 1, bytes: 3) + number(7, bytes: 3))
  }

  /// A shown key frame of 16 x 8 pixels with a first partition of two bytes.
  static let lossy = chunk(
    "VP8 ", [0x50, 0, 0, 0x9D, 0x01, 0x2A, 16, 0, 8, 0] + [1, 2, 3])

  /// A lossless image of 16 x 8 pixels.
  static func lossless(hasAlpha: Bool = false) -> [UInt8] {
    chunk("VP8L", [0x2F] + number(15 | 7 << 14 | (hasAlpha ? 1 << 28 : 0), bytes: 4) + [1, 2, 3])
  }

  static let alpha = chunk("ALPH", [1, 2, 3, 4])

  /// A file of these chunks, with a size that is right.
  static func file(_ chunks: [UInt8]...) -> [UInt8] {
    let body = Array("WEBP".utf8) + chunks.joined()
    return Array("RIFF".utf8) + number(body.count, bytes: 4) + body
  }
}
