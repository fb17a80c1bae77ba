/// CenterFace (Y. Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point", 2019; MIT):
/// faces as peaks of a heat map of a quarter of the input's size, trained on WIDER FACE.
public struct CenterFaceDetector: FaceDetector {
  /// The manifest's name of the network.
  public let name = "centerface"
  /// The long sides in pixels at which the picture is searched. The default is 1280 and 640: large faces are
  /// found better when they are small.
  public var longSides = [1280, 640]
  /// The lowest score that is taken note of. The default is 0.15: a false box costs less than a face.
  public var scoreThreshold = 0.15
  /// A face below this score is looked at once more, enlarged, and must reach ``confirmingScore`` then. The default is 0.2:
  /// on photos of gear every second weaker box is a knob or a loudspeaker.
  public var sureScore = 0.2
  /// What a face must reach that is looked at once more. The default is 0.2.
  public var confirmingScore = 0.2
  /// At most this many faces are looked at once more. The default is 32.
  public var secondLooks = Self.mostSecondLooks
  /// Boxes that overlap more than this are one face. The default is 0.3.
  public var overlapThreshold = 0.3
  /// What failures are named by.
  static let stage = "face detection"
  /// At most this many faces are looked at once more; a picture full of them must not take minutes.
  static let mostSecondLooks = 32
  /// The network needs multiples of 32; a coarser step makes fewer shapes, each of which is compiled once.
  private static let sideStep = 128
  /// The second look takes in the face's longer side times this.
  private static let surroundings = 3.0
  /// The side in pixels of the second look.
  private static let secondSide = 256
  private let model: InferenceModel

  /// Loads and compiles the network.
  ///
  /// - Throws: ``SetupError`` where the model file is missing or damaged or cannot be compiled.
  public init(models: ModelFolder, engine: InferenceEngine) throws(SetupError) {
    model = try InferenceModel(
      name: Self.stage, onnx: models.content(of: name),
      input: InferenceInput(mean: [0, 0, 0], scale: [1, 1, 1], reversesChannels: false),
      engine: engine)
  }

  /// Faces at all sizes of the pyramid; boxes of the same face are suppressed but for the best.
  public func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] {
    guard longSides.allSatisfy({ $0 > 0 }), !longSides.isEmpty else {
      throw .stageFailed(
        stage: Self.stage, reason: "longSides must hold one or more sizes, each 1 or more")
    }
    let longSide = max(raster.width, raster.height)
    var found: [DetectedFace] = []
    var level = try Level(raster, longSide: min(longSides.max() ?? longSide, longSide * 2))
    for side in longSides.sorted(by: >) {
      if side < level.longSide { level = try Level(level.raster, longSide: side) }
      found += try search(level)
    }
    let kept = NonMaximumSuppression(overlapThreshold: overlapThreshold).kept(of: found)
    var refuted: Set<DetectedFace> = []
    for face in doubtful(kept) {
      if try secondScore(face, in: raster) < confirmingScore { refuted.insert(face) }
    }
    return kept.filter { !refuted.contains($0) }
  }

  /// The faces that are looked at once more, the strongest first. Those beyond the limit count as faces: a false
  /// box costs less than a face.
  func doubtful(_ faces: [DetectedFace]) -> ArraySlice<DetectedFace> {
    faces.filter { $0.score < sureScore }.sorted { $0.score > $1.score }
      .prefix(max(0, secondLooks))
  }

  /// The best score of a face at this place when it is looked at once more, enlarged, with its surroundings.
  private func secondScore(_ face: DetectedFace, in raster: borrowing Raster) throws(PhotoError)
    -> Double
  {
    let pixels = face.box.pixels(width: raster.width, height: raster.height)
    let side = Int((Double(max(pixels.width, pixels.height)) * Self.surroundings).rounded())
    let window = PixelBox(
      left: max(0, pixels.left + pixels.width / 2 - side / 2),
      top: max(0, pixels.top + pixels.height / 2 - side / 2), width: side, height: side
    ).clipped(width: raster.width, height: raster.height)
    let level = try Level(try raster.extracted(window), longSide: Self.secondSide)
    let place = window.box(width: raster.width, height: raster.height)
    return try search(level).filter { found in
      let box = Box(
        x: place.x + found.box.x * place.width, y: place.y + found.box.y * place.height,
        width: found.box.width * place.width, height: found.box.height * place.height)
      return box.intersectionOverUnion(face.box) > overlapThreshold
    }.map(\.score).max() ?? 0
  }

  private func search(_ level: borrowing Level) throws(PhotoError) -> [DetectedFace] {
    let width = level.raster.width.roundedUp(toMultipleOf: Self.sideStep)
    let height = level.raster.height.roundedUp(toMultipleOf: Self.sideStep)
    let canvas = try level.raster.padded(width: width, height: height)
    let size = (width: level.raster.width, height: level.raster.height)
    return try canvas.withPixels { pixels throws(PhotoError) in
      try model.infer(pixels, shape: (1, height, width)) { outputs throws(PhotoError) in
        try unsafe CenterFaceOutput(heat: outputs[0], scale: outputs[1], offset: outputs[2])
          .faces(width: size.width, height: size.height, scoreThreshold: scoreThreshold)
      }
    }
  }

  /// One size of the pyramid.
  private struct Level: ~Copyable {
    let raster: Raster
    var longSide: Int { max(raster.width, raster.height) }

    init(_ source: borrowing Raster, longSide: Int) throws(PhotoError) {
      let factor = Double(longSide) / Double(max(source.width, source.height))
      raster = try source.resized(
        width: max(1, Int((Double(source.width) * factor).rounded())),
        height: max(1, Int((Double(source.height) * factor).rounded())))
    }
  }
}
