import Foundation
import Testing

@testable import SessionPix

struct RotatedRectangleTests {
  /// The corners of a rectangle of pixel centres, turned about its own centre.
  static func hull(width: Double, height: Double, degrees: Double) -> [Point] {
    let angle = degrees * .pi / 180
    let (c, s) = (cos(angle), sin(angle))
    return [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map { x, y in
      let (u, v) = (x * (width - 1) / 2, y * (height - 1) / 2)
      return Point(x: 100 + u * c - v * s, y: 100 + u * s + v * c)
    }
  }

  @Test(arguments: [0.0, 10, 30, 44, 60, 89, 90, 135, 179])
  func `the rectangle around a turned rectangle is that rectangle`(degrees: Double) throws {
    let hull = ConvexHull.of(Self.hull(width: 40, height: 10, degrees: degrees))
    let rectangle = try #require(RotatedRectangle(around: hull))
    #expect(abs(rectangle.shortSide - 10) < 1e-6)
    let quad = rectangle.quad
    let extents = [quad.length, quad.thickness].sorted()
    #expect(abs(extents[0] - 10) < 1e-6 && abs(extents[1] - 40) < 1e-6)
    #expect(quad.centre.distance(to: Point(x: 100.5, y: 100.5)) < 1e-6)
  }

  @Test(arguments: [-40.0, -10, 0, 10, 40])
  func `the first corner is the left upper one, and the corners go clockwise`(degrees: Double)
    throws
  {
    let hull = ConvexHull.of(Self.hull(width: 40, height: 10, degrees: degrees))
    let quad = try #require(RotatedRectangle(around: hull)).quad
    #expect(abs(quad.length - 40) < 1e-6, "the long side is the upper one")
    #expect(quad.corners[1].x > quad.corners[0].x)
    #expect(quad.corners[3].y > quad.corners[0].y)
  }

  @Test func `a rectangle grows on each side, and unclips by area over perimeter`() throws {
    let hull = ConvexHull.of(Self.hull(width: 40, height: 10, degrees: 0))
    let rectangle = try #require(RotatedRectangle(around: hull))
    #expect(abs(rectangle.unclip(1.6) - 40 * 10 * 1.6 / 100) < 1e-9)
    let grown = rectangle.grown(by: 2).quad
    #expect(abs(grown.length - 44) < 1e-9 && abs(grown.thickness - 14) < 1e-9)
    #expect(grown.centre.distance(to: rectangle.quad.centre) < 1e-9)
  }

  @Test func `a single point has no rectangle`() {
    #expect(RotatedRectangle(around: [Point(x: 1, y: 1)]) == nil)
    #expect(RotatedRectangle(around: []) == nil)
  }
}
