/// A colour profile that is written anew from the colour numbers of a well-known one, so that every colour is shown as
/// before, and nothing else is left of the source: no description, date, maker, device or identifier.
///
/// Only numbers of ``KnownColours`` are taken. Those of a monitor or a scanner that somebody has measured would tell
/// whose it was.
struct CanonicalProfile: Hashable {
  /// What the numbers are called, as "Display P3".
  let name: String
  let bytes: [UInt8]

  /// Writes a profile of these numbers; nil where they are not known.
  init?(_ numbers: ColourNumbers) {
    guard let name = KnownColours.names[numbers.digest] else { return nil }
    self.name = name
    bytes = Self.write(numbers, name: name)
  }

  /// Whether a profile is, byte for byte, one that this type writes.
  static func isOne(_ profile: some Collection<UInt8>) -> Bool {
    let profile = Array(profile)
    return ColourNumbers(profile).flatMap { CanonicalProfile($0) }?.bytes == profile
  }

  /// The header (7.2), the table of tags (7.3), and their data, each on a multiple of four; equal data stand once.
  private static func write(_ numbers: ColourNumbers, name: String) -> [UInt8] {
    let tags =
      [
        ColourNumbers.Tag(name: "desc", data: description(name, version: numbers.version)),
        .init(name: "cprt", data: text("CC0", version: numbers.version)),
      ] + numbers.tags
    let start = 128 + 4 + tags.count * 12
    var table = BigEndian.bytes(tags.count)
    var content: [UInt8] = []
    var places: [[UInt8]: Int] = [:]
    for tag in tags {
      let place = places[tag.data] ?? start + content.count
      table += Array(tag.name.utf8) + BigEndian.bytes(place) + BigEndian.bytes(tag.data.count)
      guard places.updateValue(place, forKey: tag.data) == nil else { continue }
      content += padded(tag.data, to: (tag.data.count + 3) / 4 * 4)
    }
    return header(numbers, size: start + content.count) + table + content
  }

  private static func header(_ numbers: ColourNumbers, size: Int) -> [UInt8] {
    // 4.4 is the first edition with all tags, 2.1 the one that most profiles are written by.
    let version: [UInt8] =
      numbers.version >= 4 ? [numbers.version, 0x40, 0, 0] : [numbers.version, 0x10, 0, 0]
    let day: [UInt8] = [7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0]  // 1 January 2000 for all
    let front = BigEndian.bytes(size) + BigEndian.bytes(0) + version + numbers.kinds + day
    let middle = padded(front + Array("acsp".utf8), to: 67) + [numbers.intent]
    // The illuminant of the connection space, D50 (7.2.16).
    return padded(
      middle + BigEndian.bytes(0xF6D6) + BigEndian.bytes(0x10000) + BigEndian.bytes(0xD32D), to: 128
    )
  }

  /// `textDescriptionType` (ICC.1:2001-04, 6.5.17) or `multiLocalizedUnicodeType` (10.15).
  private static func description(_ text: String, version: UInt8) -> [UInt8] {
    guard version < 4 else { return self.text(text, version: version) }
    let ascii =
      Array("desc".utf8) + BigEndian.bytes(0) + BigEndian.bytes(text.utf8.count + 1)
      + Array(text.utf8)
    return padded(ascii, to: ascii.count + 1 + 8 + 3 + 67)
  }

  /// `textType` (10.24) or `multiLocalizedUnicodeType`.
  private static func text(_ text: String, version: UInt8) -> [UInt8] {
    guard version >= 4 else {
      return Array("text".utf8) + BigEndian.bytes(0) + Array(text.utf8) + [0]
    }
    let units = text.utf16.flatMap { BigEndian.bytes(Int($0), count: 2) }
    let head = Array("mluc".utf8) + BigEndian.bytes(0) + BigEndian.bytes(1) + BigEndian.bytes(12)
    return head + Array("enUS".utf8) + BigEndian.bytes(units.count) + BigEndian.bytes(28) + units
  }

  private static func padded(_ bytes: [UInt8], to count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: count - bytes.count)
  }
}
