import SessionPix

/// The figures of one field of labels, shares rounded to three decimals.
struct FieldAccuracy: Encodable {
  let strings: Int
  let hits: Int
  let claimed: Int
  /// Share of the printed strings among the first five candidates; nil where nothing is printed.
  let recallAtFive: Double?
  /// Share of the photos with a claim whose first candidate is right.
  let precisionAtOne: Double
  /// Of what is at least as likely as not.
  let recall: Double
  let precision: Double
  let f1: Double
  /// The same figures as means over the sources.
  let meanBySource: [String: SourceMean]

  private enum CodingKeys: String, CodingKey {
    case strings, hits, claimed, f1, meanBySource
    case recallAtFive = "recall@5"
    case precisionAtOne = "precision@1"
    case recall = "recall@0.5"
    case precision = "precision@0.5"
  }

  /// Takes the pooled counts and those of each source.
  init(_ counts: FieldCounts, bySource: [FieldCounts]) {
    func rounded(_ figure: Double?) -> Double { (figure ?? 0).rounded(decimals: 3) }
    func mean(_ key: CodingKeys, _ figure: (FieldCounts) -> Double?) -> (String, SourceMean) {
      (key.rawValue, SourceMean(bySource.map(figure)))
    }
    strings = counts.strings
    hits = counts.hits
    claimed = counts.claimed
    recallAtFive = counts.recallAtFive.map(rounded)
    precisionAtOne = rounded(counts.precisionAtOne)
    recall = rounded(counts.recall)
    precision = rounded(counts.precision)
    f1 = rounded(counts.f1)
    meanBySource = Dictionary(
      uniqueKeysWithValues: [
        mean(.recallAtFive, \.recallAtFive), mean(.precisionAtOne, \.precisionAtOne),
        mean(.recall, \.recall), mean(.precision, \.precision), mean(.f1, \.f1),
      ])
  }
}
