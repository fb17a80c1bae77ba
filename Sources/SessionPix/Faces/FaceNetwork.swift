/// The network as it is run: on one size of a picture at a time, in tiles where that is large.
struct FaceNetwork: Sendable {
  /// The lowest score that is told of; too low to redact by, but a word for or against what another level says.
  static let scoreThreshold = 0.05
  /// The network needs multiples of 32; a coarser step makes fewer shapes, each of which is compiled once.
  private static let sideSteps = (small: 32, large: 128, smallSide: 640)
  /// How far an edge may lie off, in pixels: so much is needed to cover 97 of 100 faces from forehead to chin.
  private static let tolerance = 5.0
  /// How it answers.
  private let form: FaceNetworkForm
  private let model: InferenceModel

  /// Compiles the network and looks whether it answers in a form that is understood.
  ///
  /// - Throws: ``SetupError/modelNotLoaded(name:reason:)``.
  init(name: String, onnx: [UInt8], engine: InferenceEngine) throws(SetupError) {
    let names = OnnxModel(onnx).outputNames
    form = FaceNetworkForm(outputNames: names)
    do throws(SetupError) {
      model = try InferenceModel(
        name: PyramidFaceDetector.stage, onnx: onnx, input: form.input, engine: engine)
    } catch .modelNotLoaded(_, let reason) {
      throw .modelNotLoaded(name: name, reason: reason)
    }
    let side = 64
    let shapes: [[Int]]
    do throws(PhotoError) {
      shapes = try Self.outputShapes(of: model, side: side)
    } catch {
      throw .modelNotLoaded(
        name: name, reason: "it does not run on a picture of \(side) x \(side): \(error)")
    }
    if let fault = form.fault(in: names, shapes, side: side) {
      throw .modelNotLoaded(name: name, reason: fault)
    }
  }

  private static func outputShapes(
    of model: InferenceModel, side: Int
  ) throws(PhotoError) -> [[Int]] {
    try Raster(width: side, height: side).withPixels { pixels throws(PhotoError) in
      try model.infer(pixels, shape: (1, side, side)) { outputs throws(PhotoError) in
        unsafe outputs.map { unsafe $0.shape }
      }
    }
  }

  /// What the network says of all faces in a picture of this size, several times of most of them.
  ///
  /// - Parameters:
  ///   - raster: The picture.
  ///   - places: Tiles that none of these boxes touches are passed over; nil searches all.
  ///   - scoreThreshold: The lowest score that is told of.
  /// - Returns: Faces in fractions of the picture.
  /// - Throws: ``PhotoError`` where the network cannot run.
  func faces(
    in raster: borrowing Raster, near places: [Box]? = nil,
    scoreThreshold: Double = Self.scoreThreshold
  ) throws(PhotoError) -> [DetectedFace] {
    var faces: [DetectedFace] = []
    let tolerance = Self.tolerance / Double(max(raster.width, raster.height))
    let tiles = FaceTiles(
      width: raster.width, height: raster.height,
      longest: places == nil ? FaceTiles.longest : FaceTiles.longestNearHints)
    for tile in tiles.boxes {
      let place = tile.box(width: raster.width, height: raster.height)
      if let places, places.allSatisfy({ $0.intersectionArea(place) == 0 }) { continue }
      let found =
        try place == .whole
        ? search(raster, scoreThreshold) : search(try raster.extracted(tile), scoreThreshold)
      faces += found.map {
        DetectedFace(box: $0.box.placed(in: place), score: $0.score, tolerance: tolerance)
      }
    }
    return faces
  }

  private func search(_ raster: borrowing Raster, _ scoreThreshold: Double) throws(PhotoError)
    -> [DetectedFace]
  {
    let steps = Self.sideSteps
    let step = max(raster.width, raster.height) <= steps.smallSide ? steps.small : steps.large
    let width = raster.width.roundedUp(toMultipleOf: step)
    let height = raster.height.roundedUp(toMultipleOf: step)
    let canvas = try raster.padded(width: width, height: height)
    let size = (width: raster.width, height: raster.height)
    return try canvas.withPixels { pixels throws(PhotoError) in
      try model.infer(pixels, shape: (1, height, width)) { outputs throws(PhotoError) in
        try unsafe form.faces(
          outputs, paddedWidth: width, size: size, scoreThreshold: scoreThreshold)
      }
    }
  }
}
