/// How wide text stands on a terminal.
enum DisplayWidth {
  /// Columns of a character: two for emoji and for the wide scripts of East Asia (Unicode UAX 11,
  /// roughly).
  static func columns(of character: Character) -> Int {
    guard let scalar = character.unicodeScalars.first else { return 0 }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      return 2
    default:
      return 1
    }
  }

  /// The text, cut with an ellipsis where it is wider than `width` columns.
  static func shortened(_ text: String, to width: Int) -> String {
    guard text.reduce(0, { $0 + columns(of: $1) }) > width else { return text }
    var kept = ""
    var used = 1
    for character in text {
      used += columns(of: character)
      if used > width { break }
      kept.append(character)
    }
    return width > 0 ? kept + "…" : ""
  }
}
