/// A part of a photo that holds a type plate, as the key words of its rows tell.
struct TypePlate: Hashable, Sendable {
  /// Along its rows, in pixels of the photo, from the print's own left upper corner on.
  let quad: Quad
  /// The height of the row by which it was found, in pixels of the photo.
  let rowHeight: Double

  /// What has less evidence may be a panel, which has words as "TYPE", too.
  private static let proof = 2
  /// A plate reaches so far around its rows, in heights of the row by which it was found.
  private static let neighbours = 3.0
  /// A value stands within so many heights behind its key.
  private static let reach = 6.0

  /// The plates of a photo, from what was read in it.
  static func plates(in lines: [ReadLine]) -> [TypePlate] {
    var rows = lines.compactMap(PlateRow.init).sorted { $0.evidence > $1.evidence }
    var plates: [TypePlate] = []
    while !rows.isEmpty {
      let first = rows.removeFirst()
      let axes = LineAxes(first.quad)
      var extent = PlateExtent(axes: axes, of: first.quad(reach: reach), margin: neighbours)
      var evidence = first.evidence
      while let next = rows.firstIndex(where: { extent.holds($0.quad.centre, axes) }) {
        let row = rows.remove(at: next)
        evidence += row.evidence
        extent.join(PlateExtent(axes: axes, of: row.quad(reach: reach), margin: neighbours))
      }
      guard evidence >= proof else { continue }
      for line in lines where extent.holds(line.quad.centre, axes) {
        extent.join(PlateExtent(axes: axes, of: line.quad, margin: 1))
      }
      plates.append(
        TypePlate(quad: axes.quad(extent.x, extent.y), rowHeight: first.quad.thickness))
    }
    return plates
  }
}

/// A line that begins with a key word of type plates.
private struct PlateRow {
  let quad: Quad
  /// 2 where only plates have such a row, 1 where panels may have one.
  let evidence: Int
  /// Whether it says nothing more, so that its value stands elsewhere.
  private let isBare: Bool

  init?(_ line: ReadLine) {
    func value(behind keys: [LabelKey]) -> String? {
      keys.lazy.compactMap { $0.rest(of: line.reading.text) }.first
    }
    let sure = value(behind: [.serial, .maker])
    guard let value = sure ?? value(behind: [.model, .reference]) else { return nil }
    quad = line.quad
    isBare = value.gluedWord.count <= 1
    evidence = sure == nil ? 1 : 2
  }

  /// The row with so many heights behind it where its value is not read.
  func quad(reach: Double) -> Quad {
    let axes = LineAxes(quad)
    return isBare ? axes.quad(0...(axes.length + reach), 0...1) : quad
  }
}

/// A rectangle along a line, in heights of the line.
private struct PlateExtent {
  private(set) var x: ClosedRange<Double>
  private(set) var y: ClosedRange<Double>

  /// What holds a quad and so much around it.
  init(axes: LineAxes, of quad: Quad, margin: Double) {
    let corners = quad.corners.map(axes.place)
    let (columns, rows) = (corners.map(\.x).sorted(), corners.map(\.y).sorted())
    x = (columns[0] - margin)...(columns[3] + margin)
    y = (rows[0] - margin)...(rows[3] + margin)
  }

  func holds(_ point: Point, _ axes: LineAxes) -> Bool {
    let place = axes.place(point)
    return x.contains(place.x) && y.contains(place.y)
  }

  mutating func join(_ other: PlateExtent) {
    x = min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound)
    y = min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound)
  }
}
