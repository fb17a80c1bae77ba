/// The cyclic redundancy check of PNG chunks (ISO/IEC 15948, annex D), eight bytes a step: table
/// `k` advances a byte's contribution by `k` more bytes (Kounavis and Berry, "Novel table
/// lookup-based algorithms for high-performance CRC generation", 2008).
enum CRC32 {
  private static let tables: [UInt32] = {
    var tables = (0..<256).map(entry)
    for index in 256..<8 * 256 {
      let previous = tables[index - 256]
      tables.append(tables[Int(previous & 255)] ^ (previous >> 8))
    }
    return tables
  }()

  /// The remainder of one byte by the polynomial, bit by bit.
  private static func entry(_ byte: Int) -> UInt32 {
    var value = UInt32(byte)
    for _ in 0..<8 {
      let isOdd = value & 1 == 1
      value >>= 1
      if isOdd { value ^= 0xEDB8_8320 }
    }
    return value
  }

  /// The checksum of the bytes in a range.
  static func checksum(of bytes: [UInt8], in range: Range<Int>) -> UInt32 {
    let tables = tables.span
    let bytes = bytes.span
    var value = UInt32.max
    var offset = range.lowerBound
    while offset + 8 <= range.upperBound {
      var next: UInt32 = 0
      for index in 0..<8 {
        var byte = bytes[offset + index]
        if index < 4 { byte ^= UInt8(truncatingIfNeeded: value >> (8 * UInt32(index))) }
        next ^= tables[(7 - index) * 256 + Int(byte)]
      }
      value = next
      offset += 8
    }
    while offset < range.upperBound {
      value = tables[Int(UInt8(truncatingIfNeeded: value) ^ bytes[offset])] ^ value >> 8
      offset += 1
    }
    return ~value
  }
}
