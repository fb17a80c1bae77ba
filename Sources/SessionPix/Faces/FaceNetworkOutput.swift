/// What a face network says of a picture, in cells: of each, how sure it is that a face has its centre there, and where
/// that face is.
protocol FaceNetworkOutput {
  /// How many cells there are, those of what the picture was padded with among them.
  var cellCount: Int { get }
  /// The score of a cell's face, 0...1; whatever the network computed where that is no finite number.
  func score(at cell: Int) -> Double
  /// A cell's face in fractions of a picture of this size; what is told may lie beyond its edges, or be no finite number.
  func box(at cell: Int, width: Double, height: Double) -> Box
}

extension FaceNetworkOutput {
  /// The faces of all cells that reach the threshold.
  ///
  /// - Parameters:
  ///   - width: The picture's columns, without what it was padded with.
  ///   - height: The picture's rows.
  ///   - scoreThreshold: The lowest score that counts.
  /// - Returns: The parts that lie in the picture.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the network computed something that is not a
  ///   number: that must not pass for a picture without faces.
  func faces(
    width: Int, height: Int, scoreThreshold: Double
  ) throws(PhotoError) -> [DetectedFace] {
    var faces: [DetectedFace] = []
    for cell in 0..<cellCount {
      let score = score(at: cell)
      guard score.isFinite else { throw Self.notFinite }
      if score < scoreThreshold { continue }
      let box = box(at: cell, width: Double(width), height: Double(height))
      guard box.isFinite else { throw Self.notFinite }
      let clipped = box.clipped
      guard clipped.area > 0 else { continue }
      faces.append(DetectedFace(box: clipped, score: min(score, 1), tolerance: 0))
    }
    return faces
  }

  private static var notFinite: PhotoError {
    .stageFailed(
      stage: PyramidFaceDetector.stage,
      reason: "the network computed something that is no finite number; run `sessionpix doctor`")
  }
}
