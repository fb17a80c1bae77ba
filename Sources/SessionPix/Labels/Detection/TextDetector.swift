/// Finds where text stands in a picture.
public protocol TextDetector: Sendable {
  /// Lines of text, as quads in pixels of `raster`; their reading direction is not known yet.
  func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine]
}

/// A line of text that was found but not read.
public struct DetectedLine: Hashable, Sendable {
  /// The corners in pixels of the raster that was searched, clockwise from the left upper one.
  public var quad: Quad
  /// How sure the detector is, 0...1.
  public var score: Double

  /// A line from its place and score.
  public init(quad: Quad, score: Double) {
    self.quad = quad
    self.score = score
  }
}
