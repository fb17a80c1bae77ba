/// The two ways in which face networks answer that are understood here.
enum FaceNetworkForm: Sendable {
  /// A heat map, see ``CenterFaceOutput``.
  case centerFace
  /// Cells at three strides, see ``YuNetOutput``.
  case yuNet

  /// The side in pixels of the squares that CenterFace answers for.
  static let cellSide = 4
  /// The sides in pixels of the squares that YuNet answers for.
  static let strides = [8, 16, 32]
  /// What YuNet tells of each square, and by how many values: how sure it is of a face, and of anything; where that is; and
  /// where its eyes, nose and mouth are.
  private static let kinds = [("cls", 1), ("obj", 1), ("bbox", 4), ("kps", 10)]
  /// The names of YuNet's outputs, in their order.
  static let yuNetNames = kinds.flatMap { kind in strides.map { "\(kind.0)_\($0)" } }

  /// The form that the names of a network's outputs tell of; whether it answers so, ``fault(in:_:side:)`` says. CenterFace's
  /// have numbers for names.
  init(outputNames: [String]) {
    self = outputNames == Self.yuNetNames ? .yuNet : .centerFace
  }

  /// What the network wants of its input.
  var input: InferenceInput {
    InferenceInput(mean: [0, 0, 0], scale: [1, 1, 1], reversesChannels: self == .yuNet)
  }

  /// The shapes of its outputs for a square picture; CenterFace has more outputs behind them.
  func shapes(side: Int) -> [[Int]] {
    switch self {
    case .centerFace: [1, 2, 2].map { [1, $0, side / Self.cellSide, side / Self.cellSide] }
    case .yuNet:
      Self.kinds.flatMap { kind in
        Self.strides.map { [1, (side / $0) * (side / $0), kind.1] }
      }
    }
  }

  /// What is wrong with a network whose outputs have these names and, for a square picture, these shapes.
  ///
  /// - Returns: What is expected, in words; nil where it answers in this form.
  func fault(in names: [String], _ given: [[Int]], side: Int) -> String? {
    let own = shapes(side: side)
    switch self {
    case .centerFace:
      if given.starts(with: own) { return nil }
      return
        "for a picture of \(side) x \(side) its outputs \(names.joined(separator: ", ")) have the shapes \(given);"
        + " those of CenterFace begin with the shapes \(own) (heat map, scale, offset), and those of"
        + " YuNet are named \(Self.yuNetNames.joined(separator: ", "))"
    case .yuNet:
      if given == own { return nil }
      return
        "its outputs have the names of YuNet's, but for a picture of \(side) x \(side) the shapes \(given) and not \(own);"
        + " a file for pictures of one size only is of no use here"
    }
  }

  /// The faces that the outputs tell of.
  ///
  /// - Parameters:
  ///   - outputs: The network's, for a picture that was padded to `paddedWidth`.
  ///   - paddedWidth: The columns of what the network was shown.
  ///   - size: The picture's columns and rows, without what it was padded with.
  ///   - scoreThreshold: The lowest score that is told of.
  /// - Returns: Faces in fractions of the picture, several times most of them.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where something is no finite number.
  @unsafe
  func faces(
    _ outputs: [TensorView], paddedWidth: Int, size: (width: Int, height: Int),
    scoreThreshold: Double
  ) throws(PhotoError) -> [DetectedFace] {
    switch self {
    case .centerFace:
      return try unsafe CenterFaceOutput(
        heat: outputs[0], scale: outputs[1], offset: outputs[2]
      ).faces(width: size.width, height: size.height, scoreThreshold: scoreThreshold)
    case .yuNet:
      var faces: [DetectedFace] = []
      let count = Self.strides.count
      for (level, stride) in Self.strides.enumerated() {
        faces += try unsafe YuNetOutput(
          stride: stride, columns: paddedWidth / stride, classes: outputs[level],
          objects: outputs[count + level], boxes: outputs[2 * count + level]
        ).faces(width: size.width, height: size.height, scoreThreshold: scoreThreshold)
      }
      return faces
    }
  }
}
