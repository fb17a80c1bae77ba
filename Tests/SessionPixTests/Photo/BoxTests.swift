import Testing

@testable import SessionPix

struct BoxTests {
  static let box = Box(x: 0.25, y: 0.5, width: 0.25, height: 0.25)

  @Test func `a box grows about its centre`() {
    #expect(Self.box.enlarged(by: 2) == Box(x: 0.125, y: 0.375, width: 0.5, height: 0.5))
    #expect(Self.box.enlarged(by: 1) == Self.box)
  }

  @Test func `a box is clipped to the photo`() {
    let box = Box(x: -0.25, y: 0.75, width: 0.5, height: 0.5)
    #expect(box.clipped == Box(x: 0, y: 0.75, width: 0.25, height: 0.25))
    #expect(Box(x: 2, y: 2, width: 1, height: 1).clipped.area == 0)
    #expect(Self.box.clipped == Self.box)
  }

  @Test func `areas are shared and put together`() {
    let other = Box(x: 0.375, y: 0.5, width: 0.25, height: 0.25)
    #expect(Self.box.intersectionArea(other) == 0.125 * 0.25)
    #expect(Self.box.union(other) == Box(x: 0.25, y: 0.5, width: 0.375, height: 0.25))
    #expect(abs(Self.box.intersectionOverUnion(other) - 1.0 / 3) < 1e-12)
    #expect(Self.box.intersectionOverUnion(Self.box) == 1)
    #expect(Self.box.intersectionArea(Box(x: 0.9, y: 0, width: 0.1, height: 0.1)) == 0)
    let nothing = Box(x: 0, y: 0, width: 0, height: 0)
    #expect(nothing.intersectionOverUnion(nothing) == 0)
  }

  @Test func `a part that lies in two areas counts once`() {
    let box = Box(x: 0.25, y: 0.25, width: 0.5, height: 0.5)
    let left = Box(x: 0, y: 0, width: 0.5, height: 1)
    let top = Box(x: 0, y: 0, width: 1, height: 0.5)
    let beside = Box(x: 0.75, y: 0.25, width: 0.2, height: 0.5)
    #expect(box.share(in: []) == 0 && box.share(in: [beside]) == 0)
    #expect(box.share(in: [left]) == 0.5 && box.share(in: [left, left, beside]) == 0.5)
    #expect(box.share(in: [left, top]) == 0.75 && box.share(in: [.whole, left]) == 1)
    #expect(Box(x: 0.5, y: 0.5, width: 0, height: 0).share(in: []) == 1)
  }

  @Test func `every pixel that a box touches is in`() {
    let pixels = Box(x: 0.13, y: 0.2, width: 0.3, height: 0.31).pixels(width: 10, height: 10)
    #expect(pixels == PixelBox(left: 1, top: 2, width: 4, height: 4))
    #expect(pixels.box(width: 10, height: 10) == Box(x: 0.1, y: 0.2, width: 0.4, height: 0.4))
  }

  @Test func `pixels stay in the picture and are at least one`() {
    let edge = Box(x: 1, y: 1, width: 0, height: 0).pixels(width: 7, height: 5)
    #expect(edge == PixelBox(left: 6, top: 4, width: 1, height: 1))
    let outside = Box(x: -1, y: -1, width: 9, height: 9).pixels(width: 7, height: 5)
    #expect(outside == PixelBox(left: 0, top: 0, width: 7, height: 5))
  }

  @Test(arguments: [.nan, .infinity, -.infinity, 1e300, -1e300] as [Double])
  func `a box that lies nowhere is some pixels of the picture`(value: Double) {
    for box in [
      Box(x: value, y: 0, width: 1, height: value), Box(x: 0, y: value, width: value, height: 1),
    ] {
      let pixels = box.pixels(width: 7, height: 5)
      #expect(pixels.left >= 0 && pixels.width >= 1 && pixels.left + pixels.width <= 7)
      #expect(pixels.top >= 0 && pixels.height >= 1 && pixels.top + pixels.height <= 5)
    }
  }
}
