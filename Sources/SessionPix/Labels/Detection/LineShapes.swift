/// What the shapes of lines say of the direction in which they run, before any is read.
struct LineShapes: Hashable, Sendable {
  /// The summed lengths, in line heights, of lines that run down the picture.
  private var vertical = 0.0
  /// The same of lines that run across it.
  private var horizontal = 0.0

  /// Sides that differ less than this say nothing.
  private static let clearRatio = 1.5
  /// Lines of less summed length are too few to tell.
  private static let enough = 15.0
  /// The longer direction must have this many times the length of the other.
  private static let clearMajority = 3.0

  init(_ lines: [DetectedLine]) {
    for line in lines {
      let ratio = line.quad.length / max(line.quad.thickness, 1)
      if ratio >= Self.clearRatio { horizontal += ratio }
      if ratio <= 1 / Self.clearRatio { vertical += 1 / ratio }
    }
  }

  /// Whether most of the text runs along the vertical edge of the picture as it was searched.
  var areSideways: Bool { vertical > horizontal }

  /// Whether that is no clear majority.
  var areUnclear: Bool {
    vertical + horizontal < Self.enough
      || max(vertical, horizontal) < Self.clearMajority * min(vertical, horizontal)
  }
}
