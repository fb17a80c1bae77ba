import SessionPix

/// What is right about the photos of a run.
enum Truth {
  case labels([LabelTruth])
  case faces([FaceTruth])

  /// Reads a truth file; a kind that is nil is taken from its entries.
  init(_ path: String, kind: TruthKind? = nil) throws(BenchError) {
    let known = if let kind { kind } else { try TruthKind(of: path) }
    switch known {
    case .labels: self = .labels(try [LabelTruth](truth: path))
    case .faces: self = .faces(try [FaceTruth](truth: path))
    }
  }
}

extension Truth {
  /// The entries about labels.
  var labels: [LabelTruth] { if case .labels(let photos) = self { photos } else { [] } }
  /// The entries about faces.
  var faces: [FaceTruth] { if case .faces(let photos) = self { photos } else { [] } }
}
