import SessionPix

/// One photo of the gallery: what was found, what is right, and how they compare.
struct GalleryEntry {
  /// A face of the truth.
  struct Face {
    /// In fractions of the upright photo.
    let box: Box
    /// Nil where it does not count.
    let isCovered: Bool?
  }

  /// The truth's id, or the path of a photo without truth.
  let id: String
  /// Nil where the run has no record of the photo.
  let findings: Findings?
  /// Whether anybody wrote down what is right.
  let hasTruth: Bool
  let strings: [PrintedString]
  /// The candidates that count, by field; those of a photo without truth are not judged.
  let candidates: [LabelField: [CountedCandidate]]
  let faces: [Face]
  /// Redacted areas though nobody is in the photo.
  let falseAreas: Int

  /// What is printed, against the candidates.
  init(_ truth: LabelTruth, _ findings: Findings?) {
    id = truth.id
    self.findings = findings
    hasTruth = true
    strings = LabelField.allCases.flatMap { field in
      truth.printed(field).map { PrintedString($0, field, truth, findings) }
    }
    candidates = Dictionary(
      uniqueKeysWithValues: LabelField.allCases.map { ($0, truth.counted(findings, $0)) })
    faces = []
    falseAreas = 0
  }

  /// The faces, against the redacted areas.
  init(_ truth: FaceTruth, _ findings: Findings?) {
    let score = FacePhotoScore(truth, findings)
    id = truth.id
    self.findings = findings
    hasTruth = true
    strings = []
    candidates = [:]
    faces = zip(truth.faces, score.covered).map { face, isCovered in
      Face(
        box: Box(
          x: face.x / truth.width, y: face.y / truth.height, width: face.w / truth.width,
          height: face.h / truth.height), isCovered: isCovered)
    }
    falseAreas = score.falseAreas
  }

  /// A photo of which nobody wrote down anything.
  init(_ findings: Findings) {
    id = findings.source.path
    self.findings = findings
    hasTruth = false
    strings = []
    candidates = [:]
    faces = []
    falseAreas = 0
  }

  /// All photos of the truth in its order, then those that were prepared and have none.
  static func all(_ truth: Truth, _ findings: FindingsIndex) -> [GalleryEntry] {
    let entries =
      switch truth {
      case .labels(let photos): photos.map { GalleryEntry($0, findings[$0]) }
      case .faces(let photos): photos.map { GalleryEntry($0, findings[$0]) }
      }
    let known = Set(entries.compactMap { $0.findings?.name })
    return entries
      + findings.records.filter { $0.status == .ok && !known.contains($0.name) }
      .map { GalleryEntry($0) }
  }
}
