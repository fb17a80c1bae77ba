extension LabelReader {
  /// With what stands behind keys that have no value yet: type plates have their numbers struck, stamped or printed by
  /// needles, on a patch of another colour, where the detector for lines sees none.
  ///
  /// - Parameters:
  ///   - read: The lines that were found.
  ///   - raster: The upright photo.
  /// - Returns: The lines, and those behind keys that read as a number.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the network fails.
  func addingValues(
    behindKeysIn read: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    let gaps = read.indices.filter { read[$0].isSerialKey }.flatMap { key in
      read[key].gaps(before: read).map { (key: key, gap: $0) }
    }
    guard !gaps.isEmpty else { return read }
    let crops = gaps.map { raster.line($0.gap.value, height: reader.lineHeight) }
    let plain = try reader.read(crops)
    let stretched = try reader.read(crops.map(\.contrastStretched))
    var lines = read
    for ((key, gap), readings) in zip(gaps, zip(plain, stretched)) {
      let numbers = [readings.0, readings.1].filter {
        $0.confidence >= Self.sureValue && SerialRule.value($0.text, isKeyed: true) != nil
      }
      guard let reading = numbers.max(by: { $0.confidence < $1.confidence }) else { continue }
      lines[key].quad = gap.key
      lines.append(
        ReadLine(quad: gap.value, quarterTurns: read[key].quarterTurns, reading: reading))
    }
    return lines
  }

  /// What is read with less confidence behind a key is the ground.
  private static let sureValue = 0.5
}

/// The room behind a key's text, where its value may stand.
struct KeyGap: Hashable, Sendable {
  /// The key without that room.
  let key: Quad
  /// The room.
  let value: Quad
}

extension ReadLine {
  /// Whether the line is a key for a serial number and nothing else.
  fileprivate var isSerialKey: Bool {
    LabelKey.serial.rest(of: reading.text).map { $0.gluedWord.count <= 1 } ?? false
  }

  /// A value is looked for so far behind its key, in heights of the key.
  private static var reach: Double { 6 }
  /// Less room holds no number.
  private static var leastRoom: Double { 1 }
  /// Numbers may be larger than their key by this share of its height on each side.
  private static var margin: Double { 0.25 }
  /// The width of a character in heights of its line, in narrow type.
  private static var characterWidth: Double { 0.36 }
  /// A line whose middle lies less than this beside the key's, in its heights, is its value.
  private static var sameBaseline: Double { 0.25 }
  /// A line stands in the way where it covers this share of the height.
  private static var leastOverlap: Double { 0.15 }

  /// Where a value may stand: behind this line, and behind its text where that is shorter. On a patch of another colour a
  /// value is found with its key, and not read.
  func gaps(before others: [ReadLine]) -> [KeyGap] {
    let axes = LineAxes(quad)
    let hasValue = others.contains { other in
      let start = axes.place(other.quad.corners[0]).x - axes.length
      let middle = axes.place(other.quad.centre).y
      return abs(middle - 0.5) < Self.sameBaseline && (-0.5..<Self.reach / 2).contains(start)
    }
    if hasValue { return [] }
    let text = Self.characterWidth * Double(reading.text.count)
    let ends = text < axes.length - Self.leastRoom ? [text, axes.length] : [axes.length]
    return ends.compactMap { end in
      let starts = others.compactMap { other -> Double? in
        let corners = other.quad.corners.map(axes.place)
        let lowest = min(corners.map(\.y).max() ?? 0, 1)
        let overlap = lowest - max(corners.map(\.y).min() ?? 0, 0)
        let start = (corners.map(\.x).min() ?? 0) - end
        return overlap > Self.leastOverlap && start > 0 ? start : nil
      }
      let room = min(starts.min() ?? Self.reach, Self.reach)
      guard room >= Self.leastRoom else { return nil }
      return KeyGap(
        key: axes.quad(0...end, 0...1),
        value: axes.quad(end + 0.1...end + room, -Self.margin...1 + Self.margin))
    }
  }
}

/// The directions of a line: right along it and down across it, in units of its height, from its left upper corner.
private struct LineAxes {
  private let origin: Point
  private let along: Point
  private let height: Double
  /// The line's length.
  let length: Double

  init(_ quad: Quad) {
    origin = quad.corners[0]
    height = max(quad.thickness, 1e-9)
    let pixels = max(origin.distance(to: quad.corners[1]), 1e-9)
    along = Point(
      x: (quad.corners[1].x - origin.x) / pixels, y: (quad.corners[1].y - origin.y) / pixels)
    length = pixels / height
  }

  /// Where a point of the photo lies.
  func place(_ point: Point) -> Point {
    let (x, y) = ((point.x - origin.x) / height, (point.y - origin.y) / height)
    return Point(x: x * along.x + y * along.y, y: y * along.x - x * along.y)
  }

  /// A rectangle along the line, in pixels of the photo.
  func quad(_ x: ClosedRange<Double>, _ y: ClosedRange<Double>) -> Quad {
    func point(_ x: Double, _ y: Double) -> Point {
      Point(
        x: origin.x + height * (x * along.x - y * along.y),
        y: origin.y + height * (x * along.y + y * along.x))
    }
    return Quad(
      point(x.lowerBound, y.lowerBound), point(x.upperBound, y.lowerBound),
      point(x.upperBound, y.upperBound), point(x.lowerBound, y.upperBound))
  }
}
