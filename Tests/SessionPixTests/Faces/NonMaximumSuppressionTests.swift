import Testing

@testable import SessionPix

struct NonMaximumSuppressionTests {
  static func face(_ x: Double, _ score: Double) -> DetectedFace {
    DetectedFace(box: Box(x: x, y: 0, width: 0.1, height: 0.1), score: score, tolerance: 0)
  }

  @Test func `of boxes of one face the surest stays`() {
    let faces = [Self.face(0.10, 0.4), Self.face(0.11, 0.9), Self.face(0.5, 0.2)]
    let kept = NonMaximumSuppression(overlapThreshold: 0.3).kept(of: faces)
    #expect(kept == [faces[1], faces[2]])
  }

  @Test func `boxes that overlap little are two faces`() {
    let faces = [Self.face(0.10, 0.4), Self.face(0.17, 0.9)]
    #expect(NonMaximumSuppression(overlapThreshold: 0.3).kept(of: faces).count == 2)
    #expect(NonMaximumSuppression(overlapThreshold: 0.1).kept(of: faces).count == 1)
  }
}
