/// Lays rectangles of different sizes side by side on shelves, one shelf below the other: as full as a wall of pictures.
struct ShelfLayout {
  /// Where a rectangle came to lie.
  struct Place: Hashable {
    let left: Int
    let top: Int
  }

  private let width: Int
  private let height: Int
  private var left = 0
  private var top = 0
  private var bottom = 0

  /// An empty wall.
  init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// The place of one more rectangle; nil where the wall is full.
  mutating func place(width: Int, height: Int) -> Place? {
    guard width <= self.width else { return nil }
    if left + width > self.width { (left, top) = (0, bottom) }
    guard top + height <= self.height else { return nil }
    defer {
      left += width
      bottom = max(bottom, top + height)
    }
    return Place(left: left, top: top)
  }
}
