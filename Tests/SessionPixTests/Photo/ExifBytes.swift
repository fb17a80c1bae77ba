/// Writes EXIF blocks (Exif 2.32, 4.5 and 4.6), big-endian.
struct ExifBytes {
  var orientation = 1
  var hasGPS = false
  var hasMakerNote = false
  /// An interoperability directory with `R03` (DCF 2.0).
  var claimsAdobeRGB = false
  var thumbnail: [UInt8] = []

  private struct Entry {
    let tag: Int
    let type: Int
    let count: Int
    /// Four bytes: the value or its place.
    let value: [UInt8]
  }

  private static func number(_ value: Int, bytes count: Int = 4) -> [UInt8] {
    (0..<count).reversed().map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func directory(_ entries: [Entry], next: Int = 0) -> [UInt8] {
    let body = entries.flatMap { entry in
      number(entry.tag, bytes: 2) + number(entry.type, bytes: 2) + number(entry.count)
        + entry.value
    }
    return number(entries.count, bytes: 2) + body + number(next)
  }

  /// The block as a TIFF file: four directories of fixed places, then what they point to.
  var block: [UInt8] {
    let (exif, gps, second, interoperability, data) = (100, 200, 300, 350, 400)
    var first = [Entry(tag: 0x0112, type: 3, count: 1, value: [0, UInt8(orientation), 0, 0])]
    if hasMakerNote || claimsAdobeRGB {
      first.append(Entry(tag: 0x8769, type: 4, count: 1, value: Self.number(exif)))
    }
    if hasGPS { first.append(Entry(tag: 0x8825, type: 4, count: 1, value: Self.number(gps))) }
    var bytes = Array("MM".utf8) + [0, 42] + Self.number(8)
    func put(_ part: [UInt8], at place: Int) {
      bytes += [UInt8](repeating: 0, count: place - bytes.count) + part
    }
    put(Self.directory(first, next: thumbnail.isEmpty ? 0 : second), at: 8)
    put(
      Self.directory([
        claimsAdobeRGB
          ? Entry(tag: 0xA005, type: 4, count: 1, value: Self.number(interoperability))
          : Entry(tag: 0x927C, type: 7, count: 4, value: Array("note".utf8))
      ]), at: exif)
    put(Self.directory([Entry(tag: 1, type: 2, count: 2, value: [78, 0, 0, 0])]), at: gps)
    put(
      Self.directory([
        Entry(tag: 0x0103, type: 3, count: 1, value: [0, 6, 0, 0]),
        Entry(tag: 0x0201, type: 4, count: 1, value: Self.number(data)),
        Entry(tag: 0x0202, type: 4, count: 1, value: Self.number(thumbnail.count)),
      ]), at: second)
    put(
      Self.directory([Entry(tag: 1, type: 2, count: 4, value: Array("R03\0".utf8))]),
      at: interoperability)
    put(thumbnail, at: data)
    return bytes
  }

  /// A block that says, as cameras do, that the colours are Adobe RGB.
  static var claimingAdobeRGB: ExifBytes {
    var bytes = ExifBytes()
    bytes.claimsAdobeRGB = true
    return bytes
  }

  /// The block as a segment of a JPEG.
  var segment: [UInt8] { JPEGBytes.segment(0xE1, Array("Exif\0\0".utf8) + block) }
}

extension [UInt8] {
  /// A JPEG with segments put in behind its first marker.
  func inserting(_ segments: [UInt8]...) -> [UInt8] {
    Array(self[..<2]) + segments.joined() + self[2...]
  }
}
