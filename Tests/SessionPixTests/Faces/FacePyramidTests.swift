import Testing

@testable import SessionPix

struct FacePyramidTests {
  @Test(arguments: [
    (1000, [1280, 640, 320]), (2560, [1280, 640, 320]), (4000, [4000, 2000, 1000, 500, 250]),
    (2561, [2561, 1280, 640, 320]), (512, [1024, 512, 256]),
  ])
  func `levels are halves, from 1280 or the full size down to faces that fill the picture`(
    longSide: Int, levels: [Int]
  ) {
    #expect(FacePyramid(longSide: longSide, finest: 1280).longSides == levels)
  }

  @Test(arguments: [1, 2, 60])
  func `the smallest pictures are enlarged twice and no more`(longSide: Int) {
    let sides = FacePyramid(longSide: longSide, finest: 1280).longSides
    #expect(sides == [longSide * 2, longSide])
  }
}
