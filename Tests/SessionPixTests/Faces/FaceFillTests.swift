import Testing

@testable import SessionPix

struct FaceFillTests {
  static let box = PixelBox(left: 5, top: 7, width: 31, height: 22)

  static func painted(_ fill: FaceFill, on picture: Picture, seed: UInt64 = 0) -> Picture {
    var raster = picture.raster
    fill.paint(box, on: &raster, seed: seed)
    return Picture(raster)
  }

  /// The palette is ours and constant, so what is painted can be made without the photo.
  @Test(arguments: FaceFill.allCases.filter { !$0.isCosmetic })
  func `every pixel of the box and no other is painted, in greys of the palette`(fill: FaceFill) {
    let source = Picture(width: 50, height: 40) { x, y in [UInt8(x * 5), UInt8(y * 6), 1] }
    let painted = Self.painted(fill, on: source)
    for y in 0..<40 {
      for x in 0..<50 {
        let isInside = (5..<36).contains(x) && (7..<29).contains(y)
        let pixel = painted[x, y]
        let isGrey = Set(pixel).count == 1 && [96, 108, 120, 132, 144].contains(pixel[0])
        #expect(isInside ? isGrey : pixel == source[x, y], "\(x), \(y)")
      }
    }
  }

  @Test func `the pattern's greys do not follow the pixels below`() {
    // Half black and half white below: in each half all five greys come up.
    let halves = Picture(width: 50, height: 40) { x, _ in x < 20 ? [0, 0, 0] : [255, 255, 255] }
    var seen: [Bool: Set<UInt8>] = [true: [], false: []]
    var sums: [Bool: [Int]] = [true: [], false: []]
    for seed in 0..<60 {
      let painted = Self.painted(.pattern, on: halves, seed: UInt64(seed))
      for (isLeft, x) in [(true, 6), (false, 34)] {
        seen[isLeft]?.insert(painted[x, 8][0])
        sums[isLeft]?.append(Int(painted[x, 8][0]))
      }
    }
    #expect(seen[true]?.count == 5 && seen[false]?.count == 5)
    let means = sums.mapValues { $0.reduce(0, +) / $0.count }
    #expect(abs((means[true] ?? 0) - (means[false] ?? 255)) < 15)
  }

  /// What is read beside a face, and the record with it, must not be another each time.
  @Test func `a pattern is the same each time, whatever lies below, and another at another place`()
  {
    func pattern(_ grey: UInt8, left: Int) -> [UInt8] {
      var raster = Raster(width: 80, height: 40, grey: grey)
      FaceFill.pattern.paint(PixelBox(left: left, top: 2, width: 30, height: 30), on: &raster)
      let picture = Picture(raster)
      return (0..<30).flatMap { y in (0..<30).map { x in picture[left + x, 2 + y][0] } }
    }
    #expect(pattern(0, left: 5) == pattern(255, left: 5))
    #expect(pattern(0, left: 5) != pattern(0, left: 6))
    #expect(Set(pattern(0, left: 5)).count == 5)
  }

  @Test func `a mosaic has the mean colour of each square, and changes nothing outside the box`() {
    let source = Picture(width: 50, height: 40) { x, y in [UInt8(x * 5), UInt8(y * 6), 1] }
    let painted = Self.painted(.mosaic, on: source)
    // Eight squares of two pixels along the shorter side of 22; the first reaches from 5, 7 to 6, 8.
    #expect(painted[5, 7] == [27, 45, 1] && painted[6, 8] == [27, 45, 1])
    // The last one is cut off.
    #expect(painted[35, 28] == [175, 165, 1])
    for y in 0..<40 {
      for x in 0..<50 where !(5..<36).contains(x) || !(7..<29).contains(y) {
        #expect(painted[x, y] == source[x, y], "\(x), \(y)")
      }
    }
    #expect(
      FaceFill.mosaic.isCosmetic && !FaceFill.pattern.isCosmetic && !FaceFill.solid.isCosmetic)
  }

  @Test func `a box that lies nowhere covers all`() {
    var raster = Raster(width: 9, height: 7, grey: 255)
    FaceFill.solid.paint(Box(x: 0, y: 0, width: .nan, height: 1), on: &raster)
    #expect(Picture(raster).bytes.allSatisfy { $0 == 120 })
  }

  @Test func `a box of one pixel is painted`() {
    var raster = Raster(width: 3, height: 3, grey: 255)
    FaceFill.pattern.paint(PixelBox(left: 2, top: 2, width: 1, height: 1), on: &raster)
    let picture = Picture(raster)
    #expect(picture[2, 2] != [255, 255, 255] && picture[1, 1] == [255, 255, 255])
  }
}
