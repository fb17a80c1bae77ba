@testable import SessionPix

/// A face drawn from numbers: no two are alike, and whose it is can be told from a few coarse cells.
struct DrawnFace {
  static let side = 96
  /// Where the face is in the picture.
  static let box = Box(x: 0.25, y: 0.1875, width: 0.5, height: 0.625)
  private let number: Int

  /// The face of a number.
  init(_ number: Int) {
    self.number = number
  }

  var picture: Picture {
    var seed = UInt64(number) &* 0x9e37_79b9_7f4a_7c15 &+ 0xd1b5_4a32_d192_ed03
    func next(_ range: ClosedRange<Int>) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(seed >> 33) % (range.upperBound - range.lowerBound + 1)
    }
    let room = next(30...200)
    let skin = [next(90...240), next(70...200), next(60...180)]
    let hair = (
      tone: next(10...120), line: next(22...40), left: next(18...30), right: next(66...78)
    )
    let eyes = (row: next(40...52), apart: next(8...15), tone: next(10...90), size: next(2...5))
    let mouth = (row: next(62...72), half: next(5...14), tone: next(60...160))
    let beard = next(0...2) == 0 ? next(56...66) : 96
    return Picture(width: Self.side, height: Self.side) { x, y in
      let (dx, dy) = (Double(x - 48) / 22, Double(y - 48) / 29)
      guard dx * dx + dy * dy < 1 else {
        return (hair.left...hair.right).contains(x) && y < 60
          ? [UInt8](repeating: UInt8(hair.tone), count: 3)
          : [UInt8(room), UInt8(room), UInt8((room + x) & 255)]
      }
      if y < hair.line || y > beard { return [UInt8](repeating: UInt8(hair.tone), count: 3) }
      let eye = min(abs(x - 48 - eyes.apart), abs(x - 48 + eyes.apart))
      if eye <= eyes.size, abs(y - eyes.row) <= 2 {
        return [UInt8](repeating: UInt8(eyes.tone), count: 3)
      }
      if abs(x - 48) <= mouth.half, abs(y - mouth.row) <= 2 { return [UInt8(mouth.tone), 40, 50] }
      return skin.map(UInt8.init)
    }
  }
}
