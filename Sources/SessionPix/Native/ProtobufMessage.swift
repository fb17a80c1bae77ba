/// A protocol-buffer message taken apart into its fields, so that some can be read or replaced and the rest stays as it
/// was (https://protobuf.dev/programming-guides/encoding).
struct ProtobufMessage {
  /// A field with its wire type.
  struct Field {
    let number: Int
    var value: Value
  }

  /// What a field holds, by its wire type.
  enum Value {
    case variable(UInt64)
    case fixed64(ArraySlice<UInt8>)
    /// Text, bytes, a message or packed numbers.
    case content(ArraySlice<UInt8>)
    case fixed32(ArraySlice<UInt8>)
  }

  /// In the order of the file.
  var fields: [Field] = []

  /// Takes a message apart; ends where the bytes are malformed.
  init(_ bytes: ArraySlice<UInt8>) {
    var rest = bytes
    while let tag = Self.variable(&rest) {
      let value: Value? =
        switch tag & 7 {
        case 0: Self.variable(&rest).map(Value.variable)
        case 1: Self.take(8, &rest).map(Value.fixed64)
        case 2:
          Self.variable(&rest).flatMap { Self.take(Int(clamping: $0), &rest) }.map(Value.content)
        case 5: Self.take(4, &rest).map(Value.fixed32)
        default: nil
        }
      guard let value else { return }
      fields.append(Field(number: Int(tag >> 3), value: value))
    }
  }

  /// The contents of all fields of this number.
  func contents(_ number: Int) -> [ArraySlice<UInt8>] {
    fields.compactMap { field in
      guard field.number == number, case .content(let content) = field.value else { return nil }
      return content
    }
  }

  /// The first field of this number as text.
  func text(_ number: Int) -> String? {
    contents(number).first.map { String(decoding: $0, as: UTF8.self) }
  }

  /// All numbers of a repeated field, packed or not.
  func numbers(_ number: Int) -> [UInt64] {
    fields.filter { $0.number == number }.flatMap { field -> [UInt64] in
      switch field.value {
      case .variable(let value): return [value]
      case .content(var packed):
        var values: [UInt64] = []
        while let value = Self.variable(&packed) { values.append(value) }
        return values
      default: return []
      }
    }
  }

  /// Puts these contents in the place of all fields of this number.
  mutating func replace(_ number: Int, with contents: [[UInt8]]) {
    fields.removeAll { $0.number == number }
    fields += contents.map { Field(number: number, value: .content($0[...])) }
  }

  /// The message as bytes.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for field in fields {
      let tag = UInt64(field.number) << 3
      switch field.value {
      case .variable(let value): bytes += Self.encoded(tag) + Self.encoded(value)
      case .fixed64(let value): bytes += Self.encoded(tag | 1) + value
      case .content(let value):
        bytes += Self.encoded(tag | 2) + Self.encoded(UInt64(value.count))
        bytes += value
      case .fixed32(let value): bytes += Self.encoded(tag | 5) + value
      }
    }
    return bytes
  }

  /// A number of variable length: seven bits a byte, the lowest first.
  static func encoded(_ value: UInt64) -> [UInt8] {
    var (rest, bytes) = (value, [UInt8]())
    repeat {
      bytes.append(UInt8(rest & 0x7F) | (rest > 0x7F ? 0x80 : 0))
      rest >>= 7
    } while rest > 0
    return bytes
  }

  private static func variable(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return value }
    }
    return nil
  }

  private static func take(_ count: Int, _ rest: inout ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }
}
