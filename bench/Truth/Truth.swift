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
