/// Text detection on a copy of a photo that has a useful size, turned by quarter turns.
struct TextSearch: Sendable {
  let detector: any TextDetector
  /// The size of the copy, width times height.
  let pixels: Int
  /// How far a small photo is enlarged at most.
  let largestEnlargement: Double

  /// Lines as they are found in the turned copy, with quads in pixels of `raster`: the first corner is the left
  /// upper one as the turned copy shows it.
  func lines(in raster: borrowing Raster, quarterTurns: Int) throws(PhotoError) -> [DetectedLine] {
    let factor = min(
      (Double(pixels) / Double(raster.width * raster.height)).squareRoot(), largestEnlargement)
    let copy = try raster.resized(
      width: max(1, Int((Double(raster.width) * factor).rounded())),
      height: max(1, Int((Double(raster.height) * factor).rounded())))
    let found =
      quarterTurns == 0
      ? try detector.lines(in: copy)
      : try detector.lines(in: try copy.turned(quarterTurns: quarterTurns))
    let scale = (
      x: Double(raster.width) / Double(copy.width), y: Double(raster.height) / Double(copy.height)
    )
    return found.map { line in
      let upright = line.quad.mapped {
        $0.turnedBack(quarterTurns: quarterTurns, width: copy.width, height: copy.height)
      }
      return DetectedLine(quad: upright.scaled(x: scale.x, y: scale.y), score: line.score)
    }
  }
}

extension Point {
  /// Where a point of a picture that was turned clockwise lies in the picture as it was, of this size.
  fileprivate func turnedBack(quarterTurns: Int, width: Int, height: Int) -> Point {
    switch ((quarterTurns % 4) + 4) % 4 {
    case 1: Point(x: y, y: Double(height) - x)
    case 2: Point(x: Double(width) - x, y: Double(height) - y)
    case 3: Point(x: Double(width) - y, y: x)
    default: self
    }
  }
}
