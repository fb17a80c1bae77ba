import Testing

@testable import SessionPix

struct RasterRectifyTests {
  static let ramp = Picture(width: 60, height: 40) { x, y in [UInt8(x * 4), UInt8(y * 6), 100] }

  static func rectangle(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) -> Quad {
    Quad(
      Point(x: left, y: top), Point(x: right, y: top), Point(x: right, y: bottom),
      Point(x: left, y: bottom))
  }

  @Test func `a rectangle of whole pixels is cut out as it is`() {
    let line = Picture(
      Self.ramp.raster.rectified(Self.rectangle(10, 5, 40, 25), width: 30, height: 20))
    #expect(line[0, 0] == Self.ramp[10, 5] && line[29, 19] == Self.ramp[39, 24])
  }

  @Test func `the first corner comes to the left upper one`() {
    let quad = Self.rectangle(10, 5, 40, 25).turned(quarterTurns: 1)
    let line = Picture(Self.ramp.raster.rectified(quad, width: 20, height: 30))
    #expect(line[0, 0] == Self.ramp[39, 5] && line[19, 0] == Self.ramp[39, 24])
    #expect(line[0, 29] == Self.ramp[10, 5])
  }

  @Test func `what lies outside repeats the edge`() {
    let line = Picture(
      Self.ramp.raster.rectified(Self.rectangle(-10, -10, 10, 10), width: 20, height: 20))
    #expect(line[0, 0] == Self.ramp[0, 0] && line[9, 9] == Self.ramp[0, 0])
    #expect(line[19, 19] == Self.ramp[9, 9])
  }

  /// A checkerboard that was drawn through a known homography comes out straight.
  @Test func `a perspective is undone`() {
    let quad = Quad(
      Point(x: 30, y: 40), Point(x: 260, y: 20), Point(x: 280, y: 180), Point(x: 20, y: 150))
    let map = Homography(unitSquareTo: quad)
    var photo = Picture(width: 300, height: 200) { _, _ in [128, 128, 128] }
    let steps = 600
    for row in 0..<steps {
      for column in 0..<steps {
        let (u, v) = ((Double(column) + 0.5) / Double(steps), (Double(row) + 0.5) / Double(steps))
        let place = map(u, v)
        let value: UInt8 = (Int(u * 4) + Int(v * 4)).isMultiple(of: 2) ? 0 : 255
        let offset = (Int(place.y) * 300 + Int(place.x)) * 3
        for band in 0..<3 { photo.bytes[offset + band] = value }
      }
    }
    let line = Picture(photo.raster.rectified(quad, width: 80, height: 80))
    for row in 0..<4 {
      for column in 0..<4 {
        let expected: UInt8 = (row + column).isMultiple(of: 2) ? 0 : 255
        #expect(line[column * 20 + 10, row * 20 + 10] == [expected, expected, expected])
      }
    }
  }

  @Test func `small print does not alias when it shrinks`() {
    let stripes = Picture(width: 160, height: 40) { x, _ in
      x.isMultiple(of: 2) ? [0, 0, 0] : [255, 255, 255]
    }
    let line = Picture(
      stripes.raster.rectified(Self.rectangle(0, 0, 160, 40), width: 40, height: 10))
    #expect(line.bytes.allSatisfy { abs(Int($0) - 128) < 24 })
  }

  @Test func `a line is as wide as its shape asks for, within bounds`() {
    let raster = Self.ramp.raster
    #expect(raster.line(Self.rectangle(0, 0, 40, 10), height: 48).width == 192)
    #expect(raster.line(Self.rectangle(0, 0, 1, 30), height: 48).width == 16)
    #expect(raster.line(Self.rectangle(0, 0, 60, 0.1), height: 48).width <= 48 * 60)
    #expect(raster.line(Self.rectangle(5, 5, 5, 5), height: 48).height == 48)
  }
}
