/// Which part of the photo an image shows.
struct ImageView {
  /// In fractions of the photo; nil where it shows the whole.
  private let frame: Quad?

  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the record does not say of which part it is.
  init(of image: RenditionRecord, _ findings: Findings) throws(PhotoError) {
    switch image.role {
    case .overview, .master: frame = nil
    case .detail:
      guard let box = image.box, box.isFinite else { throw Self.unknown }
      frame = box.quad
    case .label: frame = try Self.frame(ofLabel: image, findings)
    }
  }

  private static let unknown = PhotoError.stageFailed(
    stage: "image", reason: "the record does not say what it shows")

  private static func frame(
    ofLabel image: RenditionRecord, _ findings: Findings
  ) throws(PhotoError) -> Quad {
    guard let regions = findings.regions, let index = image.region,
      regions.indices.contains(index), let width = findings.source.width,
      let height = findings.source.height
    else { throw unknown }
    return try LabelCrop(quad: regions[index].quad).frame(width: width, height: height).quad
      .scaled(x: 1 / Double(width), y: 1 / Double(height))
  }

  /// Where a box of the photo lies in the image, in fractions of it; it may reach beyond.
  func inImage(_ box: Box) -> Quad {
    guard let frame else { return box.quad }
    let map = Homography(unitSquareTo: frame)
    return box.quad.mapped { map.source(of: $0) }
  }

  /// The upright box in the photo around a box of the image.
  func inPhoto(_ box: Box) -> Box {
    guard let frame else { return box }
    let map = Homography(unitSquareTo: frame)
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    return Quad(map(box.x, box.y), map(right, box.y), map(right, bottom), map(box.x, bottom))
      .bounds
  }
}
