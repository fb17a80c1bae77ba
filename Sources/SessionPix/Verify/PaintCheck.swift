/// Whether an area of a written image shows the paint of ``FaceFill`` and nothing else, as well as encoders let one tell.
struct PaintCheck {
  /// Encoders smear the rim: this share of the area on each side is not looked at, and at least so many pixels.
  private static let rim = (share: 0.1, pixels: 2)
  /// Paint is grey, in so many steps about the middle of its palette; encoders and enlarging add a little.
  private static let greys = 60...180
  /// The largest difference between red, green and blue.
  private static let colour = 40
  /// This share of the pixels must look like paint: encoders overshoot beside edges.
  private static let share = 0.9
  /// The palette's own standard deviation is 17.
  private static let deviation = 32.0

  /// Fewer pixels say nothing.
  private static let leastPixels = 9

  /// Looks at the area within its rim.
  ///
  /// - Parameters:
  ///   - area: In fractions of the picture.
  ///   - raster: The decoded image.
  /// - Returns: Nil where the area is too small in this image for one to tell.
  static func isPainted(_ area: Box, in raster: borrowing Raster) -> Bool? {
    isPainted(area.quad, in: raster)
  }

  /// Looks at as much of the area, within its rim, as lies in the picture: a crop may show a part of it, turned.
  ///
  /// - Parameters:
  ///   - area: In fractions of the picture.
  ///   - raster: The decoded image.
  /// - Returns: Nil where nothing of it is to be seen, or too little for one to tell.
  static func isPainted(_ area: Quad, in raster: borrowing Raster) -> Bool? {
    guard area.corners.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else { return nil }
    let (width, height) = (raster.width, raster.height)
    let pixels = area.scaled(x: Double(width), y: Double(height))
    let rimX = max(rim.share, Double(rim.pixels) / max(pixels.length, 1))
    let rimY = max(rim.share, Double(rim.pixels) / max(pixels.thickness, 1))
    guard rimX < 0.5, rimY < 0.5 else { return nil }
    let inner = pixels.enlarged(horizontally: 1 - 2 * rimX, vertically: 1 - 2 * rimY)
    let columns = middles(inner.corners.map(\.x), below: width)
    let rows = middles(inner.corners.map(\.y), below: height)
    let isUpright = area.isUpright
    var (count, alike, sum, squares) = (0, 0, 0, 0)
    raster.withPixels { pixels in
      for row in rows {
        for column in columns {
          let middle = Point(x: Double(column) + 0.5, y: Double(row) + 0.5)
          guard isUpright || inner.contains(middle) else { continue }
          let offset = (row * width + column) * 3
          let bands = unsafe (pixels[offset], pixels[offset + 1], pixels[offset + 2])
          let (red, green, blue) = (Int(bands.0), Int(bands.1), Int(bands.2))
          let spread = max(red, green, blue) - min(red, green, blue)
          if spread <= colour, greys.contains(green) { alike += 1 }
          count += 1
          sum += green
          squares += green * green
        }
      }
    }
    guard count >= leastPixels else { return nil }
    let mean = Double(sum) / Double(count)
    let variance = max(0, Double(squares) / Double(count) - mean * mean)
    return Double(alike) >= share * Double(count) && variance.squareRoot() <= deviation
  }

  /// The pixels of a row or column whose middles lie between corners.
  private static func middles(_ corners: [Double], below count: Int) -> Range<Int> {
    func whole(_ value: Double) -> Int { Int(min(max(value, 0), Double(count))) }
    let first = whole(((corners.min() ?? 0) - 0.5).rounded(.up))
    return first..<max(first, whole(((corners.max() ?? 0) - 0.5).rounded(.down) + 1))
  }
}

extension Quad {
  /// Whether it is a box, so that each of its box's pixels lies in it.
  fileprivate var isUpright: Bool {
    corners[0].y == corners[1].y && corners[1].x == corners[2].x
      && corners[2].y == corners[3].y && corners[3].x == corners[0].x
  }
}
