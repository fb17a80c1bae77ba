/// Finds faces and paints over them, and over what a person added; what a person lifted stays. Where the detector cannot
/// run, the photo fails.
public struct RedactFaces: Stage {
  /// The pass's name in `privacy.passes`, without which a pipeline hands nothing over.
  package static let pass = "faces"
  /// What the pass is called where the fill is computed from the faces: nobody must take that for the other.
  package static let cosmeticPass = "faces-cosmetic"
  /// `faces`
  public let name = Self.pass
  /// Raised when the code that this stage runs decides otherwise than before: photos are prepared again then. It is part of the
  /// fingerprint as each stored property is, and a test holds it against the code's checksum.
  let revision = 2
  /// Finds the faces.
  public var detector: any FaceDetector
  /// How much wider and higher than the face the redacted area is, beside how far the detector may be off (see
  /// ``DetectedFace/tolerance``). The default is 1.05; less than 1 is taken as 1.
  public var margin = 1.05
  /// What is painted. The default takes nothing from the face.
  public var fill = FaceFill.pattern
  /// What a pattern's greys follow from, beside the area's place and size: the same seed gives the same images. The default is 0.
  public var seed: UInt64 = 0

  /// A stage with its detector.
  public init(detector: any FaceDetector) {
    self.detector = detector
  }

  /// Redacts each face and records the areas.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    guard margin.isFinite else {
      throw .stageFailed(stage: name, reason: "the margin is no finite number; set 1 or more")
    }
    let faces = try detector.faces(in: photo.raster)
    for face in faces {
      let area = face.area(
        margin: max(1, margin), width: photo.raster.width, height: photo.raster.height)
      guard area.isFinite, face.score.isFinite else {
        throw .stageFailed(
          stage: name, reason: "\(detector.name) reports a face whose place or score is not finite")
      }
      if photo.correction?.liftsFace(area.clipped) == true { continue }
      let pixels = area.clipped
        .pixels(width: photo.raster.width, height: photo.raster.height)
      fill.paint(pixels, on: &photo.raster, seed: seed)
      let painted = pixels.box(width: photo.raster.width, height: photo.raster.height)
      photo.privacy.faces.append(.init(box: painted, score: face.score, by: .detector))
    }
    photo.applyCorrection(with: fill)
    photo.privacy.passes.append(fill.isCosmetic ? Self.cosmeticPass : Self.pass)
  }
}

extension DetectedFace {
  /// What is redacted in a picture of so many pixels.
  fileprivate func area(margin: Double, width: Int, height: Int) -> Box {
    let longer = Double(max(width, height))
    let (beside, above) = (tolerance * longer / Double(width), tolerance * longer / Double(height))
    let enlarged = box.enlarged(by: margin)
    return Box(
      x: enlarged.x - beside, y: enlarged.y - above, width: enlarged.width + 2 * beside,
      height: enlarged.height + 2 * above)
  }
}
