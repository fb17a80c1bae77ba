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

  /// Looks at the area within its rim.
  ///
  /// - Parameters:
  ///   - area: In fractions of the picture.
  ///   - raster: The decoded image.
  /// - Returns: Nil where the area is too small in this image for one to tell.
  static func isPainted(_ area: Box, in raster: borrowing Raster) -> Bool? {
    let box = area.clipped.pixels(width: raster.width, height: raster.height)
    let rimX = max(rim.pixels, Int(rim.share * Double(box.width)))
    let rimY = max(rim.pixels, Int(rim.share * Double(box.height)))
    let columns = box.left + rimX..<max(box.left + rimX, box.left + box.width - rimX)
    let rows = box.top + rimY..<max(box.top + rimY, box.top + box.height - rimY)
    guard columns.count > 2, rows.count > 2 else { return nil }
    var (alike, sum, squares) = (0, 0, 0)
    let width = raster.width
    raster.withPixels { pixels in
      for row in rows {
        for column in columns {
          let offset = (row * width + column) * 3
          let bands = unsafe (pixels[offset], pixels[offset + 1], pixels[offset + 2])
          let (red, green, blue) = (Int(bands.0), Int(bands.1), Int(bands.2))
          let spread = max(red, green, blue) - min(red, green, blue)
          if spread <= colour, greys.contains(green) { alike += 1 }
          sum += green
          squares += green * green
        }
      }
    }
    let count = Double(rows.count * columns.count)
    let mean = Double(sum) / count
    let variance = max(0, Double(squares) / count - mean * mean)
    return Double(alike) >= share * count && variance.squareRoot() <= deviation
  }
}
