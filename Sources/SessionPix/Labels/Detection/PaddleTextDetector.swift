/// PP-OCRv6 small text detection (PaddleOCR, Apache-2.0): a network with a differentiable-binarization head.
struct PaddleTextDetector: TextDetector {
  /// The network needs multiples of this.
  private static let sideStep = 32
  private let model: InferenceModel
  private let binarization = DifferentiableBinarization()

  init(models: ModelFolder, engine: InferenceEngine) throws(SetupError) {
    var onnx = OnnxModel(try models.content(of: "ppocrv6-small-detection"))
    guard onnx.endBeforeShuffleAndSigmoid() else {
      throw .fileInvalid(
        name: "ppocrv6-small-detection", reason: "its last layers are not as expected")
    }
    let half: [Float] = [127.5, 127.5, 127.5]
    model = try InferenceModel(
      name: "text detection", onnx: onnx.bytes,
      input: InferenceInput(mean: half, scale: half, reversesChannels: true), engine: engine)
  }

  func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] {
    binarization.lines(in: try map(of: raster))
  }

  private func map(of raster: borrowing Raster) throws(PhotoError) -> TextMap {
    let width = raster.width.roundedUp(toMultipleOf: Self.sideStep)
    let height = raster.height.roundedUp(toMultipleOf: Self.sideStep)
    if width == raster.width, height == raster.height { return try infer(raster) }
    return try infer(try raster.padded(width: width, height: height))
  }

  private func infer(_ raster: borrowing Raster) throws(PhotoError) -> TextMap {
    let shape = (count: 1, height: raster.height, width: raster.width)
    return try raster.withPixels { pixels throws(PhotoError) in
      try model.infer(pixels, shape: shape) { outputs in
        unsafe TextMap(
          blocks: outputs[0].values, width: outputs[0].shape[3], height: outputs[0].shape[2])
      }
    }
  }
}

extension Int {
  /// The smallest multiple of `step` that is not less.
  func roundedUp(toMultipleOf step: Int) -> Int { (self + step - 1) / step * step }
}
