/// The network as it is run: on one size of a picture at a time, in tiles where that is large.
struct CenterFaceNetwork: Sendable {
  /// The lowest score that is told of; too low to redact by, but a word for or against what another level says.
  static let scoreThreshold = 0.05
  /// The side in pixels of the squares that the network answers for.
  static let cellSide = 4
  /// The network needs multiples of 32; a coarser step makes fewer shapes, each of which is compiled once.
  private static let sideSteps = (small: 32, large: 128, smallSide: 640)
  /// How far an edge may lie off, in squares: so much is needed to cover 97 of 100 faces from forehead to chin.
  private static let tolerance = 1.25
  private let model: InferenceModel

  /// Compiles the network and looks whether it answers as CenterFace does.
  ///
  /// - Throws: ``SetupError/modelNotLoaded(name:reason:)``.
  init(name: String, onnx: [UInt8], engine: InferenceEngine) throws(SetupError) {
    model = try InferenceModel(
      name: CenterFaceDetector.stage, onnx: onnx,
      input: InferenceInput(mean: [0, 0, 0], scale: [1, 1, 1], reversesChannels: false),
      engine: engine)
    let side = 64
    let cells = side / Self.cellSide
    let wanted = [1, 2, 2].map { [1, $0, cells, cells] }
    do throws(PhotoError) {
      let shapes = try Raster(width: side, height: side).withPixels { pixels throws(PhotoError) in
        try model.infer(pixels, shape: (1, side, side)) { outputs throws(PhotoError) in
          unsafe outputs.map { unsafe $0.shape }
        }
      }
      guard shapes.prefix(wanted.count) == wanted[...] else {
        throw .stageFailed(
          stage: CenterFaceDetector.stage,
          reason:
            "for a picture of \(side) x \(side) its outputs have the shapes \(shapes), and those of"
            + " CenterFace begin with \(wanted) (heat map, scale, offset)")
      }
    } catch {
      throw .modelNotLoaded(name: name, reason: error.description)
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
    let tolerance =
      Self.tolerance * Double(Self.cellSide) / Double(max(raster.width, raster.height))
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
        try unsafe CenterFaceOutput(heat: outputs[0], scale: outputs[1], offset: outputs[2])
          .faces(width: size.width, height: size.height, scoreThreshold: scoreThreshold)
      }
    }
  }
}
