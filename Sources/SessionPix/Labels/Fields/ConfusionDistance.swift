/// Levenshtein distance in which characters that readers confuse count little.
///
/// V. I. Levenshtein, 1966; the groups are those that OCR engines mix up on labels (0/O, 1/I, 5/S, 8/B, ...).
enum ConfusionDistance {
  private static let groups = [
    "0OQDU", "1ILT7J", "5S", "8B3", "2Z7", "6G", "UV", "VY", "CGEO", "MNH", "RKA", "PFB", "4A",
    "EF",
  ]
  /// What it costs to exchange characters that look alike.
  private static let alikeCost: Float = 0.5
  /// What it costs to exchange one ASCII character for another, at `first * 128 + second`.
  private static let costs: [Float] = {
    var costs = [Float](repeating: 1, count: 128 * 128)
    for character in 0..<128 { costs[character * 128 + character] = 0 }
    for group in groups {
      for a in group.utf8 {
        for b in group.utf8 where a != b { costs[Int(a) * 128 + Int(b)] = alikeCost }
      }
    }
    return costs
  }()

  /// The distance of two glued words, or nil where it is more than `limit`.
  static func between(_ a: GluedWord, _ b: GluedWord, limit: Double) -> Double? {
    // To exchange a character costs at least half and changes at most two of the characters that occur.
    guard Double(abs(a.bytes.count - b.bytes.count)) <= limit,
      Double((a.occurring ^ b.occurring).nonzeroBitCount) * Double(alikeCost) / 2 <= limit
    else { return nil }
    let limit = Float(limit)
    var row = (0...b.bytes.count).map(Float.init)
    for (i, byte) in a.bytes.enumerated() {
      var diagonal = row[0]
      row[0] = Float(i + 1)
      var least = row[0]
      for (j, other) in b.bytes.enumerated() {
        let exchange = diagonal + costs[Int(byte) * 128 + Int(other)]
        diagonal = row[j + 1]
        row[j + 1] = min(exchange, row[j + 1] + 1, row[j] + 1)
        least = min(least, row[j + 1])
      }
      guard least <= limit else { return nil }
    }
    return row[b.bytes.count] <= limit ? Double(row[b.bytes.count]) : nil
  }
}

/// Latin letters and digits, upper case, glued together: what strings are compared by.
struct GluedWord: Hashable, Sendable {
  /// ASCII.
  let bytes: [UInt8]
  /// A bit for each character that occurs: its code's lower six bits say which.
  let occurring: UInt64

  init(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)
    var occurring: UInt64 = 0
    var count = 0
    for place in bytes.indices {
      let byte = bytes[place]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): bytes[count] = byte - 32
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        bytes[count] = byte
      default: continue
      }
      occurring |= 1 &<< UInt64(bytes[count])
      count += 1
    }
    bytes.removeLast(bytes.count - count)
    self.bytes = bytes
    self.occurring = occurring
  }

  /// Hashes all bytes at once; an array hashes each on its own.
  func hash(into hasher: inout Hasher) {
    unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
  }
}

extension StringProtocol {
  /// The Latin letters and digits, upper case, glued together: what strings are compared by.
  var gluedWord: String { String(decoding: GluedWord(self).bytes, as: UTF8.self) }
}
