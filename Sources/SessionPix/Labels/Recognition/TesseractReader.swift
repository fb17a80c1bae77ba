/// Tesseract as a reader of lines. Engines are kept and lent to one thread at a time.
final class TesseractReader: TextReader {
  let name = "tesseract"
  let lineHeight = 48
  /// Tesseract wants a margin around the print, in pixels.
  private static let margin = 8
  private let idle: Locked<[TesseractEngine]>

  /// Starts one engine, so that a missing installation is known before the first photo.
  init() throws(SetupError) {
    let first = try TesseractEngine()
    idle = Locked([first])
  }

  func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
    let engine = try borrowEngine()
    defer { idle.withLock { $0.append(engine) } }
    return lines.map { line in
      let result = engine.read(line.darkOnLight.framed(margin: Self.margin))
      return Reading(text: Self.oneLine(result.text), confidence: result.confidence)
    }
  }

  private func borrowEngine() throws(PhotoError) -> TesseractEngine {
    if let engine = idle.withLock({ $0.popLast() }) { return engine }
    do throws(SetupError) {
      return try TesseractEngine()
    } catch {
      throw .stageFailed(stage: "reading labels", reason: error.description)
    }
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension GreyImage {
  /// The picture with a margin in the colour of its ground, which is light.
  fileprivate func framed(margin: Int) -> GreyImage {
    let newWidth = width + 2 * margin
    let newHeight = height + 2 * margin
    var framed = [UInt8](repeating: 255, count: newWidth * newHeight)
    for row in 0..<height {
      let target = (row + margin) * newWidth + margin
      framed.replaceSubrange(
        target..<(target + width), with: pixels[(row * width)..<((row + 1) * width)])
    }
    return GreyImage(pixels: framed, width: newWidth, height: newHeight)
  }
}
