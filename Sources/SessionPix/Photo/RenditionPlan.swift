/// Which images are made of a photo, and how they are written.
public struct RenditionPlan: Encodable, Hashable, Sendable {
  /// The size of the overview. The default is the standard tier.
  public var tier = TokenBudget.Tier.standard
  /// How images are written. The default is JPEG of quality 85.
  public var encoding = Encoding()
  /// Whether the whole photo is written at full size, too. The default is false.
  public var includesMaster = false
  /// How many label crops are made at most. The default is 8.
  public var labelLimit = 8
  /// How many details are made at most: parts of the photo closer than the overview shows them, from which a vision model
  /// reads how controls stand. None where the overview shows as much. The default is 0.
  public var detailLimit = 0

  /// The shortest side of a label crop in pixels: services read smaller pictures badly.
  static let shortestLabelSide = 200

  /// The plan as described at each property.
  public init() {}

  /// Encodes and proves the images.
  func renditions(of photo: borrowing Photo, name: PhotoPath) throws(PhotoError) -> [Rendition] {
    let size = tier.budget.size(forWidth: photo.raster.width, height: photo.raster.height)
    let small = try photo.raster.resized(width: size.width, height: size.height)
    var made = [try rendition(.overview, of: small, name: name, suffix: ".overview")]
    for (number, region) in photo.regionsWithCandidates.prefix(max(0, labelLimit)).enumerated() {
      let crop = try LabelCrop(quad: photo.regions[region].quad).cut(from: photo.raster)
      made.append(
        try rendition(.label, of: crop, name: name, suffix: ".label-\(number + 1)", region: region))
    }
    for (number, part) in details(of: photo).enumerated() {
      let pixels = try photo.raster.extracted(part)
      let size = tier.budget.size(forWidth: part.width, height: part.height)
      made.append(
        try rendition(
          .detail, of: try pixels.resized(width: size.width, height: size.height), name: name,
          suffix: ".detail-\(number + 1)",
          box: part.box(width: photo.raster.width, height: photo.raster.height)))
    }
    if includesMaster {
      made.append(try rendition(.master, of: photo.raster, name: name, suffix: ".master"))
    }
    return made
  }

  private func details(of photo: borrowing Photo) -> [PixelBox] {
    DetailTiles(
      limit: detailLimit, lines: photo.regions.map(\.quad), width: photo.raster.width,
      height: photo.raster.height, budget: tier.budget
    ).boxes
  }

  private func rendition(
    _ role: RenditionRecord.Role, of raster: borrowing Raster, name: PhotoPath, suffix: String,
    region: Int? = nil, box: Box? = nil
  ) throws(PhotoError) -> Rendition {
    let bytes = try raster.encoded(as: encoding)
    let suffix = suffix + "." + encoding.format.fileExtension
    let record = RenditionRecord(
      role: role, path: name.appending(suffix: suffix).text, width: raster.width,
      height: raster.height, bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes),
      tokens: TokenBudget.tokens(width: raster.width, height: raster.height), region: region,
      box: box)
    return Rendition(bytes: bytes, record: record, suffix: suffix)
  }
}

extension Photo {
  /// The regions that yielded a candidate, those of the surest first. A rule may name a region that is not there.
  fileprivate var regionsWithCandidates: [Int] {
    let all = LabelField.allCases.flatMap { candidates[$0] }
    let known = regions.indices
    var seen: Set<Int> = []
    return all.sorted { $0.confidence > $1.confidence }.compactMap(\.region)
      .filter { known.contains($0) && seen.insert($0).inserted }
  }
}
