/// Reads the bits of a block in order, the most significant of each byte first.
struct BitCursor {
  private var bytes: ByteCursor
  private var current = 0
  private var left = 0

  init(_ bytes: ByteCursor) {
    self.bytes = bytes
  }

  /// An unsigned number of `count` bits, f(n) in the AV1 specification.
  mutating func bits(_ count: Int) throws(RenditionLeak) -> Int {
    var value = 0
    for _ in 0..<count {
      if left == 0 {
        current = try bytes.uint8()
        left = 8
      }
      left -= 1
      value = value << 1 | current >> left & 1
    }
    return value
  }

  mutating func flag() throws(RenditionLeak) -> Bool {
    try bits(1) == 1
  }

  /// Reads a one and zeros up to the next whole byte, which has to be the last (AV1, 5.3.4).
  mutating func requireTrailingBits() throws(RenditionLeak) {
    let isMarked = try flag()
    let padding = try bits(left)
    try bytes.require(isMarked && padding == 0, "does not end in trailing bits")
    try bytes.requireEnd()
  }
}
