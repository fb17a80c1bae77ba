/// Finds faces and paints over them. Where the detector cannot run, the photo fails.
public struct RedactFaces: Stage {
  /// `faces`
  public let name = "faces"
  /// Finds the faces.
  public var detector: any FaceDetector
  /// How much wider and higher than the face the redacted area is. The default is 1.3, for hair line and chin.
  public var margin = 1.3
  /// What is painted. The default takes nothing from the face.
  public var fill = FaceFill.pattern

  /// A stage with its detector.
  public init(detector: any FaceDetector) {
    self.detector = detector
  }

  /// Redacts each face and records the areas.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    let faces = try detector.faces(in: photo.raster)
    for face in faces {
      let pixels = face.box.enlarged(by: margin).clipped
        .pixels(width: photo.raster.width, height: photo.raster.height)
      fill.paint(pixels, on: &photo.raster)
      let area = pixels.box(width: photo.raster.width, height: photo.raster.height)
      photo.privacy.faces.append(.init(box: area, score: face.score, by: .detector))
    }
    photo.privacy.passes.append(name)
  }
}
