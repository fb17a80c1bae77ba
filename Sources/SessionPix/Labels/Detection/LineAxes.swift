/// The directions of a line: right along it and down across it, in units of its height, from its left upper corner.
struct LineAxes: Hashable, Sendable {
  private let origin: Point
  private let along: Point
  private let height: Double
  /// The line's length.
  let length: Double

  /// The axes of a line.
  ///
  /// - Parameter quad: From the text's own left upper corner on.
  init(_ quad: Quad) {
    origin = quad.corners[0]
    height = max(quad.thickness, 1e-9)
    let pixels = max(origin.distance(to: quad.corners[1]), 1e-9)
    along = Point(
      x: (quad.corners[1].x - origin.x) / pixels, y: (quad.corners[1].y - origin.y) / pixels)
    length = pixels / height
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
