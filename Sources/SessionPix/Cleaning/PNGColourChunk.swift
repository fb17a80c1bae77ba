/// The chunks of a PNG that say what its values mean, in the order in which they are written (ISO/IEC 15948, 11.3.2).
enum PNGColourChunk: String, CaseIterable {
  case cicp = "cICP"
  case iccp = "iCCP"
  case srgb = "sRGB"
  case gamma = "gAMA"
  case chromaticities = "cHRM"

  /// Whether a chunk with this content may stay: only values that a standard fixes do.
  func allows(_ content: ArraySlice<UInt8>) -> Bool {
    switch self {
    // ITU-T H.273: sRGB and Display P3 in RGB of full range.
    case .cicp: [[1, 13, 0, 1], [12, 13, 0, 1]].contains(Array(content))
    case .iccp: PNGProfile.isOne(content)
    // The four rendering intents.
    case .srgb: content.count == 1 && content.allSatisfy { $0 <= 3 }
    // 1/2.2, and the primaries of ITU-R BT.709, as the standard gives them beside sRGB.
    case .gamma: content.elementsEqual(BigEndian.bytes(45455))
    case .chromaticities:
      content.elementsEqual(
        [31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000].flatMap { BigEndian.bytes($0) })
    }
  }
}
