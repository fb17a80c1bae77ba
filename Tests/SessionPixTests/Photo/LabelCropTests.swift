import Testing

@testable import SessionPix

struct LabelCropTests {
  static let photo = Raster(width: 2000, height: 1500, grey: 50)

  static func crop(_ box: Box) throws -> Raster {
    let (left, top, right, bottom) = (box.x, box.y, box.x + box.width, box.y + box.height)
    let quad = Quad(
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
      Point(x: left, y: bottom))
    return try LabelCrop(quad: quad).cut(from: photo)
  }

  @Test func `a small label gets at least two hundred pixels a side`() throws {
    let crop = try Self.crop(Box(x: 0.5, y: 0.5, width: 0.01, height: 0.01))
    #expect(crop.width == 200 && crop.height == 200)
  }

  @Test func `a line keeps its native resolution and gets something around it`() throws {
    let crop = try Self.crop(Box(x: 0.25, y: 0.5, width: 0.25, height: 0.2))
    #expect(crop.width == 500 + 2 * 180 && crop.height == 300 + 2 * 180)
  }

  @Test func `a very long line is shrunk to what services take`() throws {
    for (box, longSide) in [
      (Box(x: 0, y: 0.5, width: 1, height: 0.01), 1568...1568),
      (Box(x: 0, y: 0.5, width: 4, height: 0.001), 1568...1568),
      (Box(x: 0.5, y: 0, width: 0, height: 1), 1300...1567),
    ] {
      let crop = try Self.crop(box)
      #expect(min(crop.width, crop.height) >= 200, "\(crop.width) x \(crop.height)")
      #expect(longSide.contains(max(crop.width, crop.height)))
      let tokens = TokenBudget.tokens(width: crop.width, height: crop.height)
      #expect(tokens <= TokenBudget.Tier.standard.budget.tokens)
    }
  }

  @Test(arguments: [.nan, .infinity, 1e300] as [Double])
  func `a region that lies nowhere fails its photo`(value: Double) {
    #expect(throws: PhotoError.self) { _ = try Self.crop(Box(x: 0, y: 0, width: value, height: 1)) }
  }

  @Test func `a region that crosses itself is cut out all the same`() throws {
    let quad = Quad(
      Point(x: 0.2, y: 0.2), Point(x: 0.4, y: 0.4), Point(x: 0.4, y: 0.2), Point(x: 0.2, y: 0.4))
    #expect(try LabelCrop(quad: quad).cut(from: Self.photo).width >= 200)
  }

  @Test func `a quad without an extent gives a crop all the same`() throws {
    let crop = try Self.crop(Box(x: 0.5, y: 0.5, width: 0, height: 0))
    #expect(crop.width == 200 && crop.height == 200)
  }

  @Test func `what is cut out is the label, upright`() throws {
    let photo = Picture(width: 300, height: 300) { x, y in
      (120..<180).contains(x) && (100..<200).contains(y) ? [250, 0, 0] : [0, 0, 250]
    }
    // Reads from bottom to top: the first corner is the left lower one of the photo.
    let quad = Quad(
      Point(x: 0.4, y: 2.0 / 3), Point(x: 0.4, y: 1.0 / 3), Point(x: 0.6, y: 1.0 / 3),
      Point(x: 0.6, y: 2.0 / 3))
    let crop = Picture(try LabelCrop(quad: quad).cut(from: photo.raster))
    #expect(crop.width == 200 && crop.height == 200)
    #expect(crop[100, 100] == [250, 0, 0])
    #expect(crop[60, 100] == [250, 0, 0] && crop[140, 100] == [250, 0, 0])
    #expect(crop[100, 60] == [0, 0, 250] && crop[100, 140] == [0, 0, 250])
  }
}
