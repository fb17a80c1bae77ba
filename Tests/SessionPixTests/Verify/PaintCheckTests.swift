import Foundation
import Testing

@testable import SessionPix

struct PaintCheckTests {
  private static let area = Box(x: 0.3, y: 0.2, width: 0.3, height: 0.4)

  private static func raster(_ fill: FaceFill) -> Raster {
    var raster = Picture(width: 300, height: 200) { x, y in
      [UInt8(x % 256), UInt8((x * y) % 256), UInt8(y)]
    }.raster
    fill.paint(area, on: &raster)
    return raster
  }

  @Test(arguments: FaceFill.allCases.filter { !$0.isCosmetic }, RenditionFormat.allCases)
  func `paint is recognised in each format`(fill: FaceFill, format: RenditionFormat) throws {
    for quality in [30, 85] {
      let bytes = try Self.raster(fill).encoded(as: Encoding(format: format, quality: quality))
      let photo = try Photo(decoding: bytes)
      #expect(PaintCheck.isPainted(Self.area, in: photo.raster) == true)
      let smaller = try photo.raster.resized(width: 90, height: 60)
      #expect(PaintCheck.isPainted(Self.area, in: smaller) == true)
    }
  }

  @Test func `paint is recognised in a turned crop that shows a part of it`() throws {
    let raster = Self.raster(.pattern)
    let area = Self.area.quad.scaled(x: 300, y: 200)
    let frame = area.turned(by: 0.4).enlarged(horizontally: 1.4, vertically: 0.8)
    let crop = Raster(raster.rectified(frame, width: 240, height: 160))
    let map = Homography(unitSquareTo: frame)
    #expect(PaintCheck.isPainted(area.mapped { map.source(of: $0) }, in: crop) == true)
    let beside = Box(x: 0.55, y: 0.2, width: 0.2, height: 0.4).quad.scaled(x: 300, y: 200)
    #expect(PaintCheck.isPainted(beside.mapped { map.source(of: $0) }, in: crop) == false)
    let elsewhere = Box(x: 0.9, y: 0.9, width: 0.1, height: 0.1).quad.scaled(x: 300, y: 200)
    #expect(PaintCheck.isPainted(elsewhere.mapped { map.source(of: $0) }, in: crop) == nil)
  }

  @Test func `a picture beside it, and paint on half of an area, are not paint`() {
    let raster = Self.raster(.pattern)
    #expect(PaintCheck.isPainted(Box(x: 0.7, y: 0.2, width: 0.2, height: 0.5), in: raster) == false)
    let half = Box(x: 0.45, y: 0.2, width: 0.3, height: 0.4)
    #expect(PaintCheck.isPainted(half, in: raster) == false)
  }

  @Test func `a face without colour is no paint`() throws {
    let portrait = try Photo(decoding: SamplePhotos.portrait())
    let face = try #require(
      try SharedPipeline.detector().faces(in: portrait.raster).max { $0.score < $1.score })
    var grey = try portrait.raster.resized(
      width: portrait.raster.width, height: portrait.raster.height)
    grey.withMutablePixels { pixels in
      for offset in stride(from: 0, to: pixels.count, by: 3) {
        let mean =
          unsafe (Int(pixels[offset]) + Int(pixels[offset + 1]) + Int(pixels[offset + 2])) / 3
        for band in 0..<3 { unsafe pixels[offset + band] = UInt8(mean) }
      }
    }
    #expect(PaintCheck.isPainted(face.box, in: grey) == false)
    #expect(PaintCheck.isPainted(face.box, in: portrait.raster) == false)
  }

  @Test func `of an area of a few pixels nobody can tell`() {
    let raster = Self.raster(.solid)
    #expect(PaintCheck.isPainted(Box(x: 0.4, y: 0.4, width: 0.01, height: 0.01), in: raster) == nil)
  }
}

extension Quad {
  /// Turned about its centre, by an angle in radians.
  fileprivate func turned(by angle: Double) -> Quad {
    let centre = centre
    return mapped { corner in
      let (x, y) = (corner.x - centre.x, corner.y - centre.y)
      return Point(
        x: centre.x + x * cos(angle) - y * sin(angle), y: centre.y + x * sin(angle) + y * cos(angle)
      )
    }
  }
}
