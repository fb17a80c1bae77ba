extension Findings {
  /// More lines than any photo has: what looks at them takes the square of their number.
  private static let mostLines = 10_000

  /// Why the record cannot be what a run wrote; nil where it can. It may come from anybody.
  var implausibility: String? {
    if schema != Self.schemaName { return "its format is none that this version knows" }
    if status == .ok, privacy == nil { return "it does not say what was hidden" }
    // Corrections are found by it.
    if status == .ok, source.sha256?.wholeMatch(of: /[0-9a-f]{64}/) == nil {
      return "it does not say of which bytes it is"
    }
    if (status == .ok) != (error == nil) {
      return "it says that the photo failed and that it did not"
    }
    for side in [source.width, source.height] {
      guard side.map({ (1...DecodeLimits().side).contains($0) }) ?? (status != .ok) else {
        return "the photo's size cannot be"
      }
    }
    let (lines, codes) = (regions ?? [], barcodes ?? [])
    if lines.count + codes.count > Self.mostLines { return "it holds too many lines" }
    let quads = lines.map(\.quad) + codes.map(\.quad)
    if !quads.allSatisfy(\.isNearPhoto) { return "a line lies far outside of the photo" }
    let boxes = (privacy?.faces ?? []).map(\.box) + (privacy?.lifted ?? []).map(\.box)
    if !boxes.allSatisfy(\.liesInPhoto) { return "an area does not lie in the photo" }
    let name = name
    if !(renditions ?? []).allSatisfy({ FindingsHead.isRendition(path(of: $0), of: name) }) {
      return "it names a file that is no image of the photo"
    }
    return nil
  }
}

extension Quad {
  /// A line at the edge may reach beyond the photo, but not far.
  fileprivate var isNearPhoto: Bool {
    corners.allSatisfy { (-1...2).contains($0.x) && (-1...2).contains($0.y) }
  }
}

extension Box {
  /// Whether a point lies in it.
  func contains(_ point: Point) -> Bool {
    x <= point.x && point.x <= x + width && y <= point.y && point.y <= y + height
  }
}
