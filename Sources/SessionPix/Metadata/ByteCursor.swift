/// Reads the bytes of one block in order.
///
/// Reading past the block's end throws, so a length that lies is found where it is used.
struct ByteCursor {
  let bytes: [UInt8]
  let format: RenditionFormat
  /// The name and start of the block, for the leak that is thrown.
  let block: String
  let start: Int
  let end: Int
  private(set) var offset: Int

  /// A cursor over a whole file.
  init(_ bytes: [UInt8], as format: RenditionFormat) {
    self.init(
      bytes: bytes, format: format, block: "the file", start: 0, end: bytes.count, offset: 0)
  }

  private init(
    bytes: [UInt8], format: RenditionFormat, block: String, start: Int, end: Int, offset: Int
  ) {
    self.bytes = bytes
    self.format = format
    self.block = block
    self.start = start
    self.end = end
    self.offset = offset
  }

  var remaining: Int { end - offset }

  /// The bytes of the block that were not read yet.
  var rest: ArraySlice<UInt8> { bytes[offset..<end] }

  func leak(_ reason: RenditionLeak.Reason) -> RenditionLeak {
    RenditionLeak(format: format, block: block, offset: start, reason: reason)
  }

  /// Throws unless `condition` holds; the clause completes a sentence that begins with the block.
  func require(
    _ condition: Bool, _ clause: @autoclosure () -> String
  ) throws(RenditionLeak) {
    guard condition else { throw leak(.unexpected(clause())) }
  }

  /// Throws if the block has more bytes than were read.
  func requireEnd() throws(RenditionLeak) {
    try require(remaining == 0, "is longer than its content")
  }

  mutating func skip(_ count: Int) throws(RenditionLeak) {
    guard count >= 0, count <= remaining else { throw leak(.truncated) }
    offset += count
  }

  mutating func uint8() throws(RenditionLeak) -> Int {
    try skip(1)
    return Int(bytes[offset - 1])
  }

  /// An unsigned number of `count` bytes, the most significant first.
  mutating func bigEndian(_ count: Int) throws(RenditionLeak) -> Int {
    try skip(count)
    return bytes[offset - count..<offset].reduce(0) { $0 << 8 | Int($1) }
  }

  /// An unsigned number of `count` bytes, the least significant first.
  mutating func littleEndian(_ count: Int) throws(RenditionLeak) -> Int {
    try skip(count)
    return bytes[offset - count..<offset].reversed().reduce(0) { $0 << 8 | Int($1) }
  }

  /// Reads as many bytes as `expected` has and tells whether they are equal.
  mutating func matches(_ expected: [UInt8]) throws(RenditionLeak) -> Bool {
    try skip(expected.count)
    return bytes[offset - expected.count..<offset].elementsEqual(expected)
  }

  /// Reads a four-character code.
  ///
  /// One with unprintable bytes is given in hexadecimal.
  mutating func code() throws(RenditionLeak) -> String {
    try skip(4)
    let code = bytes[offset - 4..<offset]
    guard code.allSatisfy({ (0x20...0x7E).contains($0) }) else {
      return "0x" + code.map(\.hexadecimal).joined()
    }
    return String(decoding: code, as: UTF8.self)
  }

  /// Lends the next `count` bytes as a block of their own and moves past them.
  ///
  /// The block is said to begin `header` bytes earlier, where its length and name stand.
  mutating func take(
    _ count: Int, as name: String, header: Int = 0
  ) throws(RenditionLeak) -> ByteCursor {
    let inner = ByteCursor(
      bytes: bytes, format: format, block: name, start: offset - header,
      end: offset + min(max(count, 0), remaining), offset: offset)
    guard count >= 0, count <= remaining else { throw inner.leak(.truncated) }
    offset += count
    return inner
  }

  /// Moves to a place further on that a search has found.
  mutating func advance(to target: Int) throws(RenditionLeak) {
    try skip(target - offset)
  }
}
