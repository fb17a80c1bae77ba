/// Levenshtein distance in which characters that readers confuse count little.
///
/// V. I. Levenshtein, 1966; the pairs are those that OCR engines mix up on labels (0/O, 1/I, 5/S, 8/B, ...).
enum ConfusionDistance {
  private static let alike: Set<[Character]> = {
    let groups = [
      "0OQDU", "1ILT7J", "5S", "8B3", "2Z7", "6G", "UV", "VY", "CGEO", "MNH", "RKA", "PFB", "4A",
      "EF",
    ]
    var pairs: Set<[Character]> = []
    for group in groups {
      for a in group {
        for b in group where a != b { pairs.insert([a, b]) }
      }
    }
    return pairs
  }()
  /// What it costs to exchange characters that look alike.
  private static let alikeCost = 0.5

  /// The distance of two glued words, or nil where it is more than `limit`.
  static func between(_ a: String, _ b: String, limit: Double) -> Double? {
    let first = Array(a)
    let second = Array(b)
    guard Double(abs(first.count - second.count)) <= limit else { return nil }
    var row = (0...second.count).map(Double.init)
    for (i, character) in first.enumerated() {
      var diagonal = row[0]
      row[0] = Double(i + 1)
      for (j, other) in second.enumerated() {
        let exchange = diagonal + cost(character, other)
        diagonal = row[j + 1]
        row[j + 1] = min(exchange, row[j + 1] + 1, row[j] + 1)
      }
      guard (row.min() ?? 0) <= limit else { return nil }
    }
    return row[second.count] <= limit ? row[second.count] : nil
  }

  private static func cost(_ a: Character, _ b: Character) -> Double {
    a == b ? 0 : alike.contains([a, b]) ? alikeCost : 1
  }
}
