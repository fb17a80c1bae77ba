import SessionPix

/// How good ranked candidates are against what is printed: only the first five of a field count, equal ones once.
struct LabelScore {
  private var strings: [LabelField: Int] = [:]
  private var hits: [LabelField: Int] = [:]
  private var claimed: [LabelField: Int] = [:]
  private var right: [LabelField: Int] = [:]
  /// Confidence and whether it was right, of what was read, of all fields.
  private var pooled: [(confidence: Double, isRight: Bool)] = []
  private static let counted = 5
  private static let bins = 5
  /// From here on a candidate is a claim.
  private static let claim = 0.5

  /// Nothing counted yet.
  init() {}

  /// What several counted together.
  init(pooling scores: [LabelScore]) {
    for score in scores {
      strings.merge(score.strings, uniquingKeysWith: +)
      hits.merge(score.hits, uniquingKeysWith: +)
      claimed.merge(score.claimed, uniquingKeysWith: +)
      right.merge(score.right, uniquingKeysWith: +)
      pooled += score.pooled
    }
  }

  /// Counts the candidates of a field of one photo, the surest first.
  mutating func count(
    _ candidates: [(value: String, confidence: Double, isPrinted: Bool)], _ field: LabelField,
    _ truth: LabelTruth
  ) {
    var seen: Set<String> = []
    let first = candidates.filter { seen.insert(LabelTruth.words($0.value).joined()).inserted }
      .prefix(Self.counted).filter { !truth.isNeutral(field, $0.value) }
    let printed = truth.printed(field)
    strings[field, default: 0] += printed.count
    hits[field, default: 0] += printed.count { string in
      first.contains { LabelTruth.isSame(field, string, $0.value) }
    }
    for candidate in first where candidate.isPrinted {
      let isRight = truth.isRight(field, candidate.value)
      pooled.append((candidate.confidence, isRight))
      if candidate.confidence >= Self.claim {
        claimed[field, default: 0] += 1
        right[field, default: 0] += isRight ? 1 : 0
      }
    }
  }

  func recall(_ field: LabelField) -> Double {
    Double(hits[field] ?? 0) / Double(max(strings[field] ?? 0, 1))
  }

  func precision(_ field: LabelField) -> Double {
    Double(right[field] ?? 0) / Double(max(claimed[field] ?? 0, 1))
  }

  /// Expected calibration error over bins of equal mass (M. P. Naeini et al., AAAI 2015).
  var calibrationError: Double {
    let sorted = pooled.sorted {
      ($0.confidence, $0.isRight ? 1 : 0) < ($1.confidence, $1.isRight ? 1 : 0)
    }
    let error = (0..<Self.bins).reduce(0.0) { error, bin in
      let part = sorted[(bin * sorted.count / Self.bins)..<((bin + 1) * sorted.count / Self.bins)]
      let claimed = part.reduce(0) { $0 + $1.confidence }
      return error + abs(claimed - Double(part.count { $0.isRight }))
    }
    return error / Double(max(sorted.count, 1))
  }

  /// One line a field and one for the calibration.
  var text: String {
    LabelField.allCases.map { field in
      "\(field.rawValue): recall@5 \(hits[field] ?? 0)/\(strings[field] ?? 0) = \(recall(field).thousandths), "
        + "precision@0.5 \(right[field] ?? 0)/\(claimed[field] ?? 0) = \(precision(field).thousandths)"
    }
    .joined(separator: "\n")
      + "\ncalibration error \(calibrationError.thousandths) over \(pooled.count) candidates"
  }
}

extension Double {
  /// Three digits behind the point.
  var thousandths: String { String((self * 1000).rounded() / 1000) }
}
