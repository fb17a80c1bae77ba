/// An upright rectangle in fractions (0...1) of the upright photo, so that it survives resizing.
public struct Box: Hashable, Codable, Sendable {
  /// The left edge.
  public var x: Double
  /// The top edge.
  public var y: Double
  /// The extent to the right.
  public var width: Double
  /// The extent downwards.
  public var height: Double

  /// A box from its left upper corner and its extent, all in fractions of the photo.
  public init(x: Double, y: Double, width: Double, height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// The part of the box that lies in the photo.
  public var clipped: Box {
    let left = min(max(x, 0), 1)
    let top = min(max(y, 0), 1)
    return Box(
      x: left, y: top, width: max(0, min(x + width, 1) - left),
      height: max(0, min(y + height, 1) - top))
  }

  /// Whether it has a place and an extent at all.
  var isFinite: Bool { x.isFinite && y.isFinite && width.isFinite && height.isFinite }

  /// The box about the same centre, `factor` times as wide and high.
  public func enlarged(by factor: Double) -> Box {
    Box(
      x: x - width * (factor - 1) / 2, y: y - height * (factor - 1) / 2,
      width: width * factor, height: height * factor)
  }

  /// The smallest box that holds both.
  public func union(_ other: Box) -> Box {
    let left = min(x, other.x)
    let top = min(y, other.y)
    return Box(
      x: left, y: top, width: max(x + width, other.x + other.width) - left,
      height: max(y + height, other.y + other.height) - top)
  }

  /// The area shared with `other`, in fractions of the photo.
  public func intersectionArea(_ other: Box) -> Double {
    let width = min(x + self.width, other.x + other.width) - max(x, other.x)
    let height = min(y + self.height, other.y + other.height) - max(y, other.y)
    return max(0, width) * max(0, height)
  }

  /// The area in fractions of the photo.
  public var area: Double { width * height }

  /// Intersection over union, 0...1.
  public func intersectionOverUnion(_ other: Box) -> Double {
    let shared = intersectionArea(other)
    let all = area + other.area - shared
    return all > 0 ? shared / all : 0
  }

  /// How much of the box lies in some areas, 0...1; where these overlap, it counts once. All of it where the box has no
  /// extent.
  func share(in areas: [Box]) -> Double {
    guard area > 0 else { return 1 }
    let parts = areas.filter { $0.intersectionArea(self) > 0 }
    // Between neighbouring edges the box is either in an area or not.
    let columns = Self.spans(parts.flatMap { [$0.x, $0.x + $0.width] }, from: x, to: x + width)
    let rows = Self.spans(parts.flatMap { [$0.y, $0.y + $0.height] }, from: y, to: y + height)
    var shared = 0.0
    for column in columns {
      for row in rows where parts.contains(where: { $0.holds(column.middle, row.middle) }) {
        shared += column.length * row.length
      }
    }
    return shared / area
  }

  private static func spans(
    _ edges: [Double], from start: Double, to end: Double
  ) -> [(middle: Double, length: Double)] {
    let inside = Set(edges.map { min(max($0, start), end) } + [start, end]).sorted()
    return zip(inside, inside.dropFirst()).map { (($0 + $1) / 2, $1 - $0) }
  }

  /// Whether a point lies in the box.
  func holds(_ x: Double, _ y: Double) -> Bool {
    x >= self.x && x <= self.x + width && y >= self.y && y <= self.y + height
  }

  /// All of the photo.
  static let whole = Box(x: 0, y: 0, width: 1, height: 1)

  /// The corners in reading order.
  var quad: Quad {
    Quad(
      Point(x: x, y: y), Point(x: x + width, y: y), Point(x: x + width, y: y + height),
      Point(x: x, y: y + height))
  }

  /// The box of a part of the photo, in fractions of the photo.
  ///
  /// - Parameter part: The part, of which this box is in fractions.
  /// - Returns: The same area.
  func placed(in part: Box) -> Box {
    Box(
      x: part.x + x * part.width, y: part.y + y * part.height, width: width * part.width,
      height: height * part.height)
  }

  /// The box in the photo turned clockwise by quarter turns.
  func turned(quarterTurns: Int) -> Box {
    switch ((quarterTurns % 4) + 4) % 4 {
    case 1: Box(x: 1 - y - height, y: x, width: height, height: width)
    case 2: Box(x: 1 - x - width, y: 1 - y - height, width: width, height: height)
    case 3: Box(x: y, y: 1 - x - width, width: height, height: width)
    default: self
    }
  }

  /// The whole pixels that the box touches in a picture of this size, at least one by one.
  func pixels(width pictureWidth: Int, height pictureHeight: Int) -> PixelBox {
    let left = Self.whole((x * Double(pictureWidth)).rounded(.down), 0...pictureWidth - 1)
    let top = Self.whole((y * Double(pictureHeight)).rounded(.down), 0...pictureHeight - 1)
    let right = Self.whole(
      ((x + width) * Double(pictureWidth)).rounded(.up), left + 1...pictureWidth)
    let bottom = Self.whole(
      ((y + height) * Double(pictureHeight)).rounded(.up), top + 1...pictureHeight)
    return PixelBox(left: left, top: top, width: right - left, height: bottom - top)
  }

  /// The nearest whole number of the range; its lower bound for what is not a number.
  private static func whole(_ value: Double, _ range: ClosedRange<Int>) -> Int {
    guard value > Double(range.lowerBound) else { return range.lowerBound }
    return value < Double(range.upperBound) ? Int(value) : range.upperBound
  }
}

/// An upright rectangle in whole pixels.
struct PixelBox: Hashable, Sendable {
  var left: Int
  var top: Int
  var width: Int
  var height: Int

  /// The part of the box that lies in a picture of this size.
  func clipped(width pictureWidth: Int, height pictureHeight: Int) -> PixelBox {
    let right = min(left + width, pictureWidth)
    let bottom = min(top + height, pictureHeight)
    return PixelBox(left: left, top: top, width: right - left, height: bottom - top)
  }

  /// The same area in fractions of a picture of this size.
  func box(width pictureWidth: Int, height pictureHeight: Int) -> Box {
    Box(
      x: Double(left) / Double(pictureWidth), y: Double(top) / Double(pictureHeight),
      width: Double(width) / Double(pictureWidth), height: Double(height) / Double(pictureHeight))
  }
}
