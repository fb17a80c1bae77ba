import Testing

@testable import SessionPix

struct ConnectedComponentsTests {
  /// Hulls of a picture drawn with `#` and `.`.
  static func hulls(_ rows: [String]) -> [[Point]] {
    let mask = rows.joined().map { $0 == "#" }
    var components = ConnectedComponents(mask: mask, width: rows[0].count, height: rows.count)
    return components.hulls()
  }

  @Test func `areas that touch at a corner are one`() {
    #expect(Self.hulls(["#..#", ".#..", "...."]).count == 2)
    #expect(Self.hulls(["#.#", "...", "#.#"]).count == 4)
    #expect(Self.hulls(["...", "..."]).isEmpty)
    #expect(Self.hulls(["#"]) == [[Point(x: 0, y: 0)]])
  }

  @Test func `an area has the hull of its pixels`() {
    let hull = Self.hulls([".....", ".###.", "..#..", "....."])[0]
    #expect(
      Set(hull) == [Point(x: 1, y: 1), Point(x: 3, y: 1), Point(x: 2, y: 2)])
  }

  @Test func `areas do not reach around the edge`() {
    #expect(Self.hulls(["...#", "#..."]).count == 2)
  }

  @Test func `the hull of points leaves out what lies inside and on its sides`() {
    let square = [(0, 0), (4, 0), (4, 4), (0, 4)].map { Point(x: Double($0), y: Double($1)) }
    let more = [(2, 2), (2, 0), (4, 1), (1, 3)].map { Point(x: Double($0), y: Double($1)) }
    #expect(Set(ConvexHull.of(square + more)) == Set(square))
    #expect(ConvexHull.of([Point(x: 1, y: 1), Point(x: 1, y: 1)]) == [Point(x: 1, y: 1)])
    let line = (0..<5).map { Point(x: Double($0), y: Double($0)) }
    #expect(Set(ConvexHull.of(line)) == [line[0], line[4]])
  }

  @Test func `every point lies in the hull`() {
    var random = SplitMix64(state: 3)
    for _ in 0..<50 {
      let points = (0..<30).map { _ in
        Point(x: .random(in: 0...9, using: &random), y: .random(in: 0...9, using: &random))
      }
      let hull = ConvexHull.of(points)
      for (index, start) in hull.enumerated() {
        let end = hull[(index + 1) % hull.count]
        for point in points {
          let side =
            (end.x - start.x) * (point.y - start.y) - (end.y - start.y) * (point.x - start.x)
          #expect(side >= -1e-9)
        }
      }
    }
  }
}
