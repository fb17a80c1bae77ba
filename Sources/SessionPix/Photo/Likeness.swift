/// What a photo looks like from afar, in 64 bits: photos that differ in few of them look alike.
///
/// The bits tell where brightness rises from left to right in a picture of 9 x 8 cells (dHash, Krawetz 2013: "Kind of
/// Like That"), so they survive another size, another format and other brightness.
struct Likeness: Hashable, Sendable {
  /// How many bits two photos that look alike differ in at most.
  static let largestDistance = 5

  private static let columns = 9
  private static let rows = 8
  /// How many pixels of a cell are looked at, a side.
  private static let samples = 16

  let bits: UInt64

  /// What these pixels look like.
  init(of raster: borrowing Raster) {
    var bits: UInt64 = 0
    for row in 0..<Self.rows {
      let cells = (0..<Self.columns).map { Self.brightness(of: raster, column: $0, row: row) }
      for (left, right) in zip(cells, cells.dropFirst()) {
        bits = bits << 1 | (left < right ? 1 : 0)
      }
    }
    self.bits = bits
  }

  /// Reads ``text``; nil where it is none.
  init?(_ text: String) {
    guard text.utf8.count == 16, let bits = UInt64(text, radix: 16) else { return nil }
    self.bits = bits
  }

  /// 16 hexadecimal digits.
  var text: String { bits.hexadecimal }

  /// The number of bits that differ.
  func distance(to other: Likeness) -> Int { (bits ^ other.bits).nonzeroBitCount }

  private static func brightness(of raster: borrowing Raster, column: Int, row: Int) -> Int {
    let (width, height) = (raster.width, raster.height)
    let side = columns * samples
    return raster.withPixels { pixels in
      var sum = 0
      for vertical in 0..<samples {
        let y = (row * samples + vertical) * height / (rows * samples)
        for horizontal in 0..<samples {
          let x = (column * samples + horizontal) * width / side
          let first = (y * width + x) * 3
          sum += unsafe Int(pixels[first]) + 2 * Int(pixels[first + 1]) + Int(pixels[first + 2])
        }
      }
      return sum
    }
  }
}
