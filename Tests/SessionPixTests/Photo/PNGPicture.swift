/// Writes PNG pictures of any colour type and depth (PNG, third edition), uncompressed.
struct PNGPicture {
  var width: Int
  var height: Int
  var depth: UInt8 = 8
  /// 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGBA.
  var colourType: UInt8
  /// One row's bytes without the filter byte; all rows are alike.
  var row: [UInt8]
  /// Chunks between the header and the data.
  var chunks: [UInt8] = []

  var bytes: [UInt8] {
    let header = PNGBytes.chunk(
      "IHDR", PNGBytes.number(width) + PNGBytes.number(height) + [depth, colourType, 0, 0, 0])
    let rows = [[UInt8]](repeating: [0] + row, count: height).joined()
    return PNGBytes.file(
      header, chunks, PNGBytes.chunk("IDAT", Self.stored(Array(rows))), PNGBytes.end)
  }

  /// An `iCCP` chunk.
  static func profile(_ profile: [UInt8]) -> [UInt8] {
    PNGBytes.chunk("iCCP", Array("test\0".utf8) + [0] + stored(profile))
  }

  /// A zlib stream (RFC 1950) of stored blocks (RFC 1951, 3.2.4).
  static func stored(_ content: [UInt8]) -> [UInt8] {
    var stream: [UInt8] = [0x78, 0x01]
    var rest = content[...]
    repeat {
      let block = rest.prefix(0xFFFF)
      rest = rest.dropFirst(block.count)
      let count = UInt16(block.count)
      let sizes = [count, ~count].flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      stream += [rest.isEmpty ? 1 : 0] + sizes + block
    } while !rest.isEmpty
    return stream + checksum(content)
  }

  /// A zlib stream of one block with the fixed codes (RFC 1951, 3.2.6) and no repetitions; for bytes below 144.
  static func packed(_ content: [UInt8]) -> [UInt8] {
    // Last block, fixed codes; the codes of eight bits begin at 0x30 and go in from their highest bit, the end is seven zeros.
    var bits: [UInt8] = [1, 1, 0]
    for byte in content { bits += (0..<8).map { (byte + 0x30) >> (7 - $0) & 1 } }
    bits += [UInt8](repeating: 0, count: 7 + (8 - (bits.count + 7) % 8) % 8)
    let bytes = stride(from: 0, to: bits.count, by: 8).map { start in
      (0..<8).reduce(0 as UInt8) { $0 | bits[start + $1] << UInt8($1) }
    }
    return [0x78, 0x01] + bytes + checksum(content)
  }

  /// Adler-32.
  private static func checksum(_ content: [UInt8]) -> [UInt8] {
    var (a, b) = (1, 0)
    for byte in content {
      a = (a + Int(byte)) % 65521
      b = (b + a) % 65521
    }
    return PNGBytes.number(b << 16 | a)
  }
}
