import SessionPix

/// How well the redacted areas of a run cover the faces.
struct FaceAccuracy: Encodable {
  /// Faces of one size.
  struct Counts: Encodable, Equatable {
    var covered = 0
    var faces = 0
  }

  let schema = "sessionpix.accuracy/1"
  let kind = TruthKind.faces
  /// Photos of the truth.
  let photos: Int
  /// The ids of those without a record, in which nothing counts as redacted.
  let missing: [String]
  /// Faces that count.
  let faces: Int
  /// The share of them that is covered, rounded to four decimals; nil without faces.
  let coverage: Double?
  /// By the longer side in pixels of the upright photo: `24-48` is 24 and more, less than 48.
  let bySize: [String: Counts]
  /// Photos without people, and the areas that are redacted in them.
  let negatives: Int
  let falseAreas: Int
  /// The mean share of the picture redacted in photos without people, rounded to five decimals.
  let overreach: Double?
  /// The mean share redacted outside all faces, each enlarged twice, in photos with people.
  let overreachPeople: Double?

  /// The smallest longer side of each class.
  private static let sizes = [0.0, 24, 48, 96]

  init(_ truth: [FaceTruth], _ findings: FindingsIndex) {
    let scores = truth.map { FacePhotoScore($0, findings[$0]) }
    var bySize = Dictionary(
      uniqueKeysWithValues: Self.sizes.map { (Self.name(of: $0), Counts()) })
    for (photo, score) in zip(truth, scores) {
      for (face, isCovered) in zip(photo.faces, score.covered) {
        guard let isCovered else { continue }
        bySize[Self.name(of: face.longestSide), default: Counts()].faces += 1
        bySize[Self.name(of: face.longestSide), default: Counts()].covered += isCovered ? 1 : 0
      }
    }
    let counted = bySize.values.reduce(0) { $0 + $1.faces }
    let covered = bySize.values.reduce(0) { $0 + $1.covered }
    let isEmpty = truth.map(\.faces.isEmpty)
    photos = truth.count
    missing = truth.filter { findings[$0] == nil }.map(\.id).sorted()
    faces = counted
    coverage =
      counted > 0 ? (Double(covered) / Double(counted)).rounded(decimals: 4) : nil
    self.bySize = bySize
    negatives = isEmpty.count { $0 }
    falseAreas = scores.reduce(0) { $0 + $1.falseAreas }
    overreach = Self.mean(zip(scores, isEmpty).filter(\.1).map(\.0.overreach))
    overreachPeople = Self.mean(zip(scores, isEmpty).filter { !$0.1 }.map(\.0.overreach))
  }

  private static func name(of side: Double) -> String {
    let place = sizes.lastIndex { $0 <= side } ?? 0
    let end = place + 1 < sizes.count ? String(Int(sizes[place + 1])) : ""
    return "\(Int(sizes[place]))-\(end)"
  }

  private static func mean(_ values: [Double]) -> Double? {
    values.isEmpty
      ? nil : (values.reduce(0, +) / Double(values.count)).rounded(decimals: 5)
  }
}
