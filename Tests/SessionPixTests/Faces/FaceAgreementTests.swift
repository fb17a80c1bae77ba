import Testing

@testable import SessionPix

struct FaceAgreementTests {
  static let agreement = FaceAgreement(
    scoreThreshold: 0.15, agreeingScore: 0.2, overlapThreshold: 0.3)

  /// What is found of a box of this side, as a share of a square picture, with a score a level; nil is nothing.
  static func found(side: Double, _ scores: [Double?]) -> [DetectedFace] {
    let views = zip([1280, 640, 320], scores).map { longSide, score in
      FaceAgreement.View(
        longSide: longSide,
        faces: score.map {
          [
            DetectedFace(
              box: Box(x: 0.3, y: 0.4, width: side, height: side), score: $0, tolerance: 0)
          ]
        } ?? [])
    }
    return agreement.faces(views, shape: (1, 1))
  }

  @Test func `what hides much of the picture must hold up at all sizes at which it is seen well`() {
    #expect(Self.found(side: 0.15, [0.3, 0.3, 0.3]).count == 1)
    #expect(Self.found(side: 0.15, [0.05, 0.5, 0.1]).count == 1, "0.22 on average")
    #expect(Self.found(side: 0.15, [nil, 0.4, 0.1]).isEmpty, "0.17 on average")
    #expect(Self.found(side: 0.15, [0.5, nil, nil]).isEmpty)
  }

  @Test
  func `a face is not held against the sizes at which it is too small or too large to be seen`() {
    // 51 pixels at 1280, 26 at 640.
    #expect(Self.found(side: 0.046, [0.25, nil, nil]).count == 1)
    // 1,000 pixels at 1280, 500 at 640, 250 at 320: a face that fills the picture.
    #expect(Self.found(side: 0.78, [nil, nil, 0.4]).count == 1)
  }

  @Test func `what fills the picture and is doubtful is a type plate`() {
    #expect(Self.found(side: 0.6, [0.05, 0.3, 0.3]).isEmpty)
    #expect(Self.found(side: 0.6, [0.05, 0.4, 0.4]).count == 1)
    #expect(Self.found(side: 0.2, [0.3, 0.3, 0.3]).count == 1)
  }

  @Test func `what is small counts as a face sooner`() {
    #expect(Self.found(side: 0.04, [nil, 0.16, nil]).count == 1)
    #expect(Self.found(side: 0.04, [nil, 0.14, nil]).isEmpty)
  }

  @Test func `the coarsest level speaks for large faces alone`() {
    #expect(Self.found(side: 0.04, [nil, nil, 0.9]).isEmpty)
    #expect(Self.found(side: 0.5, [nil, nil, 0.9]).count == 1)
  }

  @Test func `tiles, in which large faces are cut, do not refute them`() {
    let face = DetectedFace(
      box: Box(x: 0.3, y: 0.4, width: 0.06, height: 0.06), score: 0.5, tolerance: 0)
    let views = [2000, 1000, 500].map {
      FaceAgreement.View(longSide: $0, faces: $0 == 1000 ? [face] : [])
    }
    #expect(Self.agreement.faces(views, shape: (1, 1)) == [face])
  }
}
