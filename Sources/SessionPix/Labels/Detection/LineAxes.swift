/// The directions of a line: right along it and down across it, in units of its height, from its left upper corner.
struct LineAxes: Hashable, Sendable {
  /// The unit vector of the reading direction.
  let along: Point
  /// The line's length.
  let length: Double
  private let origin: Point
  private let height: Double

  /// The axes of a line.
  ///
  /// - Parameters:
  ///   - quad: From the text's own left upper corner on.
  ///   - along: The unit vector of the reading direction, where it is better known than from the quad.
  init(_ quad: Quad, along: Point? = nil) {
    origin = quad.corners[0]
    height = max(quad.thickness, 1e-9)
    self.along = along ?? quad.along
    length = quad.length / height
  }

  /// Where a point of the photo lies.
  func place(_ point: Point) -> Point {
    let (x, y) = ((point.x - origin.x) / height, (point.y - origin.y) / height)
    return Point(x: x * along.x + y * along.y, y: y * along.x - x * along.y)
  }

  /// A rectangle along the line, in pixels of the photo.
  func quad(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Quad {
    func point(_ x: Double, _ y: Double) -> Point {
      Point(
        x: origin.x + height * (x * along.x - y * along.y),
        y: origin.y + height * (x * along.y + y * along.x))
    }
    return Quad(
      point(x.lowerBound, y.lowerBound), point(x.upperBound, y.lowerBound),
      point(x.upperBound, y.upperBound), point(x.lowerBound, y.upperBound))
  }
}

extension Quad {
  /// The unit vector along the upper edge.
  var along: Point {
    let (start, end) = (corners[0], corners[1])
    let length = max(start.distance(to: end), 1e-9)
    return Point(x: (end.x - start.x) / length, y: (end.y - start.y) / length)
  }
}
