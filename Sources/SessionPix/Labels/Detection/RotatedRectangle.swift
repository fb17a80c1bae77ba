/// A rectangle at any angle.
struct RotatedRectangle: Hashable, Sendable {
  private var centre: Point
  /// The unit vector along the first side.
  private var axis: Point
  /// The extent along `axis`.
  private var along: Double
  /// The extent across `axis`.
  private var across: Double

  /// The rectangle of least area around a convex hull; one of its sides lies on a side of the hull
  /// (H. Freeman and R. Shapira, 1975). nil where the hull has no side.
  init?(around hull: [Point]) {
    var best: RotatedRectangle?
    for index in hull.indices {
      let start = hull[index]
      let end = hull[(index + 1) % hull.count]
      let length = start.distance(to: end)
      guard length > 0 else { continue }
      let axis = Point(x: (end.x - start.x) / length, y: (end.y - start.y) / length)
      let candidate = RotatedRectangle(around: hull, axis: axis)
      if candidate.area < best?.area ?? .infinity { best = candidate }
    }
    guard let best else { return nil }
    self = best
  }

  private init(around hull: [Point], axis: Point) {
    let us = hull.map { $0.x * axis.x + $0.y * axis.y }
    let vs = hull.map { -$0.x * axis.y + $0.y * axis.x }
    let u = (low: us.min() ?? 0, high: us.max() ?? 0)
    let v = (low: vs.min() ?? 0, high: vs.max() ?? 0)
    let middle = Point(x: (u.low + u.high) / 2, y: (v.low + v.high) / 2)
    self.axis = axis
    // Pixels have an extent: from the first centre to the last is one less than their number.
    along = u.high - u.low + 1
    across = v.high - v.low + 1
    centre = Point(
      x: middle.x * axis.x - middle.y * axis.y, y: middle.x * axis.y + middle.y * axis.x)
  }

  private var area: Double { along * across }

  /// The shorter extent.
  var shortSide: Double { min(along, across) }

  /// The distance by which the differentiable binarization's "unclip" moves each side.
  func unclip(_ ratio: Double) -> Double {
    area * ratio / (2 * (along + across))
  }

  /// The rectangle with each side moved outwards.
  func grown(by distance: Double) -> RotatedRectangle {
    var grown = self
    grown.along += 2 * distance
    grown.across += 2 * distance
    return grown
  }

  /// The corners, clockwise on a screen, from the one that is nearest to being the left upper one.
  var quad: Quad {
    let a = Point(x: axis.x * along / 2, y: axis.y * along / 2)
    let b = Point(x: -axis.y * across / 2, y: axis.x * across / 2)
    let ring = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { s, t in
      // Half a pixel: the map's values stand for pixel centres.
      Point(x: centre.x + s * a.x + t * b.x + 0.5, y: centre.y + s * a.y + t * b.y + 0.5)
    }
    // The side that points most to the right is the upper one.
    let directions = (0..<4).map {
      (ring[($0 + 1) % 4].x - ring[$0].x) / max(ring[$0].distance(to: ring[($0 + 1) % 4]), 1e-9)
    }
    let first = directions.indices.max { directions[$0] < directions[$1] } ?? 0
    return Quad(ring[first], ring[(first + 1) % 4], ring[(first + 2) % 4], ring[(first + 3) % 4])
  }
}
