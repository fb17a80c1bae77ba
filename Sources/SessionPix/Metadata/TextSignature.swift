/// Formats that are text, or may begin with some: SVG and PDF.
enum TextSignature {
  private static let searchedByteCount = 4096

  /// SVG after a prologue, PDF with something before its header (readers look at 1,024 bytes).
  static func format(of head: FileHead) -> PhotoFormat? {
    let text = head.bytes.prefix(searchedByteCount)
    if beginsWithMarkup(text), contains("<svg", in: text) { return .svg }
    return contains("%PDF-", in: text.prefix(1024)) ? .pdf : nil
  }

  /// Whether the first character that is neither a byte-order mark nor space opens a tag.
  private static func beginsWithMarkup(_ text: ArraySlice<UInt8>) -> Bool {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let text = text.starts(with: mark) ? text.dropFirst(mark.count) : text
    let space: Set<UInt8> = [0x09, 0x0A, 0x0D, 0x20]
    return text.first { !space.contains($0) } == UInt8(ascii: "<")
  }

  private static func contains(_ word: String, in text: ArraySlice<UInt8>) -> Bool {
    let word = Array(word.utf8)
    return text.indices.contains { text[$0...].starts(with: word) }
  }
}
