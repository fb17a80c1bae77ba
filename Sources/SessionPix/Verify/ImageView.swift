/// Which part of the photo an image shows.
struct ImageView {
  /// In fractions of the photo; nil where it shows the whole.
  private let frame: Quad?

  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where a label crop is of no region of the record.
  init(of image: RenditionRecord, _ findings: Findings) throws(PhotoError) {
    guard image.role == .label else {
      frame = nil
      return
    }
    guard let regions = findings.regions, let index = image.region,
      regions.indices.contains(index), let width = findings.source.width,
      let height = findings.source.height
    else {
      throw .stageFailed(stage: "label crop", reason: "the record does not say what it shows")
    }
    frame = try LabelCrop(quad: regions[index].quad).frame(width: width, height: height).quad
      .scaled(x: 1 / Double(width), y: 1 / Double(height))
  }

  /// Whether it shows the whole photo.
  var isWhole: Bool { frame == nil }

  /// The upright box in the photo around a box of the image.
  func inPhoto(_ box: Box) -> Box {
    guard let frame else { return box }
    let map = Homography(unitSquareTo: frame)
    let (right, bottom) = (box.x + box.width, box.y + box.height)
    return Quad(map(box.x, box.y), map(right, box.y), map(right, bottom), map(box.x, bottom))
      .bounds
  }
}
