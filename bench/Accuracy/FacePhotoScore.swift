import SessionPix

/// How the redacted areas of one photo lie on its faces.
struct FacePhotoScore {
  /// Whether each face of the truth is covered: at least 95 % of its centre, the middle 60 % of its width and height,
  /// are redacted. Nil where the face does not count.
  let covered: [Bool?]
  /// The share of the photo that is redacted outside of all faces, each enlarged twice; of the whole photo where nobody
  /// is in it.
  let overreach: Double
  /// Redacted areas where nobody is in the photo.
  let falseAreas: Int
  private static let needed = 0.95

  /// Takes the redacted areas, margins included.
  init(_ truth: FaceTruth, _ areas: [Box]) {
    var redacted = FaceGrid(width: truth.width, height: truth.height)
    var near = redacted
    for area in areas { redacted.fill(GridArea(area)) }
    for face in truth.faces { near.fill(face.area(grownBy: 0.5, in: truth)) }
    covered = truth.faces.map { [redacted] face in
      face.isIgnored
        ? nil : redacted.share(of: face.area(grownBy: -0.2, in: truth)) >= Self.needed
    }
    overreach = redacted.share(outside: near)
    falseAreas = truth.faces.isEmpty ? areas.count : 0
  }

  /// Takes the areas of a record; nil redacts nothing.
  init(_ truth: FaceTruth, _ findings: Findings?) {
    self.init(truth, (findings?.privacy?.faces ?? []).map(\.box))
  }
}
