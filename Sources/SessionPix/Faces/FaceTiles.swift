/// Parts of equal size that cover a level which is too large to be searched at once, and overlap: a face at the edge of
/// one lies whole in its neighbour. What is larger than the overlap is found whole at a coarser level.
struct FaceTiles: Hashable, Sendable {
  /// The parts, row by row; a small picture is one.
  let boxes: [PixelBox]
  /// The longest side in pixels of what is searched at once where all of a picture is searched.
  static let longest = 1600
  /// The same where only parts are: the smaller the parts, the less is searched in vain around a hint.
  static let longestNearHints = 512
  /// By how many pixels neighbours overlap at least.
  static let overlap = 128

  /// The parts of a picture of this size.
  ///
  /// - Parameters:
  ///   - width: Columns.
  ///   - height: Rows.
  ///   - longest: The longest side in pixels of a part.
  init(width: Int, height: Int, longest: Int = Self.longest) {
    let columns = Self.spans(of: width, longest: longest)
    boxes = Self.spans(of: height, longest: longest).flatMap { row in
      columns.map {
        PixelBox(
          left: $0.lowerBound, top: row.lowerBound, width: $0.count, height: row.count)
      }
    }
  }

  /// As few spans as will do, evenly laid.
  private static func spans(of side: Int, longest: Int) -> [Range<Int>] {
    guard side > longest else { return [0..<side] }
    let step = longest - overlap
    let count = (side - overlap + step - 1) / step
    let length = (side + (count - 1) * overlap + count - 1) / count
    return (0..<count).map { number in
      let start = number * (side - length) / (count - 1)
      return start..<start + length
    }
  }
}
