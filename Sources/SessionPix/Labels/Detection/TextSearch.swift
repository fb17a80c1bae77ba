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
    let enlarged = Double(raster.width * raster.height) * largestEnlargement * largestEnlargement
    let canvas = DetectionCanvas.fitting(
      width: raster.width, height: raster.height, pixels: min(pixels, Int(enlarged)))
    let factor = min(
      canvas.factor(width: raster.width, height: raster.height), largestEnlargement)
    let copy = try raster.resized(
      width: max(1, Int((Double(raster.width) * factor).rounded())),
      height: max(1, Int((Double(raster.height) * factor).rounded())))
    let found = try lines(of: copy, on: canvas, quarterTurns: quarterTurns)
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

  /// Lines in the turned copy, on its canvas turned likewise.
  private func lines(
    of copy: borrowing Raster, on canvas: DetectionCanvas, quarterTurns: Int
  ) throws(PhotoError) -> [DetectedLine] {
    let isOnEnd = !quarterTurns.isMultiple(of: 2)
    let width = max(isOnEnd ? canvas.height : canvas.width, isOnEnd ? copy.height : copy.width)
    let height = max(isOnEnd ? canvas.width : canvas.height, isOnEnd ? copy.width : copy.height)
    if quarterTurns == 0 {
      return try detector.lines(in: try copy.padded(width: width, height: height))
    }
    let turned = try copy.turned(quarterTurns: quarterTurns)
    return try detector.lines(in: try turned.padded(width: width, height: height))
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
