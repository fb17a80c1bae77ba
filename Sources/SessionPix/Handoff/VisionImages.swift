/// The images of a brief, made from those of a prepared photo.
struct VisionImages {
  /// The overview, then the label crops.
  let images: [VisionImage]
  /// The parts that show the photo closer.
  let details: [VisionImage]
  let traces: SerialTraces
  /// The number of the label crop that shows a region, by region.
  private let numbers: [Int: Int]

  init(of prepared: PreparedPhoto, policy: VisionBrief.Policy) throws(BriefError) {
    let findings = prepared.findings
    guard let overview = prepared.overview else { throw .noOverview }
    let traces = try Self.traces(findings, overview, policy)
    let maker = VisionImageMaker(findings: findings, policy: policy, traces: traces)
    let first = try maker.overview(overview)
    let labels = try LabelChoice(of: prepared.labels, for: maker)
    var images = [first]
    for label in labels.chosen {
      images.append(try maker.label(label, inOverviewOf: (first.width, first.height)))
    }
    var details: [VisionImage] = []
    for detail in prepared.details {
      details.append(try maker.detail(detail, inOverviewOf: (first.width, first.height)))
    }
    self.images = images
    self.details = details
    // The overview is image 1.
    numbers = labels.places.mapValues { $0 + 2 }
    self.traces = traces
  }

  /// The traces of serial numbers; how high a barcode is, the overview tells.
  private static func traces(
    _ findings: Findings, _ overview: Rendition, _ policy: VisionBrief.Policy
  ) throws(BriefError) -> SerialTraces {
    let traces = SerialTraces(
      regions: findings.regions ?? [], barcodes: findings.barcodes ?? [],
      candidates: findings.candidates ?? Findings.Candidates())
    guard !policy.showsSerials else { return traces }
    do throws(PhotoError) {
      var source = Findings.Source(path: PhotoPath("image"))
      let image = try Photo(content: overview.bytes, source: &source, limits: DecodeLimits())
      return traces.withWholeBarcodes(in: image.raster)
    } catch {
      throw .image(error)
    }
  }

  /// The number of the image that shows a region closest, counted from 1.
  func imageNumber(ofRegion region: Int?) -> Int {
    region.flatMap { numbers[$0] } ?? 1
  }

  /// Where a region lies in the overview.
  func area(ofRegion region: Int?, _ findings: Findings) -> PixelArea? {
    guard let region, let all = findings.regions, all.indices.contains(region) else { return nil }
    return PixelArea(
      all[region].quad.bounds, width: images[0].width, height: images[0].height)
  }
}

/// Makes the images of a brief smaller and paints over what may not be shown.
struct VisionImageMaker {
  let findings: Findings
  let policy: VisionBrief.Policy
  let traces: SerialTraces

  func overview(_ rendition: Rendition) throws(BriefError) -> VisionImage {
    let record = rendition.record
    let size =
      policy.tier?.budget.size(forWidth: record.width, height: record.height)
      ?? (record.width, record.height)
    return try image(rendition, showing: Box.whole.quad, size: size, area: nil)
  }

  func detail(
    _ rendition: Rendition, inOverviewOf overview: (width: Int, height: Int)
  ) throws(BriefError) -> VisionImage {
    let record = rendition.record
    guard let box = record.box, box.isFinite else {
      throw .image(.stageFailed(stage: "brief", reason: "a detail does not say what it shows"))
    }
    let size =
      policy.tier?.budget.size(forWidth: record.width, height: record.height)
      ?? (record.width, record.height)
    let area = PixelArea(box, width: overview.width, height: overview.height)
    return try image(rendition, showing: box.quad, size: size, area: area)
  }

  func label(
    _ rendition: Rendition, inOverviewOf overview: (width: Int, height: Int)
  ) throws(BriefError) -> VisionImage {
    let size = (rendition.record.width, rendition.record.height)
    guard let region = rendition.record.region, let regions = findings.regions,
      regions.indices.contains(region)
    else {
      throw .image(.stageFailed(stage: "brief", reason: "a label crop belongs to no region"))
    }
    let quad = try shown(by: regions[region].quad)
    let area = PixelArea(quad.bounds, width: overview.width, height: overview.height)
    return try image(rendition, showing: quad, size: size, area: area)
  }

  /// What a crop of a region shows, in fractions of the photo.
  func shown(by region: Quad) throws(BriefError) -> Quad {
    do throws(PhotoError) {
      let frame = try LabelCrop(quad: region).frame(width: photo.width, height: photo.height)
      return frame.quad.scaled(x: 1 / Double(photo.width), y: 1 / Double(photo.height))
    } catch {
      throw .image(error)
    }
  }

  /// The photo's size; where the record has none, that of the overview has the same shape.
  private var photo: (width: Int, height: Int) {
    let overview = findings.renditions?.first { $0.role == .overview }
    return (
      findings.source.width ?? overview?.width ?? 1, findings.source.height ?? overview?.height ?? 1
    )
  }

  private func image(
    _ rendition: Rendition, showing frame: Quad, size: (width: Int, height: Int), area: PixelArea?
  ) throws(BriefError) -> VisionImage {
    let record = rendition.record
    guard let format = RenditionFormat.sniffed(rendition.bytes), format != .avif else {
      throw .format(.avif)
    }
    var bytes = rendition.bytes
    let shrinks = size.width < record.width || size.height < record.height
    if shrinks || !policy.showsSerials {
      do throws(PhotoError) {
        bytes = try changed(rendition.bytes, showing: frame, shrinks ? size : nil, format) ?? bytes
      } catch {
        throw .image(error)
      }
    }
    return VisionImage(
      role: record.role, bytes: bytes, format: format,
      width: shrinks ? size.width : record.width, height: shrinks ? size.height : record.height,
      area: area)
  }

  /// The image painted and made smaller, or nil where nothing had to change.
  private func changed(
    _ bytes: [UInt8], showing frame: Quad, _ size: (width: Int, height: Int)?,
    _ format: RenditionFormat
  ) throws(PhotoError) -> [UInt8]? {
    var source = Findings.Source(path: PhotoPath("image"))
    var image = try Photo(content: bytes, source: &source, limits: DecodeLimits())
    var painted = false
    if !policy.showsSerials {
      painted = traces.paint(
        on: &image.raster, showing: frame.scaled(x: Double(photo.width), y: Double(photo.height)),
        width: photo.width, height: photo.height)
      let lines = Self.regions(findings.regions ?? [], in: frame)
      if try SerialTraces.paintLegibleBarcodes(on: &image.raster, near: lines) { painted = true }
    }
    if let size { image.raster = try image.raster.resized(width: size.width, height: size.height) }
    guard painted || size != nil else { return nil }
    return try image.raster.encoded(as: Encoding(format: format))
  }
}

extension VisionImageMaker {
  /// The lines whose middle lies in a part of the photo, in fractions of that part.
  fileprivate static func regions(_ regions: [TextRegion], in frame: Quad) -> [TextRegion] {
    let map = Homography(unitSquareTo: frame)
    return regions.compactMap { region in
      let middle = map.source(of: region.quad.centre)
      guard (0...1).contains(middle.x), (0...1).contains(middle.y) else { return nil }
      var region = region
      region.quad = region.quad.mapped(map.source)
      return region
    }
  }
}

extension RenditionFormat {
  /// The format of a written image, by its first bytes.
  static func sniffed(_ bytes: [UInt8]) -> RenditionFormat? {
    switch PhotoFormat.sniff(bytes) {
    case .jpeg: .jpeg
    case .png: .png
    case .webp: .webp
    case .avif: .avif
    default: nil
    }
  }
}
