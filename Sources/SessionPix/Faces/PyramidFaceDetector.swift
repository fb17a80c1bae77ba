/// Searches a picture at several sizes, each half as large as the one before, with a network: CenterFace (MIT, trained on
/// WIDER FACE), or one of your own that answers as CenterFace or as YuNet does.
public struct PyramidFaceDetector: FaceDetector {
  /// The network's name in the findings: the manifest's, or that of a file of your own.
  public let name: String
  /// The long side in pixels of the finest size at which the picture is searched; pictures of more than twice that are
  /// searched at half their size and, where that hints at a face, at their full size. Coarser sizes follow, each half as large. The default is 1280.
  public var longSide = 1280
  /// The lowest score that is taken note of. The default is 0.15: a false box costs less than a face.
  public var scoreThreshold = 0.15
  /// A face below this score is looked at once more, enlarged, and must reach ``confirmingScore`` then. The default is 0.2.
  public var sureScore = 0.2
  /// What a face must reach that is looked at once more. The default is 0.25: on photos of gear every second face between
  /// the two thresholds is a knob or a loudspeaker, and next to none of them is one still when it is enlarged.
  public var confirmingScore = 0.25
  /// At most this many faces are looked at once more; a picture full of them must not take minutes. The default is 32.
  public var secondLooks = 32
  /// A face that hides more than 0.2 % of the picture must reach this score on average at the sizes at which it is seen well.
  /// The default is 0.2.
  public var agreeingScore = 0.2
  /// Boxes that overlap more than this are one face. The default is 0.3.
  public var overlapThreshold = 0.3
  /// Where no upright face reaches this score, the picture is also searched turned by quarters. The default is 0.8.
  public var uprightScore = 0.8
  /// The manifest's name of the network.
  static let standardName = "centerface"
  /// What failures are named by.
  static let stage = "face detection"
  /// A picture is searched in full in a direction in which a first look finds a face of this score: upright photos of
  /// gear have none.
  private static let directionScore = 0.5
  /// At full size a large photo is searched only in the tiles where half the size hints at a face with this score.
  private static let hintScore = 0.06
  /// The longest side in pixels at half the size of what is looked at in full size: larger faces are seen as well at half.
  private static let hintSide = 32.0
  let network: FaceNetwork

  /// Loads and compiles the network of the manifest.
  ///
  /// - Throws: ``SetupError`` where the model file is missing or damaged or cannot be compiled.
  public init(models: ModelFolder, engine: InferenceEngine) throws(SetupError) {
    name = Self.standardName
    network = try FaceNetwork(name: name, onnx: models.content(of: name), engine: engine)
  }

  /// Loads and compiles a network of your own that answers as CenterFace or YuNet does. Which of the two its outputs tell.
  ///
  /// - Throws: ``SetupError`` where the file cannot be read, is another than was named, or is no such network.
  public init(file: FaceModelFile, engine: InferenceEngine) throws(SetupError) {
    name = file.name
    network = try FaceNetwork(name: name, onnx: file.content(), engine: engine)
  }

  /// Faces at all sizes of the pyramid, in the direction or directions in which there are any.
  public func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] {
    guard longSide > 0 else {
      throw .stageFailed(stage: Self.stage, reason: "longSide must be 1 or more")
    }
    let sides = FacePyramid(longSide: max(raster.width, raster.height), finest: longSide).longSides
    let upright = try search(raster, sides)
    guard upright.faces.allSatisfy({ $0.score < uprightScore }) else { return upright.faces }
    var all = upright.faces
    // Half a turn first: networks take pictures of one shape, one after the other, in less time.
    for turns in [2, 1, 3] {
      let look = try network.faces(in: try upright.coarsest.turned(quarterTurns: turns))
      let isPeopled = look.contains { face in
        let place = face.turned(quarterTurns: -turns)
        return face.score >= Self.directionScore
          && upright.faces.allSatisfy {
            $0.score < face.score || $0.box.intersectionArea(place.box) == 0
          }
      }
      guard isPeopled else { continue }
      all += try search(try raster.turned(quarterTurns: turns), sides).faces
        .map { $0.turned(quarterTurns: -turns) }
    }
    return NonMaximumSuppression(overlapThreshold: overlapThreshold).kept(of: all)
  }

  /// What one pass of the network over the picture says, at one size and with nothing done to confirm it, to compare the
  /// whole search with.
  ///
  /// - Parameters:
  ///   - raster: The picture.
  ///   - longSide: The long side in pixels at which it is searched.
  /// - Returns: Faces of ``scoreThreshold`` and more, each once.
  /// - Throws: ``PhotoError`` where the network cannot run.
  public func facesInOnePass(
    over raster: borrowing Raster, longSide: Int
  ) throws(PhotoError) -> [DetectedFace] {
    let found = try network.faces(in: try raster.fitted(longSide: max(1, longSide)))
    return NonMaximumSuppression(overlapThreshold: overlapThreshold)
      .kept(of: found.filter { $0.score >= scoreThreshold })
  }

  /// What a search in one direction yields.
  private struct Search: ~Copyable {
    /// Faces that stand upright.
    let faces: [DetectedFace]
    /// The smallest copy that was searched.
    let coarsest: Raster
  }

  private func search(
    _ raster: borrowing Raster, _ sides: [Int]
  ) throws(PhotoError) -> Search {
    let isLarge = max(raster.width, raster.height) > 2 * longSide
    let coarser = isLarge ? sides.dropFirst() : sides[...]
    var views: [FaceAgreement.View] = []
    var hints: [Box] = []
    // Each level is half of the one before.
    var level = isLarge ? raster.halved() : try raster.fitted(longSide: coarser.first ?? longSide)
    for side in coarser {
      if !views.isEmpty { level = level.halved() }
      let isHinting = isLarge && views.isEmpty
      let seen = try network.faces(
        in: level,
        scoreThreshold: isHinting ? Self.hintScore : FaceNetwork.scoreThreshold)
      if isHinting {
        hints = seen.map(\.box).filter {
          max($0.width * Double(level.width), $0.height * Double(level.height)) <= Self.hintSide
        }
      }
      views.append(
        .init(
          longSide: side, faces: seen.filter { $0.score >= FaceNetwork.scoreThreshold }))
    }
    if isLarge, let side = sides.first {
      let seen = try network.faces(in: raster, near: hints)
      views.insert(.init(longSide: side, faces: seen), at: 0)
    }
    let longer = Double(max(raster.width, raster.height))
    let agreement = FaceAgreement(
      scoreThreshold: scoreThreshold, agreeingScore: agreeingScore,
      overlapThreshold: overlapThreshold)
    let agreed = agreement.faces(
      views, shape: (Double(raster.width) / longer, Double(raster.height) / longer))
    return Search(faces: try confirmed(agreed, in: raster), coarsest: level)
  }
}
