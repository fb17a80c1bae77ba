/// What `accuracy` prints, of whichever kind.
enum AccuracyResult: Encodable {
  case labels(LabelAccuracy)
  case faces(FaceAccuracy)

  init(_ truth: Truth, _ findings: FindingsIndex) {
    switch truth {
    case .labels(let photos): self = .labels(LabelAccuracy(photos, findings))
    case .faces(let photos): self = .faces(FaceAccuracy(photos, findings))
    }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .labels(let accuracy): try accuracy.encode(to: encoder)
    case .faces(let accuracy): try accuracy.encode(to: encoder)
    }
  }

  /// The figures for people.
  var table: TextTable {
    switch self {
    case .labels(let accuracy): accuracy.table
    case .faces(let accuracy): accuracy.table
    }
  }
}
