/// The first bytes of a file of unknown format.
///
/// Looking past their end finds nothing, which is no error here: it only means that the file is of
/// another format.
struct FileHead {
  let bytes: [UInt8]

  /// Whether the bytes at an offset are these.
  func has(_ expected: [UInt8], at offset: Int = 0) -> Bool {
    guard offset >= 0, offset <= bytes.count - expected.count else { return false }
    return bytes[offset..<offset + expected.count].elementsEqual(expected)
  }

  /// Whether the text at an offset is this, in ASCII.
  func has(_ expected: String, at offset: Int = 0) -> Bool {
    has(Array(expected.utf8), at: offset)
  }

  /// The unsigned number of `count` bytes at an offset.
  func integer(_ count: Int, at offset: Int, isBigEndian: Bool) -> Int? {
    guard offset >= 0, count <= bytes.count, offset <= bytes.count - count else { return nil }
    let field = bytes[offset..<offset + count]
    let value = UInt64(0)
    let number =
      isBigEndian
      ? field.reduce(value) { $0 << 8 | UInt64($1) }
      : field.reversed().reduce(value) { $0 << 8 | UInt64($1) }
    return Int(exactly: number)
  }

  /// The four-character code at an offset.
  func code(at offset: Int) -> String? {
    guard offset >= 0, offset <= bytes.count - 4 else { return nil }
    return String(decoding: bytes[offset..<offset + 4], as: UTF8.self)
  }
}
