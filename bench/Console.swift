import Foundation
import Glibc

/// Results go to standard output, words for people to standard error.
enum Console {
  /// Prints a result as one JSON object, or writes it into a file.
  static func print(_ result: some Encodable, to path: String? = nil) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(result), as: UTF8.self)
    if let path { try TextFile.write(text + "\n", to: path) } else { Swift.print(text) }
  }

  /// Writes a line to standard error.
  static func message(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Writes a table to standard error if somebody sits there. The corresponding C function is `isatty`.
  static func show(_ table: TextTable) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    message(table.text)
  }
}
