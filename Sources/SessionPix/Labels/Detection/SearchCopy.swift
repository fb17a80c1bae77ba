/// A copy of a photo at the size at which text is searched.
struct SearchCopy: ~Copyable {
  /// The pixels.
  let raster: Raster
  /// The canvas that the copy is padded to.
  private let canvas: DetectionCanvas
  /// Pixels of the photo for each pixel of the copy.
  private let scale: Point

  /// A copy of this many pixels or of a little less, width times height; a small photo is enlarged at most this much.
  init(
    of photo: borrowing Raster, pixels: Int, largestEnlargement: Double
  ) throws(PhotoError) {
    canvas = Self.canvas(for: photo, pixels: pixels, largestEnlargement: largestEnlargement)
    let factor = min(canvas.factor(width: photo.width, height: photo.height), largestEnlargement)
    raster = try photo.resized(
      width: max(1, Int((Double(photo.width) * factor).rounded())),
      height: max(1, Int((Double(photo.height) * factor).rounded())))
    scale = Point(
      x: Double(photo.width) / Double(raster.width),
      y: Double(photo.height) / Double(raster.height))
  }

  /// How much larger than in the photo things are in the copy.
  var enlargement: Double { 1 / scale.x }

  /// How many pixels the copy has, width times height.
  var pixels: Int { raster.width * raster.height }

  /// How much larger things would be in a copy of this size.
  static func enlargement(
    of photo: borrowing Raster, pixels: Int, largestEnlargement: Double
  ) -> Double {
    let canvas = canvas(for: photo, pixels: pixels, largestEnlargement: largestEnlargement)
    return min(canvas.factor(width: photo.width, height: photo.height), largestEnlargement)
  }

  private static func canvas(
    for photo: borrowing Raster, pixels: Int, largestEnlargement: Double
  ) -> DetectionCanvas {
    let enlarged = Double(photo.width * photo.height) * largestEnlargement * largestEnlargement
    return DetectionCanvas.fitting(
      width: photo.width, height: photo.height, pixels: min(pixels, Int(enlarged)))
  }

  /// A smaller copy of the same photo, made from this one.
  func reduced(toPixels pixels: Int) throws(PhotoError) -> SearchCopy {
    let smaller = try SearchCopy(of: raster, pixels: pixels, largestEnlargement: 1)
    return SearchCopy(
      raster: smaller.raster, canvas: smaller.canvas,
      scale: Point(x: scale.x * smaller.scale.x, y: scale.y * smaller.scale.y))
  }

  private init(raster: consuming Raster, canvas: DetectionCanvas, scale: Point) {
    self.raster = raster
    self.canvas = canvas
    self.scale = scale
  }

  /// Lines as they are found in the copy after quarter turns, with quads in pixels of the photo: the first corner is the
  /// left upper one as the turned copy shows it.
  func lines(
    by detector: any TextDetector, quarterTurns: Int
  ) throws(PhotoError) -> [DetectedLine] {
    try found(by: detector, quarterTurns: quarterTurns).map { line in
      let upright = line.quad.mapped {
        $0.turnedBack(quarterTurns: quarterTurns, width: raster.width, height: raster.height)
      }
      return DetectedLine(
        quad: upright.mapped { Point(x: $0.x * scale.x, y: $0.y * scale.y) }, score: line.score)
    }
  }

  /// Lines in the turned copy, on its canvas turned likewise.
  private func found(
    by detector: any TextDetector, quarterTurns: Int
  ) throws(PhotoError) -> [DetectedLine] {
    let isOnEnd = !quarterTurns.isMultiple(of: 2)
    let width = max(isOnEnd ? canvas.height : canvas.width, isOnEnd ? raster.height : raster.width)
    let height = max(isOnEnd ? canvas.width : canvas.height, isOnEnd ? raster.width : raster.height)
    if quarterTurns == 0 {
      return try detector.lines(in: try raster.padded(width: width, height: height))
    }
    let turned = try raster.turned(quarterTurns: quarterTurns)
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
