import Testing

@testable import SessionPix

struct HomographyTests {
  static let trapezium = Quad(
    Point(x: 10, y: 10), Point(x: 90, y: 20), Point(x: 80, y: 70), Point(x: 20, y: 60))

  @Test func `the corners of the unit square go to the quad's`() {
    let map = Homography(unitSquareTo: Self.trapezium)
    for (place, corner) in zip([(0.0, 0.0), (1, 0), (1, 1), (0, 1)], Self.trapezium.corners) {
      #expect(map(place.0, place.1).distance(to: corner) < 1e-9)
    }
  }

  /// A projective map keeps straight lines: the diagonals' crossing stays their crossing.
  @Test func `the middle goes to where the diagonals cross`() {
    let p = Self.trapezium.corners
    let (d1x, d1y) = (p[2].x - p[0].x, p[2].y - p[0].y)
    let (d2x, d2y) = (p[3].x - p[1].x, p[3].y - p[1].y)
    let t = ((p[1].x - p[0].x) * d2y - (p[1].y - p[0].y) * d2x) / (d1x * d2y - d1y * d2x)
    let crossing = Point(x: p[0].x + t * d1x, y: p[0].y + t * d1y)
    #expect(Homography(unitSquareTo: Self.trapezium)(0.5, 0.5).distance(to: crossing) < 1e-9)
  }

  @Test func `a parallelogram is mapped evenly`() {
    let map = Homography(
      unitSquareTo: Quad(
        Point(x: 0, y: 0), Point(x: 10, y: 2), Point(x: 13, y: 8), Point(x: 3, y: 6)))
    #expect(map(0.5, 0.5).distance(to: Point(x: 6.5, y: 4)) < 1e-9)
    #expect(map(0.25, 0).distance(to: Point(x: 2.5, y: 0.5)) < 1e-9)
  }
}
