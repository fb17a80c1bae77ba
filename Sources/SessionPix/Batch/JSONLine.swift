import Foundation

/// A value as JSON on one line, members sorted by name, so that equal values are equal bytes.
package struct JSONLine {
  /// The line, without the byte that ends it.
  package let bytes: [UInt8]

  /// - Throws: `EncodingError`, as for a number that is not finite.
  package init(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    bytes = [UInt8](try encoder.encode(value))
  }

  /// The line, without the byte that ends it.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The line as it stands in a file of lines.
  package var ended: [UInt8] { bytes + [UInt8(ascii: "\n")] }
}
