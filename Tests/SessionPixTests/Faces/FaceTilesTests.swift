import Testing

@testable import SessionPix

struct FaceTilesTests {
  @Test(arguments: [(1, 1), (1600, 1200), (320, 1600)])
  func `what is small enough is one tile`(width: Int, height: Int) {
    let whole = PixelBox(left: 0, top: 0, width: width, height: height)
    #expect(FaceTiles(width: width, height: height).boxes == [whole])
  }

  @Test(arguments: [(1601, 1200), (4000, 3000), (2999, 1601), (9000, 100)])
  func
    `tiles are equal, reach to all edges, and a face no larger than the overlap lies whole in one`(
      width: Int, height: Int
    )
  {
    for longest in [FaceTiles.longest, FaceTiles.longestNearHints] {
      expectCover(width: width, height: height, longest: longest)
    }
  }

  private func expectCover(width: Int, height: Int, longest: Int) {
    let boxes = FaceTiles(width: width, height: height, longest: longest).boxes
    #expect(Set(boxes.map(\.width)).count == 1 && Set(boxes.map(\.height)).count == 1)
    #expect(boxes.allSatisfy { $0.width <= longest && $0.height <= longest })
    let side = min(FaceTiles.overlap, width, height)
    for left in Set([0, width - side] + stride(from: 0, to: width - side, by: 61)) {
      for top in Set([0, height - side] + stride(from: 0, to: height - side, by: 61)) {
        let isWhole = boxes.contains {
          $0.left <= left && left + side <= $0.left + $0.width && $0.top <= top
            && top + side <= $0.top + $0.height
        }
        #expect(isWhole, "\(left), \(top)")
      }
    }
  }
}
