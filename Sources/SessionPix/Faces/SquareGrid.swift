/// Squares that cover a box, row by row from its left upper corner; those at the right and lower edge may be cut off.
struct SquareGrid: Hashable, Sendable {
  /// The box.
  let box: PixelBox
  /// The length of a square's side in pixels.
  let side: Int
  /// Squares side by side.
  private let columns: Int
  /// How many squares there are.
  let count: Int

  /// The squares of a box.
  init(_ box: PixelBox, side: Int) {
    self.box = box
    self.side = side
    columns = (box.width + side - 1) / side
    count = columns * ((box.height + side - 1) / side)
  }

  /// The square that holds a pixel of the box, counted from the box's corner.
  func number(row: Int, column: Int) -> Int { (row / side) * columns + column / side }

  /// The mean colour of each square.
  func means(of raster: borrowing Raster) -> [RGB] {
    var sums = [SIMD4<Int>](repeating: .zero, count: count)
    let width = raster.width
    raster.withPixels { pixels in
      for row in 0..<box.height {
        for column in 0..<box.width {
          let offset = ((box.top + row) * width + box.left + column) * 3
          sums[number(row: row, column: column)] &+= unsafe SIMD4(
            Int(pixels[offset]), Int(pixels[offset + 1]), Int(pixels[offset + 2]), 1)
        }
      }
    }
    return sums.map { sum in
      let count = max(sum.w, 1)
      return RGB(
        red: UInt8(sum.x / count), green: UInt8(sum.y / count), blue: UInt8(sum.z / count))
    }
  }
}
