/// The second byte of a JPEG marker (ITU-T T.81, table B.1), by its name in the standard.
struct JPEGMarker: RawRepresentable, Hashable, Sendable {
  let rawValue: UInt8

  static let baselineFrame = JPEGMarker(rawValue: 0xC0)
  static let extendedFrame = JPEGMarker(rawValue: 0xC1)
  static let progressiveFrame = JPEGMarker(rawValue: 0xC2)
  static let huffmanTables = JPEGMarker(rawValue: 0xC4)
  static let startOfImage = JPEGMarker(rawValue: 0xD8)
  static let endOfImage = JPEGMarker(rawValue: 0xD9)
  static let startOfScan = JPEGMarker(rawValue: 0xDA)
  static let quantisationTables = JPEGMarker(rawValue: 0xDB)
  static let restartInterval = JPEGMarker(rawValue: 0xDD)
  static let jfif = JPEGMarker(rawValue: 0xE0)
  static let exif = JPEGMarker(rawValue: 0xE1)
  static let profile = JPEGMarker(rawValue: 0xE2)
  static let adobe = JPEGMarker(rawValue: 0xEE)

  private static let namesFrom0xD8 = ["SOI", "EOI", "SOS", "DQT", "DNL", "DRI", "DHP", "EXP"]

  /// The standard's abbreviation, for messages.
  var name: String {
    switch rawValue {
    case 0x01: "TEM"
    case 0xC4: "DHT"
    case 0xC8: "JPG"
    case 0xCC: "DAC"
    case 0xC0...0xCF: "SOF\(rawValue - 0xC0)"
    case 0xD0...0xD7: "RST\(rawValue - 0xD0)"
    case 0xD8...0xDF: Self.namesFrom0xD8[Int(rawValue) - 0xD8]
    case 0xE0...0xEF: "APP\(rawValue - 0xE0)"
    case 0xF0...0xFD: "JPG\(rawValue - 0xF0)"
    case 0xFE: "COM"
    default: "marker 0x" + String(rawValue, radix: 16)
    }
  }
}
