/// Paints over personal text among the lines and barcodes that were read, and takes it out of the record. What is
/// personal and what is the equipment's is decided by `PersonalTextRule`. Where no stage has read the text
/// before, the photo fails.
public struct RedactText: Stage {
  /// The pass's name in `privacy.passes`.
  package static let pass = "text"
  /// `text`
  public let name = Self.pass
  /// Raised when the code that this stage runs decides otherwise than before: photos are prepared again then. It is part of the
  /// fingerprint as each stored property is, and a test holds it against the code's checksum.
  let revision = 3
  /// What is painted. The default takes nothing from the text.
  public var fill = FaceFill.solid
  /// How much more than the line's quad is painted at its ends, and above and below, in thicknesses of it; less than 0
  /// is taken as 0. Quads are about twice as high as the letters, so the default adds nothing above and below, where
  /// equipment's lines may stand, and at the ends what the detector may have cut off.
  public var margin = (along: 0.4, across: 0.0)

  /// A line whose middle lies in this part of a hidden one's thickness is a second reading of it.
  private static let core = 0.5
  /// A barcode is painted so many times as wide and high, for its outermost bars.
  private static let barcodeMargin = 1.3
  /// So often a barcode is looked for again before the photo fails.
  private static let looks = 4

  /// A stage with the defaults.
  public init() {}

  /// Redacts each personal line and barcode, and records kinds and counts.
  public func apply(to photo: inout Photo) throws(PhotoError) {
    guard photo.textWasRead else {
      throw .stageFailed(
        stage: name, reason: "no stage has read the text; put ReadLabels before RedactText")
    }
    guard !fill.isCosmetic else {
      throw .stageFailed(
        stage: name, reason: "a mosaic of text can be read back; set fill to solid or pattern")
    }
    guard margin.along.isFinite, margin.across.isFinite else {
      throw .stageFailed(stage: name, reason: "the margin is no finite number; set 0 or more")
    }
    let search = PersonalTextSearch(
      page: photo.page, equipment: photo.candidates.catalogLines(in: photo.regions))
    let lines = search.lines().filter { photo.isHidden(photo.regions[$0.key].quad) }
    let codes = search.barcodes().filter { photo.isHidden(photo.barcodes[$0.key].quad) }
    for index in lines.keys {
      fill.paint(lineArea(photo.regions[index].quad, in: photo.raster), on: &photo.raster)
    }
    for index in codes.keys {
      fill.paint(barcodeArea(photo.barcodes[index], in: photo.raster), on: &photo.raster)
    }
    if !codes.isEmpty { try paintBarcodesThatAreLeft(in: &photo) }
    photo.record(Array(lines.values) + Array(codes.values))
    let cores = lines.keys.map {
      photo.regions[$0].quad.enlarged(horizontally: 1, vertically: Self.core)
    }
    photo.forget(
      regions: Set(lines.keys).union(photo.regions(under: cores)), barcodes: Set(codes.keys))
    photo.privacy.passes.append(name)
  }

  private func lineArea(_ quad: Quad, in raster: borrowing Raster) -> Quad {
    let (width, height) = (Double(raster.width), Double(raster.height))
    return quad.scaled(x: width, y: height)
      .withMargin(along: max(0, margin.along), across: max(0, margin.across))
      .scaled(x: 1 / width, y: 1 / height)
  }

  /// Of a linear code the reader reports no more than the row that it read: a square around that is painted.
  private func barcodeArea(_ barcode: Barcode, in raster: borrowing Raster) -> Quad {
    let (width, height) = (Double(raster.width), Double(raster.height))
    let pixels = barcode.quad.scaled(x: width, y: height)
    let isRow = pixels.thickness < pixels.length / 8
    return (isRow ? pixels.square : pixels)
      .enlarged(horizontally: Self.barcodeMargin, vertically: Self.barcodeMargin)
      .scaled(x: 1 / width, y: 1 / height)
  }

  /// Reads the barcodes of the painted photo again, as thoroughly as before, until none is personal: of several with
  /// the same content one is found at a time.
  private func paintBarcodesThatAreLeft(in photo: inout Photo) throws(PhotoError) {
    for _ in 0..<Self.looks {
      let found = try BarcodeSearch().barcodes(in: photo.raster, near: photo.regions)
      let page = LabelPage(regions: [], barcodes: found, width: 1, height: 1)
      let left = PersonalTextSearch(page: page, equipment: []).barcodes()
        .filter { photo.isHidden(found[$0.key].quad) }
      if left.isEmpty { return }
      for index in left.keys {
        fill.paint(barcodeArea(found[index], in: photo.raster), on: &photo.raster)
      }
    }
    throw .stageFailed(stage: name, reason: "a personal barcode can still be read after painting")
  }
}

extension Quad {
  /// The square along the upper side, about the same centre.
  fileprivate var square: Quad {
    let half = Point(
      x: (corners[1].x - corners[0].x) / 2, y: (corners[1].y - corners[0].y) / 2)
    func corner(_ along: Double, _ across: Double) -> Point {
      Point(
        x: centre.x + along * half.x - across * half.y,
        y: centre.y + along * half.y + across * half.x)
    }
    return Quad(corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1))
  }
}

extension Photo {
  /// Whether personal text at this place is hidden: a person may have lifted it.
  fileprivate func isHidden(_ quad: Quad) -> Bool { correction?.liftsText(quad) != true }

  fileprivate var page: LabelPage {
    LabelPage(
      regions: regions, barcodes: barcodes, width: raster.width, height: raster.height)
  }

  /// Lines whose middle lies in one of these areas.
  fileprivate func regions(under areas: [Quad]) -> Set<Int> {
    Set(
      regions.indices.filter { index in
        areas.contains { $0.contains(regions[index].quad.centre) }
      })
  }

  fileprivate mutating func record(_ kinds: [PersonalTextKind]) {
    privacy.text = PersonalTextKind.allCases.compactMap { kind in
      let count = kinds.count { $0 == kind }
      return count > 0 ? .init(kind: kind, count: count) : nil
    }
  }
}
