import SessionPix

/// A candidate that counts, and whether it is right.
struct CountedCandidate {
  let value: String
  /// The probability that it is right, 0...1.
  let confidence: Double
  /// False where it was inferred and not read.
  let isPrinted: Bool
  /// Whether it is one of the printed strings.
  let isRight: Bool

  /// How many candidates of a field count.
  static let most = 5
  /// From this confidence on a candidate is a claim.
  static let claim = 0.5

  /// Whether it is sure enough to be relied on.
  var isSure: Bool { confidence >= Self.claim }
  /// Whether it says that something is printed there.
  var isClaim: Bool { isPrinted && isSure }
}

extension LabelTruth {
  /// The candidates of a field that count, the surest first: five, equal ones once, without those that are right or
  /// wrong for nobody to say.
  func counted(
    _ candidates: [(value: String, confidence: Double, isPrinted: Bool)], _ field: LabelField
  ) -> [CountedCandidate] {
    var seen: Set<String> = []
    return candidates.filter { candidate in
      let glued = Self.words(candidate.value).joined()
      return !glued.isEmpty && seen.insert(glued).inserted
    }
    .prefix(CountedCandidate.most).filter { !isNeutral(field, $0.value) }
    .map {
      CountedCandidate(
        value: $0.value, confidence: $0.confidence, isPrinted: $0.isPrinted,
        isRight: isRight(field, $0.value))
    }
  }

  /// The candidates of a record that count.
  func counted(_ findings: Findings?, _ field: LabelField) -> [CountedCandidate] {
    counted(
      (findings?.candidates?[field] ?? []).map { ($0.value, $0.confidence, $0.printed) }, field)
  }
}
