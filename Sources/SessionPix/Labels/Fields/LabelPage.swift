/// The lines of a photo with their geometry: who stands beside and below whom, and how large the type is.
public struct LabelPage: Sendable {
  /// A line with its geometry in pixels of the photo.
  struct Line: Sendable {
    let region: TextRegion
    let quad: Quad
    /// The type size relative to the largest on the page, 0...1.
    let relativeSize: Double
    /// The directions in which its neighbours are looked for.
    let axes: LineAxes
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
        axes: LineAxes(quad, along: quad.direction(among: quads)))
    }
  }

  /// Lines that continue a line to its right, so many thicknesses of it away at most, the nearest first.
  func right(of index: Int, within widest: Double = 8) -> [Int] {
    neighbours(of: index) { line, other in
      let gap = other.start.x - line.length
      return gap > -0.6 && gap < widest && (0.0...1.0).contains(other.middle.y) ? max(gap, 0) : nil
    }
  }

  /// Lines that stand below a line, the nearest first.
  func below(_ index: Int) -> [Int] {
    neighbours(of: index) { line, other in
      let overlap = min(other.end.x, line.length) - max(other.start.x, 0)
      let isBelow = other.middle.y > 1 && other.middle.y < 3.2
      return isBelow && overlap > -0.5 ? other.middle.y : nil
    }
  }

  /// Where a line lies, seen from another one.
  private struct Place {
    let start: Point
    let middle: Point
    let end: Point

    init(_ quad: Quad, in axes: LineAxes) {
      start = axes.place(quad.corners[0].middle(quad.corners[3]))
      middle = axes.place(quad.centre)
      end = axes.place(quad.corners[1].middle(quad.corners[2]))
    }
  }

  private func neighbours(
    of index: Int, distance: (LineAxes, Place) -> Double?
  ) -> [Int] {
    let axes = lines[index].axes
    var found: [(index: Int, distance: Double)] = []
    for (other, candidate) in lines.enumerated() where other != index {
      let cosine =
        candidate.axes.along.x * axes.along.x + candidate.axes.along.y * axes.along.y
      guard cosine > Self.parallel else { continue }
      if let distance = distance(axes, Place(candidate.quad, in: axes)) {
        found.append((other, distance))
      }
    }
    return found.sorted { $0.distance < $1.distance }.map(\.index)
  }

  /// The cosine of the largest angle between neighbours.
  private static let parallel = 0.8
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
}

extension Point {
  fileprivate func middle(_ other: Point) -> Point {
    Point(x: (x + other.x) / 2, y: (y + other.y) / 2)
  }
}
