extension PhotoPath {
  /// The path for messages: ``text`` with control characters escaped, so that a name cannot steer a
  /// terminal or break a line.
  public var display: String { text.harmless }

  /// The bytes of a path as it stands in a record.
  ///
  /// - Parameters:
  ///   - text: See ``text``.
  ///   - isEscaped: Whether each byte that is not ASCII stands as `%XX`.
  public init(recorded text: String, isEscaped: Bool) {
    guard isEscaped else {
      self.init(text)
      return
    }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    self.init(bytes: bytes)
  }
}
