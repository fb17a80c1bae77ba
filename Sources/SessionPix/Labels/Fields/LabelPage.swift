/// The lines of a photo with their geometry: who stands beside and below whom, and how large the type is.
public struct LabelPage: Sendable {
  /// A line with its geometry in pixels of the photo.
  struct Line: Sendable {
    let region: TextRegion
    let quad: Quad
    /// The type size relative to the largest on the page, 0...1.
    let relativeSize: Double

    /// The unit vector of the reading direction.
    let along: Point

    /// Where `point` lies seen from this line's left upper corner: along and across the reading direction, in
    /// units of this line's thickness.
    func position(of point: Point) -> (along: Double, across: Double) {
      let direction = along
      let delta = Point(x: point.x - quad.corners[0].x, y: point.y - quad.corners[0].y)
      let size = max(quad.thickness, 1e-9)
      return (
        (delta.x * direction.x + delta.y * direction.y) / size,
        (-delta.x * direction.y + delta.y * direction.x) / size
      )
    }
  }

  /// The lines, in the order of the regions.
  let lines: [Line]

  /// The regions that the page was made from; candidates refer to them by index.
  public var regions: [TextRegion] { lines.map(\.region) }

  /// The barcodes of the photo.
  public let barcodes: [Barcode]

  /// A page from the regions and barcodes of a photo of this size in pixels.
  public init(regions: [TextRegion], barcodes: [Barcode] = [], width: Int, height: Int) {
    self.barcodes = barcodes
    let quads = regions.map { $0.quad.scaled(x: Double(width), y: Double(height)) }
    // A crowd of tiny print does not count: the largest line of at least two characters does.
    let sizes = zip(regions, quads).filter { $0.0.text.gluedWord.count > 1 }.map { $0.1.thickness }
    let largest = max(sizes.max() ?? 1, 1e-9)
    lines = zip(regions, quads).map { region, quad in
      Line(
        region: region, quad: quad, relativeSize: min(quad.thickness / largest, 1),
        along: quad.direction(among: quads))
    }
  }

  /// Lines that continue a line to its right, the nearest first.
  func right(of index: Int) -> [Int] {
    neighbours(of: index) { line, start, end, middle in
      let gap = start.along - line.quad.length / max(line.quad.thickness, 1e-9)
      return gap > -0.6 && gap < 8 && (0.0...1.0).contains(middle.across) ? max(gap, 0) : nil
    }
  }

  /// Lines that stand below a line, the nearest first.
  func below(_ index: Int) -> [Int] {
    neighbours(of: index) { line, start, end, middle in
      let length = line.quad.length / max(line.quad.thickness, 1e-9)
      let overlap = min(end.along, length) - max(start.along, 0)
      let isBelow = middle.across > 1 && middle.across < 3.2
      return isBelow && overlap > -0.5 ? middle.across : nil
    }
  }

  private func neighbours(
    of index: Int,
    distance: (
      Line, _ start: (along: Double, across: Double), _ end: (along: Double, across: Double),
      _ middle: (along: Double, across: Double)
    ) -> Double?
  ) -> [Int] {
    let line = lines[index]
    var found: [(index: Int, distance: Double)] = []
    for (other, candidate) in lines.enumerated() where other != index {
      let isParallel =
        candidate.along.x * line.along.x + candidate.along.y * line.along.y > 0.8
      guard isParallel else { continue }
      let start = line.position(of: candidate.quad.corners[0].middle(candidate.quad.corners[3]))
      let end = line.position(of: candidate.quad.corners[1].middle(candidate.quad.corners[2]))
      let middle = line.position(of: candidate.quad.centre)
      if let distance = distance(line, start, end, middle) { found.append((other, distance)) }
    }
    return found.sorted { $0.distance < $1.distance }.map(\.index)
  }
}

extension Quad {
  /// A line of fewer heights is a word whose slope was hardly to be measured.
  private static let shortLine = 3.0
  /// The cosine of the largest angle between two lines of one label.
  private static let sameLabel = 0.9

  /// The unit vector of the reading direction: for a short line that of the nearest long one about parallel to it.
  fileprivate func direction(among others: [Quad]) -> Point {
    let own = along
    guard length < Self.shortLine * thickness else { return own }
    let parallel = others.filter { other in
      other.length >= Self.shortLine * other.thickness
        && other.along.x * own.x + other.along.y * own.y > Self.sameLabel
    }
    return parallel.min { $0.centre.distance(to: centre) < $1.centre.distance(to: centre) }?.along
      ?? own
  }

  private var along: Point {
    let (start, end) = (corners[0], corners[1])
    let length = max(start.distance(to: end), 1e-9)
    return Point(x: (end.x - start.x) / length, y: (end.y - start.y) / length)
  }
}

extension Point {
  fileprivate func middle(_ other: Point) -> Point {
    Point(x: (x + other.x) / 2, y: (y + other.y) / 2)
  }
}
