/// The parts of a photo that show its equipment closer than the overview does, for reading how controls stand.
///
/// The part that holds all lines of text, which is where the panel is, is cut into a grid whose neighbours overlap: a knob at
/// the edge of one part lies whole in the next.
struct DetailTiles: Hashable, Sendable {
  /// The parts, row by row; none where the overview shows as much.
  let boxes: [PixelBox]
  /// Controls reach beyond their labels: so much wider and higher than the lines is what is cut.
  private static let margin = 1.2
  /// Neighbours overlap by this share of their sides.
  private static let overlap = 0.15
  /// Parts that show things less than this many times as large as the overview are not worth their tokens.
  private static let gain = 1.3

  /// The grid of at most so many parts that shows the equipment largest, of two that show as much the one of fewer parts.
  ///
  /// - Parameters:
  ///   - limit: The number of parts at most.
  ///   - lines: The lines of text, in fractions of the photo.
  ///   - width: The photo's columns.
  ///   - height: Its rows.
  ///   - budget: How large a part may be; what is larger is made smaller.
  init(limit: Int, lines: [Quad], width: Int, height: Int, budget: TokenBudget) {
    let panel = lines.map(\.bounds).reduce(nil) { (all: Box?, box) in all?.union(box) ?? box }
    let area = (panel?.enlarged(by: Self.margin).clipped ?? .whole)
      .pixels(width: width, height: height)
    let overview = Self.scale(width, height, budget)
    let grids = (1...max(1, limit)).flatMap { rows in
      (1...max(1, limit / rows)).map { Self.grid(of: area, rows: rows, columns: $0) }
    }
    let scales = grids.map { Self.scale($0[0].width, $0[0].height, budget) }
    let best = grids.indices.max {
      (scales[$0], -grids[$0].count) < (scales[$1], -grids[$1].count)
    }
    guard limit > 0, let best, scales[best] >= Self.gain * overview else {
      boxes = []
      return
    }
    boxes = grids[best]
  }

  /// Pixels of the image for each pixel of the photo, 1 at most.
  private static func scale(_ width: Int, _ height: Int, _ budget: TokenBudget) -> Double {
    Double(budget.size(forWidth: width, height: height).width) / Double(width)
  }

  /// An area cut into parts of equal size.
  private static func grid(of area: PixelBox, rows: Int, columns: Int) -> [PixelBox] {
    let across = spans(from: area.left, area.width, count: columns)
    return spans(from: area.top, area.height, count: rows).flatMap { row in
      across.map {
        PixelBox(left: $0.start, top: row.start, width: $0.length, height: row.length)
      }
    }
  }

  /// One side cut into spans of equal length.
  private static func spans(
    from start: Int, _ extent: Int, count: Int
  ) -> [(start: Int, length: Int)] {
    let length = Double(extent) / (Double(count) - overlap * Double(count - 1))
    let whole = min(extent, Int(length.rounded(.up)))
    return (0..<count).map { number in
      (start + (count > 1 ? number * (extent - whole) / (count - 1) : 0), whole)
    }
  }
}
