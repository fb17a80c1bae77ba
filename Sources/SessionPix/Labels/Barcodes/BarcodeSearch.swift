/// Looks for barcodes in a small copy of a photo, where large ones are found at any turn, and at native resolution: for QR
/// everywhere, because what it holds may be personal and stands in the images, and for bars beside lines
/// that look like numbers, where small ones are printed. Searching all pixels of a phone photo for bars takes five
/// times as long.
public struct BarcodeSearch: Sendable {
  /// The size of the copy, width times height. The default is 1,500,000.
  public var searchedPixels = 1_500_000
  /// A photo is searched for matrix codes as it is; made as small as this where it is larger, and with its sides doubled where
  /// that fits in. 0 leaves this search out. The default is 16,000,000.
  public var matrixPixels = 16_000_000
  /// So many lines are looked around at most. The default is 4.
  public var surroundingsLimit = 4
  private let reader = BarcodeReader()

  /// What is looked at around a line, in lengths along it and thicknesses across.
  private static let surroundings = (along: 1.7, across: 11.0)
  /// Surroundings are enlarged or shrunk to this width in pixels at most.
  private static let widest = 1200.0
  /// Bars and cells of one pixel are enlarged so far.
  private static let enlargement = 2.0

  /// A search with the defaults.
  public init() {}

  /// The barcodes of a photo, each content once, with quads in fractions of it.
  ///
  /// - Parameters:
  ///   - raster: The photo.
  ///   - regions: Its lines of text.
  /// - Returns: Barcodes, those of the small copy first.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where a library runs out of memory.
  func barcodes(
    in raster: borrowing Raster, near regions: [TextRegion]
  ) throws(PhotoError) -> [Barcode] {
    let pixels = Double(raster.width * raster.height)
    let copy = (Double(searchedPixels) / pixels).squareRoot()
    let matrix = (Double(matrixPixels) / pixels).squareRoot()
    var found = try inCopy(of: raster, enlarged: min(copy, 1), .turned)
    if matrix > 0 {
      let factor = matrix < Self.enlargement ? min(matrix, 1) : Self.enlargement
      found += try inCopy(of: raster, enlarged: factor, .matrix)
    }
    let numbers = regions.filter(\.looksLikeNumber).sorted { $0.text.count > $1.text.count }
    for region in numbers.prefix(surroundingsLimit) { found += try around(region, in: raster) }
    var seen: Set<String> = []
    return found.filter { seen.insert($0.text).inserted }
  }

  private func inCopy(
    of raster: borrowing Raster, enlarged factor: Double, _ search: BarcodeReader.Search
  ) throws(PhotoError) -> [Barcode] {
    let width = max(1, Int((Double(raster.width) * factor).rounded()))
    let height = max(1, Int((Double(raster.height) * factor).rounded()))
    let grey = factor != 1 ? try raster.resized(width: width, height: height).grey : raster.grey
    return try reader.barcodes(in: grey, search).map {
      $0.mapped { Point(x: $0.x / Double(width), y: $0.y / Double(height)) }
    }
  }

  private func around(
    _ region: TextRegion, in raster: borrowing Raster
  ) throws(PhotoError) -> [Barcode] {
    let (width, height) = (Double(raster.width), Double(raster.height))
    let area = region.quad.scaled(x: width, y: height)
      .enlarged(horizontally: Self.surroundings.along, vertically: Self.surroundings.across)
    let scale = min(Self.enlargement, Self.widest / max(area.length, area.thickness, 1))
    let crop = raster.rectified(
      area, width: max(1, Int(area.length * scale)), height: max(1, Int(area.thickness * scale)))
    let map = Homography(unitSquareTo: area)
    return try reader.barcodes(in: crop.grey, .upright).map {
      $0.mapped {
        let point = map($0.x / Double(crop.width), $0.y / Double(crop.height))
        return Point(x: point.x / width, y: point.y / height)
      }
    }
  }
}

extension Barcode {
  fileprivate func mapped(_ transform: (Point) -> Point) -> Barcode {
    var barcode = self
    barcode.quad = quad.mapped(transform)
    return barcode
  }
}

extension TextRegion {
  /// Whether it may be the print beside a barcode.
  fileprivate var looksLikeNumber: Bool {
    let glued = text.gluedWord
    return glued.count >= 6 && glued.digitCount >= 3
  }
}
