/// The members of a JSON object, found without making values of them (RFC 8259): of a record with hundreds of lines of text
/// a few members are needed, and making all of it takes most of a millisecond.
///
/// It is strict in all of the text, so that a damaged line is none, wherever the damage lies.
struct JSONMembers {
  /// As deep as Foundation goes.
  private static let deepest = 512

  private let text: ArraySlice<UInt8>
  private var index: Int
  private var members: [(name: ArraySlice<UInt8>, member: ArraySlice<UInt8>)] = []

  /// Looks through an object; nil where it is none.
  init?(_ text: ArraySlice<UInt8>) {
    guard String(validating: text, as: UTF8.self) != nil else { return nil }
    self.text = text
    index = text.startIndex
    guard isObject(depth: 0), next == nil else { return nil }
  }

  /// An object of these members alone; nil where a name is written with escapes, so that it must be read to be known.
  func object(of names: Set<String>) -> [UInt8]? {
    guard !members.contains(where: { $0.name.contains(UInt8(ascii: "\\")) }) else { return nil }
    let kept = members.filter { names.contains(String(decoding: $0.name, as: UTF8.self)) }
    let list = kept.map(\.member).joined(separator: [UInt8(ascii: ",")])
    return [UInt8(ascii: "{")] + list + [UInt8(ascii: "}")]
  }

  /// The next byte that is no space; nil at the end.
  private var next: UInt8? {
    mutating get {
      while index < text.endIndex {
        guard [0x20, 0x0A, 0x0D, 0x09].contains(text[index]) else { return text[index] }
        index += 1
      }
      return nil
    }
  }

  private mutating func take(_ byte: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: byte) else { return false }
    index += 1
    return true
  }

  private mutating func isValue(depth: Int) -> Bool {
    switch next {
    case UInt8(ascii: "{"): isObject(depth: depth)
    case UInt8(ascii: "["): isArray(depth: depth)
    case UInt8(ascii: "\""): isString()
    case UInt8(ascii: "t"): isWord("true")
    case UInt8(ascii: "f"): isWord("false")
    case UInt8(ascii: "n"): isWord("null")
    default: isNumber()
    }
  }

  private mutating func isObject(depth: Int) -> Bool {
    guard depth < Self.deepest, take("{") else { return false }
    if take("}") { return true }
    repeat {
      guard next != nil else { return false }
      let start = index
      guard isString() else { return false }
      let name = text[(start + 1)..<(index - 1)]
      guard take(":"), isValue(depth: depth + 1) else { return false }
      if depth == 0 { members.append((name, text[start..<index])) }
    } while take(",")
    return take("}")
  }

  private mutating func isArray(depth: Int) -> Bool {
    guard depth < Self.deepest, take("[") else { return false }
    if take("]") { return true }
    repeat {
      guard isValue(depth: depth + 1) else { return false }
    } while take(",")
    return take("]")
  }

  private mutating func isWord(_ word: StaticString) -> Bool {
    let end = index + word.utf8CodeUnitCount
    guard end <= text.endIndex, text[index..<end].elementsEqual("\(word)".utf8) else {
      return false
    }
    index = end
    return true
  }

  private mutating func isString() -> Bool {
    guard take("\"") else { return false }
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return true
      case UInt8(ascii: "\\"): guard isEscape() else { return false }
      case 0..<0x20: return false
      default: break
      }
    }
    return false
  }

  /// What stands behind a backslash.
  private mutating func isEscape() -> Bool {
    guard index < text.endIndex else { return false }
    let byte = text[index]
    index += 1
    guard byte == UInt8(ascii: "u") else { return "\"\\/bfnrt".utf8.contains(byte) }
    let digits = text[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return false
    }
    index += 4
    return true
  }

  private mutating func isNumber() -> Bool {
    if index < text.endIndex, text[index] == UInt8(ascii: "-") { index += 1 }
    let start = index
    guard skipDigits() > 0, index - start == 1 || text[start] != UInt8(ascii: "0") else {
      return false
    }
    if index < text.endIndex, text[index] == UInt8(ascii: ".") {
      index += 1
      guard skipDigits() > 0 else { return false }
    }
    if index < text.endIndex, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < text.endIndex, "+-".utf8.contains(text[index]) { index += 1 }
      guard skipDigits() > 0 else { return false }
    }
    return true
  }

  private mutating func skipDigits() -> Int {
    let start = index
    while index < text.endIndex, (0x30...0x39).contains(text[index]) { index += 1 }
    return index - start
  }
}
