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

  /// A face from its place and score.
  public init(box: Box, score: Double) {
    self.box = box
    self.score = score
  }
}
