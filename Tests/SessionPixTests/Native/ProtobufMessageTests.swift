import Testing

@testable import SessionPix

struct ProtobufMessageTests {
  /// A field that holds bytes.
  static func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
    ProtobufMessage.encoded(UInt64(number << 3 | 2))
      + ProtobufMessage.encoded(UInt64(content.count)) + content
  }

  /// A field that holds a number.
  static func number(_ field: Int, _ value: UInt64) -> [UInt8] {
    ProtobufMessage.encoded(UInt64(field << 3)) + ProtobufMessage.encoded(value)
  }

  /// One field of each wire type.
  static let mixed =
    number(1, 300) + ProtobufMessage.encoded(9 << 3 | 1) + [UInt8](repeating: 1, count: 8)
    + field(2, Array("text".utf8)) + ProtobufMessage.encoded(3 << 3 | 5) + [1, 2, 3, 4]

  @Test func `a message that is taken apart and put together is the same`() {
    #expect(ProtobufMessage(Self.mixed[...]).bytes == Self.mixed)
    #expect(ProtobufMessage(Self.mixed[...]).text(2) == "text")
  }

  @Test func `numbers may be packed or one by one`() {
    let message = Self.number(1, 5) + Self.number(1, 600) + Self.field(2, [7, 0x80, 0x02])
    #expect(ProtobufMessage(message[...]).numbers(1) == [5, 600])
    #expect(ProtobufMessage(message[...]).numbers(2) == [7, 256])
  }

  @Test func `a field is replaced and the others stay`() {
    var message = ProtobufMessage(Self.mixed[...])
    message.replace(2, with: [Array("a".utf8), Array("b".utf8)])
    let again = ProtobufMessage(message.bytes[...])
    #expect(again.contents(2).map(Array.init) == [Array("a".utf8), Array("b".utf8)])
    #expect(again.numbers(1) == [300] && again.fields.count == 5)
  }

  @Test func `bytes that lie about their lengths end early`() {
    for count in 0..<Self.mixed.count {
      let part = ProtobufMessage(Self.mixed.prefix(count))
      #expect(part.fields.count < 4 && Self.mixed.starts(with: part.bytes))
    }
    let huge = ProtobufMessage.encoded(14 << 3 | 2) + ProtobufMessage.encoded(.max) + [1, 2]
    #expect(ProtobufMessage(huge[...]).fields.isEmpty)
    #expect(ProtobufMessage([UInt8](repeating: 0xFF, count: 50)[...]).fields.isEmpty)
  }
}
