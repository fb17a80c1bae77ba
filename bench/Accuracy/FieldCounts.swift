/// What was counted of one field of labels.
///
/// Recall is a share of what is printed, precision a share of what was claimed. Each is nil where there is nothing to
/// take a share of.
struct FieldCounts {
  /// Printed strings.
  var strings = 0
  /// Printed strings among the candidates that count.
  var hits = 0
  /// Printed strings among the sure ones.
  var sureHits = 0
  /// Claims, and the right ones of them.
  var claimed = 0
  var right = 0
  /// Claims that are the first candidate of their photo, and the right ones of them.
  var firstClaimed = 0
  var firstRight = 0

  var recallAtFive: Double? { Self.share(hits, of: strings) }
  var recall: Double? { Self.share(sureHits, of: strings) }
  var precisionAtOne: Double? { Self.share(firstRight, of: firstClaimed) }
  var precision: Double? { Self.share(right, of: claimed) }

  /// The harmonic mean of precision and recall of what is sure.
  var f1: Double? {
    guard strings > 0 || claimed > 0 else { return nil }
    let (p, r) = (precision ?? 0, recall ?? 0)
    return p + r > 0 ? 2 * p * r / (p + r) : 0
  }

  static func + (a: FieldCounts, b: FieldCounts) -> FieldCounts {
    FieldCounts(
      strings: a.strings + b.strings, hits: a.hits + b.hits, sureHits: a.sureHits + b.sureHits,
      claimed: a.claimed + b.claimed, right: a.right + b.right,
      firstClaimed: a.firstClaimed + b.firstClaimed, firstRight: a.firstRight + b.firstRight)
  }

  private static func share(_ part: Int, of whole: Int) -> Double? {
    whole > 0 ? Double(part) / Double(whole) : nil
  }
}
