import Testing

@testable import SessionPix

struct LineAxesTests {
  /// A line of 100 by 20 pixels that is read from top to bottom.
  static let axes = LineAxes(
    Quad(Point(x: 70, y: 50), Point(x: 70, y: 150), Point(x: 50, y: 150), Point(x: 50, y: 50)))

  @Test func `a place is told in heights of the line, along it and across`() {
    #expect(Self.axes.length == 5)
    #expect(Self.axes.place(Point(x: 70, y: 50)) == Point(x: 0, y: 0))
    #expect(Self.axes.place(Point(x: 50, y: 150)) == Point(x: 5, y: 1))
    #expect(Self.axes.place(Point(x: 90, y: 170)) == Point(x: 6, y: -1))
  }

  @Test func `a rectangle of places is a quad of the photo that begins at the text's own corner`() {
    let quad = Self.axes.quad(5...7, 0...1)
    #expect(
      quad
        == Quad(
          Point(x: 70, y: 150), Point(x: 70, y: 190), Point(x: 50, y: 190), Point(x: 50, y: 150)))
  }
}
