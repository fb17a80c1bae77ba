/// Writes small JPEG files block by block, so that a test can put one in or change one.
enum JPEGBytes {
  static let startOfImage: [UInt8] = [0xFF, 0xD8]
  static let endOfImage: [UInt8] = [0xFF, 0xD9]

  static func segment(_ marker: UInt8, _ payload: [UInt8] = []) -> [UInt8] {
    let length = payload.count + 2
    return [0xFF, marker, UInt8(length >> 8), UInt8(length & 255)] + payload
  }

  static func jfif(units: UInt8 = 0, density: UInt8 = 1, thumbnail: UInt8 = 0) -> [UInt8] {
    let pixels = [UInt8](repeating: 9, count: Int(thumbnail) * Int(thumbnail) * 3)
    return segment(
      0xE0,
      Array("JFIF\0".utf8) + [1, 1, units, 0, density, 0, density, thumbnail, thumbnail] + pixels)
  }

  static func adobe(version: UInt8 = 100, transform: UInt8 = 1) -> [UInt8] {
    segment(0xEE, Array("Adobe".utf8) + [0, version, 0, 0, 0, 0, transform])
  }

  static func quantisation(
    _ number: UInt8 = 0, values: [UInt8] = [UInt8](repeating: 1, count: 64)
  ) -> [UInt8] {
    segment(0xDB, [number] + values)
  }

  /// A frame of 8 x 8 pixels with one component.
  static func frame(_ marker: UInt8 = 0xC0) -> [UInt8] {
    segment(marker, [8, 0, 8, 0, 8, 1, 1, 0x11, 0])
  }

  /// A table with codes of one bit; by default one code, for the symbol zero.
  ///
  /// `header` is class and number.
  static func huffman(_ header: UInt8, symbols: [UInt8] = [0]) -> [UInt8] {
    let counts = [UInt8(symbols.count)] + [UInt8](repeating: 0, count: 15)
    return segment(0xC4, [header] + counts + symbols)
  }

  static func restartInterval(_ units: UInt8 = 1) -> [UInt8] {
    segment(0xDD, [0, units])
  }

  /// A scan and its data; by default DC and AC are zero and the rest of the byte is padding.
  static func scan(
    first: UInt8 = 0, last: UInt8 = 63, bits: UInt8 = 0, data: [UInt8] = [0x3F]
  ) -> [UInt8] {
    segment(0xDA, [1, 1, 0, first, last, bits]) + data
  }

  /// The blocks of a grey baseline file.
  static let baseline: [[UInt8]] = [
    startOfImage, quantisation(), frame(), huffman(0x00), huffman(0x10), scan(), endOfImage,
  ]

  /// The blocks of a grey progressive file: DC, then its last bit, then AC.
  static let progressive: [[UInt8]] = [
    startOfImage, quantisation(), frame(0xC2), huffman(0x00), scan(last: 0, bits: 0x01),
    scan(last: 0, bits: 0x10), huffman(0x10), scan(first: 1), endOfImage,
  ]

  /// A baseline file with `block` put in before the block at `index`.
  static func baseline(inserting block: [UInt8], at index: Int) -> [UInt8] {
    var blocks = baseline
    blocks.insert(block, at: index)
    return Array(blocks.joined())
  }

  /// A baseline file with another block at `index`.
  static func baseline(replacing index: Int, with block: [UInt8]) -> [UInt8] {
    var blocks = baseline
    blocks[index] = block
    return Array(blocks.joined())
  }
}
