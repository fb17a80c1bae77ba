import Foundation
import Testing

@testable import SessionPix

struct QuadTests {
  static let quad = Quad(
    Point(x: 1, y: 2), Point(x: 5, y: 2), Point(x: 5, y: 4), Point(x: 1, y: 4))

  @Test func `a quad knows its measures`() {
    #expect(Self.quad.length == 4 && Self.quad.thickness == 2)
    #expect(Self.quad.centre == Point(x: 3, y: 3))
    #expect(Self.quad.bounds == Box(x: 1, y: 2, width: 4, height: 2))
    #expect(Self.quad.scaled(x: 2, y: 10).corners[2] == Point(x: 10, y: 40))
  }

  @Test func `turning the reading direction changes the first corner only`() {
    let turned = Self.quad.turned(quarterTurns: 1)
    #expect(turned.corners[0] == Self.quad.corners[1])
    #expect(turned.length == 2 && turned.thickness == 4)
    #expect(turned.turned(quarterTurns: -1) == Self.quad)
    #expect(Self.quad.turned(quarterTurns: 6) == Self.quad.turned(quarterTurns: 2))
  }

  @Test func `a point lies inside a quad, whichever way its corners go round`() {
    for quad in [
      Self.quad,
      Quad(Self.quad.corners[3], Self.quad.corners[2], Self.quad.corners[1], Self.quad.corners[0]),
    ] {
      #expect(quad.contains(quad.centre) && quad.contains(Point(x: 1, y: 2)))
      #expect(!quad.contains(Point(x: 0.9, y: 3)) && !quad.contains(Point(x: 3, y: 4.1)))
    }
  }

  @Test func `a quad is four pairs in JSON`() throws {
    let data = try JSONEncoder().encode(Self.quad)
    #expect(String(decoding: data, as: UTF8.self) == "[[1,2],[5,2],[5,4],[1,4]]")
    #expect(try JSONDecoder().decode(Quad.self, from: data) == Self.quad)
    for bad in ["[[1,2],[3,4]]", "[[1],[2],[3],[4]]", "[1,2,3,4]"] {
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Quad.self, from: Data(bad.utf8))
      }
    }
  }
}
