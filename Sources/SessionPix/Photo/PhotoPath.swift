/// A file's path as the bytes that the file system holds, because a name need not be UTF-8 and two
/// names that differ only by Unicode normalisation are two files (Swift's `String` takes them as equal).
public struct PhotoPath: Hashable, Sendable {
  /// The bytes without a terminating zero.
  public let bytes: [UInt8]

  /// A path from its bytes; they must not contain a zero byte.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// A path from text.
  public init(_ text: String) {
    self.bytes = Array(text.utf8)
  }

  /// Whether the bytes are valid UTF-8, so that ``text`` is the path itself.
  public var isText: Bool { String(validating: bytes, as: UTF8.self) != nil }

  /// The path for records and messages: as it is where it is valid UTF-8, otherwise ``escapedText``.
  public var text: String { String(validating: bytes, as: UTF8.self) ?? escapedText }

  /// The path with each byte that is not ASCII, and the percent sign, escaped as `%XX`.
  public var escapedText: String {
    let hexadecimal = Array("0123456789ABCDEF".utf8)
    var escaped: [UInt8] = []
    for byte in bytes {
      if byte < 0x80, byte != UInt8(ascii: "%") {
        escaped.append(byte)
      } else {
        escaped += [UInt8(ascii: "%"), hexadecimal[Int(byte >> 4)], hexadecimal[Int(byte & 15)]]
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// This path with a slash and `name` behind it.
  public func appending(_ name: PhotoPath) -> PhotoPath {
    if bytes.isEmpty { return name }
    let slash = bytes.last == UInt8(ascii: "/") ? [] : [UInt8(ascii: "/")]
    return PhotoPath(bytes: bytes + slash + name.bytes)
  }

  /// This path with `suffix` glued to its end.
  public func appending(suffix: String) -> PhotoPath {
    PhotoPath(bytes: bytes + Array(suffix.utf8))
  }

  /// What stands behind the last slash.
  public var lastComponent: PhotoPath {
    var trimmed = bytes[...]
    while trimmed.count > 1, trimmed.last == UInt8(ascii: "/") { trimmed.removeLast() }
    guard let slash = trimmed.lastIndex(of: UInt8(ascii: "/")), trimmed.count > 1 else {
      return PhotoPath(bytes: Array(trimmed))
    }
    return PhotoPath(bytes: Array(trimmed[(slash + 1)...]))
  }

  /// What stands before the last slash; `.` where there is none.
  public var parent: PhotoPath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return PhotoPath(".") }
    return PhotoPath(bytes: slash == 0 ? [UInt8(ascii: "/")] : Array(bytes[..<slash]))
  }

  /// Lends the path as a C string.
  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    let terminated = bytes.map { CChar(bitPattern: $0) } + [0]
    return unsafe terminated.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        preconditionFailure("a terminated array is not empty")
      }
      return unsafe body(start)
    }
  }
}
