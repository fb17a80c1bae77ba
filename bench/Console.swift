import Foundation
import Glibc

/// Results go to standard output, words for people to standard error.
enum Console {
  /// Prints a result as one JSON object.
  static func print(_ result: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    Swift.print(String(decoding: try encoder.encode(result), as: UTF8.self))
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
