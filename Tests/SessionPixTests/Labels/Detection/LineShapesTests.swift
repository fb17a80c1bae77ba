import Testing

@testable import SessionPix

struct LineShapesTests {
  private static func line(width: Double, height: Double) -> DetectedLine {
    DetectedLine(
      quad: Quad(
        Point(x: 0, y: 0), Point(x: width, y: 0), Point(x: width, y: height), Point(x: 0, y: height)
      ),
      score: 1)
  }

  private static func lines(across: Int, along: Int) -> [DetectedLine] {
    Array(repeating: line(width: 80, height: 10), count: across)
      + Array(repeating: line(width: 10, height: 80), count: along)
  }

  @Test func `many lines across the picture are clear and upright`() {
    let shapes = LineShapes(Self.lines(across: 8, along: 1))
    #expect(!shapes.areSideways)
    #expect(!shapes.areUnclear)
  }

  @Test func `many lines down the picture are clear and sideways`() {
    let shapes = LineShapes(Self.lines(across: 1, along: 8))
    #expect(shapes.areSideways)
    #expect(!shapes.areUnclear)
  }

  @Test(arguments: [(1, 0), (0, 1), (0, 0), (3, 2), (4, 5)])
  func `few lines, or as many along as across, are unclear`(across: Int, along: Int) {
    #expect(LineShapes(Self.lines(across: across, along: along)).areUnclear)
  }

  @Test func `shapes that are nearly square say nothing`() {
    let squares = Array(repeating: Self.line(width: 12, height: 10), count: 50)
    #expect(LineShapes(squares).areUnclear)
    #expect(!LineShapes(squares).areSideways)
  }
}
