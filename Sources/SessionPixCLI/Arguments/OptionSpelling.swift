import SessionPix

/// How an option stands on the command line: `--name`, `--name=value`, `-n`, `-nvalue` or, of options that
/// stand alone, several as `-nm`.
struct OptionSpelling {
  let name: String
  let isShort: Bool
  let value: PhotoPath?

  /// Nil for an operand; a lone `-` is one.
  init?(_ token: PhotoPath) {
    let dash = UInt8(ascii: "-")
    guard token.bytes.first == dash, token.bytes.count > 1 else { return nil }
    isShort = token.bytes[1] != dash
    let body = token.bytes.dropFirst(isShort ? 1 : 2)
    let end =
      isShort ? body.startIndex + 1 : body.firstIndex(of: UInt8(ascii: "=")) ?? body.endIndex
    name = PhotoPath(bytes: Array(body[..<end])).text
    let hasValue = end < body.endIndex
    value = hasValue ? PhotoPath(bytes: Array(body[(isShort ? end : end + 1)...])) : nil
  }

  /// As it was typed, without the value.
  var shown: String { (isShort ? "-" : "--") + name }
}
