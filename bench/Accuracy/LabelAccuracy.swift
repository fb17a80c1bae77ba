import SessionPix

/// How good the candidates of a run are. Shares are rounded to three decimals.
struct LabelAccuracy: Encodable {
  /// Candidates that were inferred and not read.
  struct Inferred: Encodable {
    let offered: Int
    /// Those that are printed after all, or known to be true.
    let right: Int
  }

  /// Photos without a legible serial number.
  struct WithoutSerial: Encodable {
    let photos: Int
    /// The ids of those on which one was claimed all the same.
    let claimed: [String]
  }

  let schema = "sessionpix.accuracy/1"
  let kind = TruthKind.labels
  /// Photos of the truth.
  let photos: Int
  /// The ids of those without a record, which count as having no candidates.
  let missing: [String]
  /// Where the photos come from, see ``PhotoTruth/source``.
  let sources: Int
  let brand: FieldAccuracy
  let model: FieldAccuracy
  let serial: FieldAccuracy
  /// Expected calibration error of what was read, all fields together; nil without candidates.
  let calibration: Double?
  /// The same by source. Of few candidates it is too large, for it takes their luck for error.
  let calibrationMeanBySource: SourceMean
  /// How many candidates the calibration error is over.
  let candidates: Int
  let inferred: Inferred
  let withoutSerial: WithoutSerial

  init(_ truth: [LabelTruth], _ findings: FindingsIndex) {
    var bySource: [String: LabelScore] = [:]
    for photo in truth {
      bySource[photo.source, default: LabelScore()].count(findings[photo], photo)
    }
    // In a fixed order, so that sums are the same in each run.
    let scores = bySource.sorted { $0.key < $1.key }.map(\.value)
    let pooled = LabelScore(pooling: scores)
    func accuracy(_ field: LabelField) -> FieldAccuracy {
      FieldAccuracy(pooled[field], bySource: scores.map { $0[field] })
    }
    photos = truth.count
    missing = truth.filter { findings[$0] == nil }.map(\.id).sorted()
    sources = scores.count
    brand = accuracy(.brand)
    model = accuracy(.model)
    serial = accuracy(.serial)
    calibration = pooled.calibrationError?.rounded(decimals: 3)
    calibrationMeanBySource = SourceMean(scores.map(\.calibrationError))
    candidates = pooled.candidates
    inferred = Inferred(offered: pooled.inferred, right: pooled.inferredRight)
    let bare = truth.filter { $0.printed(.serial).isEmpty }
    withoutSerial = WithoutSerial(
      photos: bare.count,
      claimed: bare.filter { $0.counted(findings[$0], .serial).contains(where: \.isClaim) }
        .map(\.id))
  }
}
