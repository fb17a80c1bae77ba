import SessionPix

/// How good ranked candidates are against what is printed.
struct LabelScore {
  private var counts: [LabelField: FieldCounts] = [:]
  /// Confidence and whether it was right, of what was read, of all fields.
  private var pooled: [(confidence: Double, isRight: Bool)] = []
  /// Candidates that were inferred and not read, and those of them that are true.
  private(set) var inferred = 0
  private(set) var inferredRight = 0
  private static let bins = 5

  /// Nothing counted yet.
  init() {}

  /// What several counted together.
  init(pooling scores: some Sequence<LabelScore>) {
    for score in scores {
      counts.merge(score.counts, uniquingKeysWith: +)
      pooled += score.pooled
      inferred += score.inferred
      inferredRight += score.inferredRight
    }
  }

  subscript(field: LabelField) -> FieldCounts { counts[field] ?? FieldCounts() }

  /// Candidates that were read, of all fields.
  var candidates: Int { pooled.count }

  /// Counts the candidates of a field of one photo, the surest first.
  mutating func count(
    _ candidates: [(value: String, confidence: Double, isPrinted: Bool)], _ field: LabelField,
    _ truth: LabelTruth
  ) {
    count(truth.counted(candidates, field), field, truth)
  }

  /// Counts the record of one photo; nil counts like one without candidates.
  mutating func count(_ findings: Findings?, _ truth: LabelTruth) {
    for field in LabelField.allCases { count(truth.counted(findings, field), field, truth) }
  }

  private mutating func count(
    _ candidates: [CountedCandidate], _ field: LabelField, _ truth: LabelTruth
  ) {
    let sure = candidates.filter(\.isSure)
    func isHit(_ string: String, among candidates: [CountedCandidate]) -> Bool {
      candidates.contains { LabelTruth.isSame(field, string, $0.value) }
    }
    let printed = truth.printed(field)
    let claims = candidates.filter(\.isClaim)
    let first = candidates.first.flatMap { $0.isClaim ? $0 : nil }
    counts[field, default: FieldCounts()] =
      self[field]
      + FieldCounts(
        strings: printed.count, hits: printed.count { isHit($0, among: candidates) },
        sureHits: printed.count { isHit($0, among: sure) }, claimed: claims.count,
        right: claims.count(where: \.isRight), firstClaimed: first == nil ? 0 : 1,
        firstRight: first?.isRight == true ? 1 : 0)
    pooled += candidates.filter(\.isPrinted).map { ($0.confidence, $0.isRight) }
    let guesses = candidates.filter { !$0.isPrinted }
    inferred += guesses.count
    inferredRight += guesses.count { truth.isTrue(field, $0.value) }
  }

  /// Expected calibration error over bins of equal mass (M. P. Naeini et al., AAAI 2015); nil without candidates.
  var calibrationError: Double? {
    guard !pooled.isEmpty else { return nil }
    let sorted = pooled.sorted {
      ($0.confidence, $0.isRight ? 1 : 0) < ($1.confidence, $1.isRight ? 1 : 0)
    }
    let error = (0..<Self.bins).reduce(0.0) { error, bin in
      let part = sorted[(bin * sorted.count / Self.bins)..<((bin + 1) * sorted.count / Self.bins)]
      let claimed = part.reduce(0) { $0 + $1.confidence }
      return error + abs(claimed - Double(part.count { $0.isRight }))
    }
    return error / Double(sorted.count)
  }

  /// One line a field and one for the calibration.
  var text: String {
    LabelField.allCases.map { field in
      let counts = self[field]
      return "\(field.rawValue): recall@5 \(counts.hits)/\(counts.strings)"
        + " = \((counts.recallAtFive ?? 0).thousandths),"
        + " precision@0.5 \(counts.right)/\(counts.claimed) = \((counts.precision ?? 0).thousandths)"
    }
    .joined(separator: "\n")
      + "\ncalibration error \((calibrationError ?? 0).thousandths) over \(candidates) candidates"
  }
}
