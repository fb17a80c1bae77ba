/// A point in the plane.
public struct Point: Hashable, Sendable {
  /// To the right.
  public var x: Double
  /// Downwards.
  public var y: Double

  /// A point from its coordinates.
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The Euclidean distance to `other`.
  func distance(to other: Point) -> Double {
    ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
  }
}

/// Four corners in reading order: the text's left upper, right upper, right lower and left lower one.
/// In the findings the coordinates are fractions of the upright photo.
public struct Quad: Hashable, Sendable {
  /// The corners, always four.
  public let corners: [Point]

  /// A quad from its corners in reading order.
  public init(_ topLeft: Point, _ topRight: Point, _ bottomRight: Point, _ bottomLeft: Point) {
    corners = [topLeft, topRight, bottomRight, bottomLeft]
  }

  /// The smallest upright box around the corners.
  public var bounds: Box {
    let xs = corners.map(\.x)
    let ys = corners.map(\.y)
    let left = xs.min() ?? 0
    let top = ys.min() ?? 0
    return Box(x: left, y: top, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - top)
  }

  /// The mean of the corners.
  public var centre: Point {
    Point(
      x: corners.reduce(0) { $0 + $1.x } / 4, y: corners.reduce(0) { $0 + $1.y } / 4)
  }

  /// The mean length of the two edges along the text, in the units of the corners.
  var length: Double {
    (corners[0].distance(to: corners[1]) + corners[3].distance(to: corners[2])) / 2
  }

  /// The mean length of the two edges across the text, in the units of the corners.
  var thickness: Double {
    (corners[0].distance(to: corners[3]) + corners[1].distance(to: corners[2])) / 2
  }

  /// Whether a point lies inside; the corners must go round without crossing.
  func contains(_ point: Point) -> Bool {
    let sides = corners.indices.map { index in
      let (a, b) = (corners[index], corners[(index + 1) % 4])
      return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x)
    }
    return sides.allSatisfy { $0 >= 0 } || sides.allSatisfy { $0 <= 0 }
  }

  /// Each coordinate multiplied by its factor.
  func scaled(x: Double, y: Double) -> Quad {
    mapped { Point(x: $0.x * x, y: $0.y * y) }
  }

  /// Each corner replaced.
  func mapped(_ transform: (Point) -> Point) -> Quad {
    Quad(transform(corners[0]), transform(corners[1]), transform(corners[2]), transform(corners[3]))
  }

  /// The same area with the reading direction turned clockwise by quarter turns.
  func turned(quarterTurns: Int) -> Quad {
    let shift = ((quarterTurns % 4) + 4) % 4
    return Quad(
      corners[shift], corners[(shift + 1) % 4], corners[(shift + 2) % 4], corners[(shift + 3) % 4])
  }
}

extension Quad: Codable {
  /// Reads `[[x, y], [x, y], [x, y], [x, y]]`.
  public init(from decoder: any Decoder) throws {
    let rows = try [[Double]](from: decoder)
    guard rows.count == 4, rows.allSatisfy({ $0.count == 2 }) else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "a quad has four points"))
    }
    corners = rows.map { Point(x: $0[0], y: $0[1]) }
  }

  /// Writes `[[x, y], [x, y], [x, y], [x, y]]`.
  public func encode(to encoder: any Encoder) throws {
    try corners.map { [$0.x, $0.y] }.encode(to: encoder)
  }
}
