/// The areas of set pixels that touch each other, corners included.
struct ConnectedComponents {
  private var mask: [Bool]
  private let width: Int
  private let height: Int

  init(mask: [Bool], width: Int, height: Int) {
    precondition(mask.count == width * height, "one flag a pixel")
    self.mask = mask
    self.width = width
    self.height = height
  }

  /// The convex hull of each area, counter-clockwise in a plane whose y axis points up. Takes the mask apart.
  mutating func hulls() -> [[Point]] {
    var hulls: [[Point]] = []
    for start in mask.indices where mask[start] {
      hulls.append(ConvexHull.of(takeExtremes(from: start)))
    }
    return hulls
  }

  /// Clears the area around `start` and returns the first and last pixel of each of its rows.
  private mutating func takeExtremes(from start: Int) -> [Point] {
    var extremes: [Int: (first: Int, last: Int)] = [:]
    var stack = [start]
    mask[start] = false
    while let index = stack.popLast() {
      let (row, column) = index.quotientAndRemainder(dividingBy: width)
      let seen = extremes[row] ?? (column, column)
      extremes[row] = (min(seen.first, column), max(seen.last, column))
      for y in max(0, row - 1)...min(height - 1, row + 1) {
        for x in max(0, column - 1)...min(width - 1, column + 1) where mask[y * width + x] {
          mask[y * width + x] = false
          stack.append(y * width + x)
        }
      }
    }
    return extremes.flatMap { row, span in
      [Point(x: Double(span.first), y: Double(row)), Point(x: Double(span.last), y: Double(row))]
    }
  }
}

/// The convex hull of points. A. M. Andrew's monotone chain, 1979.
enum ConvexHull {
  static func of(_ points: [Point]) -> [Point] {
    let sorted = Set(points).sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    guard sorted.count > 2 else { return sorted }
    return chain(sorted) + chain(sorted.reversed())
  }

  private static func chain(_ points: [Point]) -> [Point] {
    var hull: [Point] = []
    for point in points {
      while hull.count >= 2, cross(hull[hull.count - 2], hull[hull.count - 1], point) <= 0 {
        hull.removeLast()
      }
      hull.append(point)
    }
    return hull.dropLast()
  }

  private static func cross(_ origin: Point, _ a: Point, _ b: Point) -> Double {
    (a.x - origin.x) * (b.y - origin.y) - (a.y - origin.y) * (b.x - origin.x)
  }
}
