extension PyramidFaceDetector {
  /// The second look takes in the face's longer side times this.
  private static let surroundings = 3.0
  /// The side in pixels of the second look.
  private static let secondSide = 128

  /// All faces but those that were doubtful and are none when they are enlarged.
  func confirmed(
    _ faces: [DetectedFace], in raster: borrowing Raster
  ) throws(PhotoError) -> [DetectedFace] {
    var refuted: Set<DetectedFace> = []
    for face in doubtful(faces) {
      if try secondScore(face, in: raster) < confirmingScore { refuted.insert(face) }
    }
    return faces.filter { !refuted.contains($0) }
  }

  /// The faces that are looked at once more, the strongest first. Those beyond the limit count as faces: a false
  /// box costs less than a face.
  func doubtful(_ faces: [DetectedFace]) -> ArraySlice<DetectedFace> {
    faces.filter { $0.score < sureScore }.sorted { $0.score > $1.score }
      .prefix(max(0, secondLooks))
  }

  /// The best score of a face at this place when it is looked at once more, enlarged, with its surroundings.
  private func secondScore(_ face: DetectedFace, in raster: borrowing Raster) throws(PhotoError)
    -> Double
  {
    let pixels = face.box.pixels(width: raster.width, height: raster.height)
    let side = Int((Double(max(pixels.width, pixels.height)) * Self.surroundings).rounded())
    let window = PixelBox(
      left: max(0, pixels.left + pixels.width / 2 - side / 2),
      top: max(0, pixels.top + pixels.height / 2 - side / 2), width: side, height: side
    ).clipped(width: raster.width, height: raster.height)
    let enlarged = try raster.extracted(window).fitted(longSide: Self.secondSide)
    let place = window.box(width: raster.width, height: raster.height)
    return try network.faces(in: enlarged).filter {
      $0.box.placed(in: place).intersectionOverUnion(face.box) > overlapThreshold
    }.map(\.score).max() ?? 0
  }
}
