/// The sizes at which text is searched. A network is compiled anew for each size of its input, which costs more than a
/// search, so photos are fitted into a few canvases of about the same area and padded.
struct DetectionCanvas: Hashable, Sendable {
  let width: Int
  let height: Int

  /// Sides are multiples of this, as the network wants.
  private static let step = 32
  /// Width over height of the canvases: square, 4:3, 3:2, 16:9, 2:1, 3:1 and panels, and those on end.
  private static let ratios = [1, 4 / 3.0, 3 / 2.0, 16 / 9.0, 2, 3, 5]

  /// The canvas of about this area on which a picture of this size is shown largest.
  static func fitting(width: Int, height: Int, pixels: Int) -> DetectionCanvas {
    let canvases = (ratios + ratios.dropFirst().map { 1 / $0 }).map { ratio in
      DetectionCanvas(
        width: side((Double(pixels) * ratio).squareRoot()),
        height: side((Double(pixels) / ratio).squareRoot()))
    }
    let best = canvases.max {
      $0.factor(width: width, height: height) < $1.factor(width: width, height: height)
    }
    return best ?? DetectionCanvas(width: step, height: step)
  }

  /// How much a picture is enlarged to fill this canvas.
  func factor(width pictureWidth: Int, height pictureHeight: Int) -> Double {
    min(Double(width) / Double(pictureWidth), Double(height) / Double(pictureHeight))
  }

  private static func side(_ length: Double) -> Int {
    max(step, Int((length / Double(step)).rounded()) * step)
  }
}
