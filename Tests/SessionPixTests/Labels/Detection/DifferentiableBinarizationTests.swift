import Foundation
import Testing

@testable import SessionPix

struct DifferentiableBinarizationTests {
  /// Lines in a map that is `value` in the boxes and nothing elsewhere.
  static func lines(
    _ boxes: [PixelBox], value: Float = 0.9, width: Int = 80, height: Int = 60
  ) -> [DetectedLine] {
    var map = [Float](repeating: 0.01, count: width * height)
    for box in boxes {
      for y in box.top..<box.top + box.height {
        for x in box.left..<box.left + box.width { map[y * width + x] = value }
      }
    }
    let logits = map.map { log($0 / (1 - $0)) }
    return DifferentiableBinarization().lines(
      in: TextMap(logits: logits, width: width, height: height))
  }

  @Test func `an area becomes a quad that has grown by its area over its perimeter`() throws {
    let lines = Self.lines([PixelBox(left: 20, top: 20, width: 40, height: 10)])
    let quad = try #require(lines.first).quad
    let growth = 400 * 1.6 / 100
    #expect(lines.count == 1)
    #expect(abs(quad.corners[0].x - (20 - growth)) < 0.01)
    #expect(abs(quad.corners[0].y - (20 - growth)) < 0.01)
    #expect(abs(quad.corners[2].x - (60 + growth)) < 0.01)
    #expect(abs(quad.corners[2].y - (30 + growth)) < 0.01)
    #expect((0.75...0.9001).contains(lines[0].score))
  }

  @Test func `areas apart are lines apart`() {
    let boxes = [10, 30, 45].map { PixelBox(left: 5, top: $0, width: 50, height: 5) }
    #expect(Self.lines(boxes).count == 3)
  }

  @Test func `thin areas and unsure ones are no lines`() {
    #expect(Self.lines([PixelBox(left: 20, top: 20, width: 40, height: 2)]).isEmpty)
    #expect(Self.lines([PixelBox(left: 20, top: 20, width: 40, height: 10)], value: 0.4).isEmpty)
    #expect(Self.lines([PixelBox(left: 20, top: 20, width: 40, height: 10)], value: 0.2).isEmpty)
  }

  @Test func `areas at the edges of the map are measured inside it`() {
    let corners = [
      PixelBox(left: 0, top: 0, width: 20, height: 6),
      PixelBox(left: 60, top: 54, width: 20, height: 6),
    ]
    #expect(Self.lines(corners).count == 2)
  }
}
