/// The strings in a file beside the records: cells of a table, strings of JSON, text between tags.
///
/// It is read line by line, and as bytes: a page that holds images is large.
struct FileStrings {
  /// Nothing that was read in a photo is longer; images stand in such strings.
  private static let longest = 4096
  private static let signs = (
    quote: UInt8(ascii: "\""), comma: UInt8(ascii: ","), escape: UInt8(ascii: "\\")
  )

  private let isTable: Bool

  /// The strings of a file of this name.
  init(of name: PhotoPath) {
    isTable = name.bytes.suffix(4).elementsEqual(".csv".utf8)
  }

  /// Hands over each string, some more than once.
  ///
  /// - Parameters:
  ///   - file: Read from its beginning.
  ///   - body: Is given each string.
  /// - Throws: ``SystemError`` where the file cannot be read.
  func visit(_ file: borrowing FileDescriptor, _ body: (String) -> Void) throws(SystemError) {
    var lines = FileLines()
    while let line = try lines.next(in: file) { strings(in: line.bytes, body) }
    strings(in: lines.rest, body)
  }

  private func strings(in line: ArraySlice<UInt8>, _ body: (String) -> Void) {
    var piece: [UInt8] = []
    var isQuoted = false
    func end() {
      if !piece.isEmpty, piece.count <= Self.longest {
        body(String(decoding: piece, as: UTF8.self))
      }
      piece.removeAll(keepingCapacity: true)
    }
    var rest = line
    while let byte = rest.popFirst() {
      if isTable {
        if byte == Self.signs.quote {
          // A quote within a cell stands twice.
          if isQuoted, rest.first == Self.signs.quote { piece.append(byte) }
          isQuoted.toggle()
        } else if byte == Self.signs.comma, !isQuoted {
          end()
        } else {
          append(byte, to: &piece)
        }
      } else if byte == Self.signs.escape {
        append(Self.unescaped(&rest), to: &piece)
      } else if byte == Self.signs.quote || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
        end()
      } else {
        append(byte, to: &piece)
      }
    }
    end()
  }

  private func append(_ byte: UInt8, to piece: inout [UInt8]) {
    if piece.count <= Self.longest { piece.append(byte) }
  }

  private func append(_ text: String, to piece: inout [UInt8]) {
    for byte in text.utf8 { append(byte, to: &piece) }
  }

  /// What stands behind a backslash in JSON (RFC 8259, 7).
  private static func unescaped(_ rest: inout ArraySlice<UInt8>) -> String {
    guard let byte = rest.popFirst() else { return "" }
    switch byte {
    case UInt8(ascii: "u"):
      let digits = String(decoding: rest.prefix(4), as: UTF8.self)
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else { return "?" }
      rest = rest.dropFirst(4)
      return String(scalar)
    case UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"): return " "
    default: return String(decoding: [byte], as: UTF8.self)
    }
  }
}
