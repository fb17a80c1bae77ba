import SessionPix

/// An upright area in fractions of the photo; it may reach beyond it.
struct GridArea {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
}

extension GridArea {
  /// The area of a box.
  init(_ box: Box) {
    self.init(left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height)
  }
}

/// A photo as cells that are redacted or not, at most 800 along the longer side, so that areas which overlap count
/// once.
struct FaceGrid {
  private let columns: Int
  private let rows: Int
  private var cells: [Bool]
  private static let longestSide = 800.0

  /// A grid for a photo of so many pixels, nothing redacted.
  init(width: Double, height: Double) {
    let scale = min(1, Self.longestSide / max(width, height))
    columns = max(1, Int((width * scale).rounded(.toNearestOrEven)))
    rows = max(1, Int((height * scale).rounded(.toNearestOrEven)))
    cells = [Bool](repeating: false, count: columns * rows)
  }

  /// Redacts the cells whose centre lies in the area.
  mutating func fill(_ area: GridArea) {
    let columns = span(area.left, area.right, self.columns)
    for row in span(area.top, area.bottom, rows) {
      for column in columns { cells[row * self.columns + column] = true }
    }
  }

  /// The share of the area's cells that is redacted; of an area smaller than a cell, that of the cell it lies in.
  func share(of area: GridArea) -> Double {
    let columns = span(area.left, area.right, self.columns)
    let rows = span(area.top, area.bottom, self.rows)
    guard !columns.isEmpty, !rows.isEmpty else {
      let row = Self.cell((area.top + area.bottom) / 2, of: self.rows)
      let column = Self.cell((area.left + area.right) / 2, of: self.columns)
      return cells[row * self.columns + column] ? 1 : 0
    }
    let redacted = rows.reduce(0) { sum, row in
      sum + columns.count { cells[row * self.columns + $0] }
    }
    return Double(redacted) / Double(columns.count * rows.count)
  }

  /// The share of the photo that is redacted, where the other grid (of the same photo) is not.
  func share(outside other: FaceGrid? = nil) -> Double {
    let redacted = cells.indices.count { cells[$0] && !(other?.cells[$0] ?? false) }
    return Double(redacted) / Double(cells.count)
  }

  private func span(_ from: Double, _ to: Double, _ count: Int) -> Range<Int> {
    func edge(_ value: Double) -> Int {
      Int(min(Double(count), max(0, (value * Double(count)).rounded(.toNearestOrEven))))
    }
    let start = edge(from)
    return start..<max(start, edge(to))
  }

  private static func cell(_ value: Double, of count: Int) -> Int {
    Int(max(0, min(Double(count - 1), (value * Double(count)).rounded(.towardZero))))
  }
}
