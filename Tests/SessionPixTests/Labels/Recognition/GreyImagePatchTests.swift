import Testing

@testable import SessionPix

struct GreyImagePatchTests {
  /// A line of `ground` with strokes of `ink` as letters have, and what else is painted.
  static func line(
    ground: UInt8 = 20, ink: UInt8 = 220, painting: (Int, Int) -> UInt8? = { _, _ in nil }
  ) -> GreyImage {
    GreyImage(
      pixels: (0..<60).flatMap { y in
        (0..<400).map { x in
          if let colour = painting(x, y) { return colour }
          let isLetter = x < 150 && (15..<45).contains(y) && x % 12 < 5
          return isLetter ? ink : ground
        }
      }, width: 400, height: 60)
  }

  /// A patch with two dark strokes in it.
  static func patch(x: Int, y: Int, ground: UInt8) -> UInt8? {
    guard (180..<260).contains(x), (12..<48).contains(y) else { return nil }
    let isStroke = (18..<42).contains(y) && (x / 8).isMultiple(of: 4)
    return isStroke ? 255 - ground : ground
  }

  @Test(arguments: [(20, 220), (220, 20)])
  func `a field of the print's colour is found, without its rim`(ground: UInt8, ink: UInt8) throws {
    let line = Self.line(ground: ground, ink: ink) { Self.patch(x: $0, y: $1, ground: ink) }
    let patch = try #require(line.patch(ofLength: 40))
    #expect(patch.left > 180 && patch.left < 186 && patch.left + patch.width < 260)
    #expect(patch.top > 12 && patch.top < 18 && patch.top + patch.height < 48)
    #expect(patch.width > 66 && patch.height > 26)
  }

  @Test func `letters, frames and single rules are no patch`() {
    #expect(Self.line().patch(ofLength: 40) == nil)
    let frame = Self.line { x, y in
      let isInside = (182..<258).contains(x) && (14..<46).contains(y)
      return isInside ? 20 : (180..<260).contains(x) && (12..<48).contains(y) ? 220 : nil
    }
    #expect(frame.patch(ofLength: 40) == nil)
    #expect(Self.line { x, y in y == 52 && x < 380 ? 220 : nil }.patch(ofLength: 40) == nil)
  }

  @Test func `an empty line has none`() {
    let empty = GreyImage(pixels: [UInt8](repeating: 90, count: 600), width: 30, height: 20)
    #expect(empty.patch(ofLength: 10) == nil)
  }
}
