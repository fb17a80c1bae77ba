/// Finds faces in a picture.
public protocol FaceDetector: Sendable {
  /// The name of the network, as in the findings' `tool.models`.
  var name: String { get }
  /// Faces as boxes in fractions of the picture, without margins.
  func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace]
}

/// A face that was found.
public struct DetectedFace: Hashable, Sendable {
  /// Where, in fractions of the picture.
  public var box: Box
  /// How sure the detector is, 0...1.
  public var score: Double
  /// How far each edge may lie off, as a fraction of the picture's longer side; 0 where the box is exact. A network that
  /// looks at squares of four pixels places no edge better than that, which is much of a small face and little of a
  /// large one.
  public var tolerance: Double

  /// A face from its place, its score and how well the place is known.
  public init(box: Box, score: Double, tolerance: Double) {
    self.box = box
    self.score = score
    self.tolerance = tolerance
  }

  /// The face in the picture turned clockwise by quarter turns.
  func turned(quarterTurns: Int) -> DetectedFace {
    DetectedFace(box: box.turned(quarterTurns: quarterTurns), score: score, tolerance: tolerance)
  }
}
