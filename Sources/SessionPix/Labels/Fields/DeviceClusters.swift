/// Tells the devices in one photo apart: each maker's name that was read surely stands for one, and what was found
/// belongs to the nearest.
struct DeviceClusters {
  /// Names with less confidence start no device.
  private static let sure = 0.5
  /// The lines with the makers' names, the surest first.
  private let anchors: [Int]
  private let page: LabelPage

  /// The devices of a page, by the makers that were found in it.
  init(_ page: LabelPage, brands: [LabelCandidate]) {
    self.page = page
    anchors = brands.filter {
      $0.confidence >= Self.sure && $0.printed && $0.evidence.contains("catalog")
    }

    .compactMap(\.region).filter(page.lines.indices.contains)
    .reduce(into: []) { lines, line in if !lines.contains(line) { lines.append(line) } }
  }

  /// The number of the device that a line belongs to, 0 for what was read from none.
  func device(of region: Int?) -> Int {
    guard let region, page.lines.indices.contains(region), anchors.count > 1 else { return 0 }
    let centre = page.lines[region].quad.centre
    let distances = anchors.map { page.lines[$0].quad.centre.distance(to: centre) }
    return distances.indices.min { distances[$0] < distances[$1] } ?? 0
  }
}
