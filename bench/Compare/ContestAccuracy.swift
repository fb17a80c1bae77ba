import SessionPix

/// How much a contestant found of what is there.
struct ContestAccuracy: Codable, Equatable {
  /// What was found of what there is.
  struct Share: Codable, Equatable {
    let found: Int
    let all: Int

    /// For example `12/20`.
    var text: String { "\(found)/\(all)" }
  }

  /// Printed strings that stand anywhere in the text that was read, by field.
  var anywhere: [String: Share] = [:]
  /// Printed strings among the first five candidates, by field; only ours offers any.
  var candidates: [String: Share]?
  /// Faces that are covered.
  var faces: Share?

  /// Counts what the records hold of the truth; `findings` are our own records, nil of others.
  init(_ truth: ComparedTruth, records: [PeerRecord], findings: FindingsIndex?) {
    let byName = Dictionary(records.map { ($0.file, $0) }) { $1 }
    if !truth.labels.isEmpty {
      for field in LabelField.allCases {
        anywhere[field.rawValue] = Self.read(truth.labels, byName, field)
      }
      candidates = findings.map { Self.offered(truth.labels, $0) }
    }
    if !truth.faces.isEmpty { faces = Self.covered(truth.faces, byName) }
  }

  private static func read(
    _ truth: [LabelTruth], _ records: [String: PeerRecord], _ field: LabelField
  ) -> Share {
    var (found, all) = (0, 0)
    for photo in truth {
      let text = ReadText(record(of: photo, in: records)?.text ?? [])
      all += photo.printed(field).count
      found += photo.printed(field).count { text.holds($0, field) }
    }
    return Share(found: found, all: all)
  }

  private static func offered(_ truth: [LabelTruth], _ findings: FindingsIndex) -> [String: Share] {
    var score = LabelScore()
    for photo in truth { score.count(findings[photo], photo) }
    return Dictionary(
      uniqueKeysWithValues: LabelField.allCases.map {
        ($0.rawValue, Share(found: score[$0].hits, all: score[$0].strings))
      })
  }

  private static func covered(_ truth: [FaceTruth], _ records: [String: PeerRecord]) -> Share {
    let faces = truth.flatMap { photo in
      FacePhotoScore(photo, record(of: photo, in: records)?.faces ?? []).covered.compactMap(\.self)
    }
    return Share(found: faces.count { $0 }, all: faces.count)
  }

  private static func record(
    of photo: some PhotoTruth, in records: [String: PeerRecord]
  ) -> PeerRecord? {
    if let file = photo.file { return records[file] }
    return records.first { ComparedTruth.stem($0.key) == photo.id }?.value
  }
}
