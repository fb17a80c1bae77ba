/// The sizes at which a picture is searched for faces, each half as large as the one before: a network finds faces of some
/// tens of pixels best, and a face has that size at one level or another.
struct FacePyramid: Hashable, Sendable {
  /// The long sides in pixels, the finest level first.
  let longSides: [Int]
  /// A level no larger than this is the last. A face that fills the picture is small enough for the network there.
  private static let coarsest = 400

  /// The levels for a picture.
  ///
  /// - Parameters:
  ///   - longSide: The picture's longer side in pixels.
  ///   - finest: The finest level's long side, to which small pictures are enlarged, twice at most. What is more than
  ///     twice as large is searched at its full size: a face of 24 pixels is not found any more at half of it.
  init(longSide: Int, finest: Int) {
    var side = longSide > 2 * finest ? longSide : min(finest, longSide * 2)
    var sides = [side]
    repeat {
      side = max(1, side / 2)
      sides.append(side)
    } while side > Self.coarsest
    longSides = sides
  }
}
