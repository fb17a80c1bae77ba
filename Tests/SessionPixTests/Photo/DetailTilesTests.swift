import Testing

@testable import SessionPix

struct DetailTilesTests {
  private static let budget = TokenBudget.Tier.standard.budget

  private static func tiles(
    _ limit: Int, _ lines: [Box] = [], width: Int = 4000, height: Int = 3000
  ) -> [PixelBox] {
    DetailTiles(
      limit: limit, lines: lines.map(\.quad), width: width, height: height, budget: budget
    ).boxes
  }

  private static func scale(_ box: PixelBox) -> Double {
    Double(budget.size(forWidth: box.width, height: box.height).width) / Double(box.width)
  }

  @Test(arguments: [2, 3, 4, 8])
  func `every pixel is in a part, and each part shows it larger than the overview`(limit: Int) {
    let tiles = Self.tiles(limit)
    #expect((2...limit).contains(tiles.count))
    let overview = Self.scale(PixelBox(left: 0, top: 0, width: 4000, height: 3000))
    for tile in tiles {
      #expect(tile == tile.clipped(width: 4000, height: 3000))
      #expect(Self.scale(tile) > 1.25 * overview)
    }
    for x in stride(from: 0, to: 4000, by: 37) {
      for y in stride(from: 0, to: 3000, by: 41) {
        let isShown = tiles.contains {
          ($0.left..<$0.left + $0.width).contains(x) && ($0.top..<$0.top + $0.height).contains(y)
        }
        #expect(isShown, "\(x), \(y)")
      }
    }
  }

  @Test func `neighbours overlap, so that a knob at an edge lies whole in one`() throws {
    let tiles = Self.tiles(4)
    try #require(tiles.count == 4)
    #expect(tiles[0].left + tiles[0].width - tiles[1].left > tiles[0].width / 8)
    #expect(tiles[0].top + tiles[0].height - tiles[2].top > tiles[0].height / 8)
  }

  @Test func `only the part with the lines of text and a margin is shown`() throws {
    let lines = [
      Box(x: 0.5, y: 0.5, width: 0.1, height: 0.02), Box(x: 0.6, y: 0.6, width: 0.1, height: 0.02),
    ]
    let tile = try #require(Self.tiles(1, lines).first)
    #expect(tile == PixelBox(left: 1920, top: 1464, width: 960, height: 432))
  }

  @Test func `of as many parts as show all pixels at their own size, the fewest are made`() {
    #expect(Self.tiles(8, width: 2000, height: 1500).count == 3)
  }

  @Test(arguments: [(0, 4000, 3000), (-1, 4000, 3000), (4, 1200, 900), (8, 1, 1)])
  func `there is none where none is asked for, or the overview shows as much`(
    limit: Int, width: Int, height: Int
  ) {
    #expect(Self.tiles(limit, width: width, height: height) == [])
  }
}
