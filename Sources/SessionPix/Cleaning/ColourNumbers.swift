/// The parts of an ICC profile (ICC.1:2022) that decide how a picture's colours are shown; names, dates, makers and
/// serial numbers are left behind.
struct ColourNumbers: Hashable {
  /// A tag and its data as they stand in the profile.
  struct Tag: Hashable {
    let name: String
    let data: [UInt8]
  }

  /// Tables, matrix, curves, white point with its adaptation, and the code points of ITU-T H.273.
  private static let names = [
    "A2B0", "A2B1", "A2B2", "D2B0", "D2B1", "D2B2", "D2B3", "bXYZ", "bTRC", "chad", "cicp", "gXYZ",
    "gTRC",
    "kTRC", "rXYZ", "rTRC", "wtpt",
  ]
  private static let tagLimit = 100

  /// The edition of the format that the numbers are written by, 2 or 4.
  let version: UInt8
  /// Class of device, colour space and connection space (7.2.5 to 7.2.7), four letters each.
  let kinds: [UInt8]
  /// The last byte of the rendering intent (7.2.15).
  let intent: UInt8
  let tags: [Tag]

  /// Reads a profile; nil where it is none.
  init?(_ profile: [UInt8]) {
    let head = FileHead(bytes: profile)
    guard head.has("acsp", at: 36), profile.count >= 132,
      let size = head.integer(4, at: 0, isBigEndian: true),
      size <= profile.count, let count = head.integer(4, at: 128, isBigEndian: true),
      count <= Self.tagLimit
    else { return nil }
    version = profile[8]
    kinds = Array(profile[12..<24])
    intent = profile[67]
    var found: [String: [UInt8]] = [:]
    for place in (0..<count).map({ 132 + $0 * 12 }) {
      guard let name = head.code(at: place),
        let start = head.integer(4, at: place + 4, isBigEndian: true),
        let length = head.integer(4, at: place + 8, isBigEndian: true), start + length <= size
      else { return nil }
      found[name] = found[name] ?? Array(profile[start..<start + length])
    }
    tags = Self.names.compactMap { name in found[name].map { Tag(name: name, data: $0) } }
  }

  /// SHA-256 of the numbers in lower-case hexadecimal.
  var digest: String {
    let head = [version, intent] + kinds
    return SHA256.hexadecimal(
      of: tags.reduce(into: head) { bytes, tag in
        bytes += Array(tag.name.utf8) + BigEndian.bytes(tag.data.count) + tag.data
      })
  }
}
