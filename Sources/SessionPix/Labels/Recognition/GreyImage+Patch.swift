extension GreyImage {
  /// The first patch in a line whose ground is as light as the line's print, or as dark: the metal field of a painted plate
  /// into which its number is struck.
  ///
  /// - Parameter least: So long its rows are at least, in pixels: longer than the strokes of letters.
  /// - Returns: The inside of its edges, which would be read as signs; nil where there is none.
  func patch(ofLength least: Int) -> PixelBox? {
    let isInk = inkMask
    // Above and below its figures a patch has whole rows of its ground.
    let rows = (0..<height).flatMap { row in
      Self.runs(isInk[row * width..<(row + 1) * width]).filter { $0.count >= least }.map {
        (row: row, columns: $0)
      }
    }
    for first in rows.sorted(by: { $0.columns.lowerBound < $1.columns.lowerBound }) {
      let alike = rows.filter { $0.columns.isNearly(first.columns) }.map(\.row).sorted()
      guard let top = alike.first, let bottom = alike.last, bottom - top >= height / 4 else {
        continue
      }
      let ink = (top...bottom).reduce(0) { ink, row in
        ink + first.columns.count { isInk[row * width + $0] }
      }
      let area = first.columns.count * (bottom - top + 1)
      guard Double(ink) > Self.fill * Double(area) else { continue }
      let edge = max(1, (bottom - top) / Self.edge)
      return PixelBox(
        left: first.columns.lowerBound + edge, top: top + edge,
        width: first.columns.count - 2 * edge, height: bottom - top + 1 - 2 * edge)
    }
    return nil
  }

  /// So much of a patch is ground; of a frame it would be less.
  private static let fill = 0.6
  /// The rim, in parts of its height.
  private static let edge = 10

  /// Where the pixels are as the print is.
  private var inkMask: [Bool] {
    stretched(inverted: !isLightOnDark).pixels.map { $0 > 127 }
  }

  /// Where flags that follow each other are set, by their distance from the first.
  private static func runs(_ flags: ArraySlice<Bool>) -> [Range<Int>] {
    zip(0..., flags).reduce(into: []) { runs, flag in
      guard flag.1 else { return }
      if let last = runs.last, last.upperBound == flag.0 {
        runs[runs.count - 1] = last.lowerBound..<flag.0 + 1
      } else {
        runs.append(flag.0..<flag.0 + 1)
      }
    }
  }
}

extension Range<Int> {
  /// Whether the two differ in less than a fifth of what they cover together.
  fileprivate func isNearly(_ other: Range<Int>) -> Bool {
    let shared = clamped(to: other).count
    return 5 * shared >= 4 * (count + other.count - shared)
  }
}
