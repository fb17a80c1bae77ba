/// The key-value pairs that an ONNX file carries beside its graph.
///
/// onnx.proto3: `ModelProto.metadata_props` is field 14, each a message with `key` = 1 and `value` = 2.
/// Only the outermost fields are walked; the graph is stepped over by its length.
struct OnnxMetadata {
  private var pairs: [String: String] = [:]

  init(_ bytes: [UInt8]) {
    var fields = ProtobufFields(bytes[...])
    while let field = fields.next() {
      guard field.number == 14, let message = field.content else { continue }
      var key: String?
      var value: String?
      var inner = ProtobufFields(message)
      while let entry = inner.next() {
        guard let text = entry.content.map({ String(decoding: $0, as: UTF8.self) }) else {
          continue
        }
        if entry.number == 1 { key = text }
        if entry.number == 2 { value = text }
      }
      if let key, let value { pairs[key] = value }
    }
  }

  subscript(key: String) -> String? { pairs[key] }
}

/// The fields of one protocol-buffer message, in order; ends where the bytes are malformed.
struct ProtobufFields: IteratorProtocol {
  private var rest: ArraySlice<UInt8>

  init(_ message: ArraySlice<UInt8>) {
    rest = message
  }

  /// The next field; `content` is nil for one that is a number.
  mutating func next() -> (number: Int, content: ArraySlice<UInt8>?)? {
    guard let tag = variableInteger() else { return nil }
    switch tag & 7 {
    case 0: return variableInteger().map { _ in (Int(tag >> 3), nil) }
    case 1: return take(8).map { _ in (Int(tag >> 3), nil) }
    case 2: return variableInteger().flatMap { take(Int(clamping: $0)) }.map { (Int(tag >> 3), $0) }
    case 5: return take(4).map { _ in (Int(tag >> 3), nil) }
    default: return nil
    }
  }

  private mutating func variableInteger() -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    return nil
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
