/// Judges faces by what several sizes of the same picture say of them. What hides much of the picture must hold up
/// at more than one size; what is small is hidden sooner, since a false box costs less than a face.
struct FaceAgreement: Hashable, Sendable {
  /// What one level says.
  struct View: Sendable {
    /// The level's longer side in pixels.
    var longSide: Int
    /// All that the network tells of.
    var faces: [DetectedFace]
  }

  /// The lowest score by which a face is proposed.
  var scoreThreshold: Double
  /// The score that a large face must have on average.
  var agreeingScore: Double
  /// Boxes that overlap more than this are one face.
  var overlapThreshold: Double
  /// Faces beyond this share of the picture are large.
  static let largeShare = 0.002
  /// Faces beyond this share of the picture are in full view, and the network is sure of those: measured were 0.79 and
  /// more from half this share on. What it doubts there is a type plate, of which nothing would be left to read.
  static let fullShare = 0.1
  /// The score that a face in full view must have on average.
  static let fullScore = 0.35
  /// At these longer sides in pixels the network sees a face well, so that it means something where it does not.
  private static let clearSides = 40.0...256.0
  /// The last level speaks for faces of this many pixels alone: smaller ones are seen better at the others.
  private static let coarsestSide = 128.0

  /// The faces that are proposed and not refuted, each once.
  ///
  /// - Parameters:
  ///   - views: The levels, the finest first.
  ///   - shape: The picture's width and height, each divided by the longer side.
  /// - Returns: The best box of each, the surest first.
  func faces(_ views: [View], shape: (width: Double, height: Double)) -> [DetectedFace] {
    func side(_ face: DetectedFace, _ view: View) -> Double {
      max(face.box.width * shape.width, face.box.height * shape.height) * Double(view.longSide)
    }
    let proposed = views.enumerated().flatMap { number, view in
      view.faces.filter {
        $0.score >= scoreThreshold
          && (number < views.count - 1 || side($0, view) >= Self.coarsestSide)
      }
    }
    return NonMaximumSuppression(overlapThreshold: overlapThreshold).kept(of: proposed).filter {
      face in
      guard face.box.area > Self.largeShare else { return true }
      let scores = views.filter {
        $0.longSide <= FaceTiles.longest && Self.clearSides.contains(side(face, $0))
      }.map { score(of: face, in: $0) }
      let needed = face.box.area > Self.fullShare ? Self.fullScore : agreeingScore
      return scores.isEmpty || scores.reduce(0, +) >= needed * Double(scores.count)
    }
  }

  /// What a level says of a face at this place; 0 where it sees none.
  func score(of face: DetectedFace, in view: View) -> Double {
    view.faces.filter { $0.box.intersectionOverUnion(face.box) > overlapThreshold }
      .map(\.score).max() ?? 0
  }
}
