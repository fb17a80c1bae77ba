/// All places and texts of a record that may show a serial number, so that none leaves where serial numbers may not.
///
/// Rather too much than too little: every candidate counts, however unlikely, every line with a key word such as
/// "S/N", and every barcode. What no reader saw as a serial number stays.
struct SerialTraces: Sendable {
  /// The shortest value that is looked for inside other texts; shorter ones stand in many words by chance, so that only a
  /// whole text that says the same counts.
  private static let shortestSought = 4

  /// The lines of text, in fractions of the photo.
  private let lines: [Quad]
  /// The barcodes, in fractions of the photo.
  private var barcodes: [Quad]
  /// The indices of regions with a trace.
  let regions: Set<Int>
  /// Values and readings, glued: capital letters and digits only.
  private let values: Set<String>

  /// The traces in what was found.
  init(regions: [TextRegion], barcodes: [Barcode], candidates: Findings.Candidates) {
    let serials = candidates.serial
    values = Set(
      (serials.flatMap { [$0.value] + $0.alternatives } + barcodes.map(\.text)).map(Self.glued)
        .filter { !$0.isEmpty })
    let named = Set(serials.compactMap(\.region))
    let sought = values
    self.regions = Set(
      regions.indices.filter { index in
        let region = regions[index]
        let texts = [region.text] + region.alternatives
        return named.contains(index)
          || texts.contains { Self.holds(sought, $0) || LabelKey.serial.rest(of: $0) != nil }
      })
    lines = self.regions.sorted().map { regions[$0].quad }
    self.barcodes = barcodes.map(\.quad)
  }

  /// The traces with each barcode in its whole height, as a picture of the whole photo shows it.
  func withWholeBarcodes(in raster: borrowing Raster) -> SerialTraces {
    var whole = self
    for index in barcodes.indices {
      whole.barcodes[index] = BarcodeExtent.area(of: barcodes[index], in: raster)
    }
    return whole
  }

  /// Whether a text is a value, holds one, or is a part of one that says as much.
  func touches(_ text: String) -> Bool { Self.holds(values, text) }

  /// Whether a candidate says what a value says, or was read where a trace is, whatever it says.
  func hides(_ candidate: LabelCandidate) -> Bool {
    touches(candidate.value) || candidate.region.map(regions.contains) ?? false
  }

  private static func holds(_ values: Set<String>, _ text: String) -> Bool {
    let glued = glued(text)
    return values.contains { value in
      glued == value || value.count >= shortestSought && glued.contains(value)
        || glued.count >= 6 && value.contains(glued)
    }
  }

  private static func glued(_ text: String) -> String {
    String(text.uppercased().filter { $0.isLetter || $0.isNumber })
  }
}

extension SerialTraces {
  /// How much more than the line is painted, as a share of its thickness on each side.
  private static let margin = 0.35

  /// Paints the areas over, in the photo itself.
  func paint(on raster: inout Raster) {
    let (width, height) = (raster.width, raster.height)
    let whole = Box.whole.quad.scaled(x: Double(width), y: Double(height))
    _ = paint(on: &raster, showing: whole, width: width, height: height)
  }

  /// Paints the areas over, in a picture that shows the part `frame` of the photo.
  ///
  /// - Parameters:
  ///   - raster: The picture.
  ///   - frame: What it shows, in pixels of the photo.
  ///   - width: Columns of the photo.
  ///   - height: Rows of the photo.
  /// - Returns: Whether any pixel was painted.
  func paint(on raster: inout Raster, showing frame: Quad, width: Int, height: Int) -> Bool {
    let grown = lines.map { quad in
      quad.scaled(x: Double(width), y: Double(height))
        .withMargin(along: Self.margin, across: Self.margin)
    }
    let areas = grown + barcodes.map { $0.scaled(x: Double(width), y: Double(height)) }
    let map = Homography(unitSquareTo: frame)
    let (columns, rows) = (raster.width, raster.height)
    let grey: UInt8 = 120
    return raster.withMutablePixels { pixels in
      var painted = false
      for area in areas {
        let part = Self.part(of: frame, around: area.bounds, columns: columns, rows: rows)
        for row in part.top..<(part.top + part.height) {
          for column in part.left..<(part.left + part.width) {
            let point = map(
              (Double(column) + 0.5) / Double(columns), (Double(row) + 0.5) / Double(rows))
            guard area.contains(point) else { continue }
            painted = true
            let offset = (row * columns + column) * 3
            for band in 0..<3 { unsafe pixels[offset + band] = grey }
          }
        }
      }
      return painted
    }
  }

  /// Paints over each barcode that can still be read in a picture: of several with the same content one is found at a
  /// time.
  ///
  /// - Parameters:
  ///   - raster: The picture.
  ///   - regions: The lines of text that it shows, in fractions of it: small barcodes are looked for beside them.
  /// - Returns: Whether any pixel was painted.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where one can be read all the same.
  static func paintLegibleBarcodes(
    on raster: inout Raster, near regions: [TextRegion]
  ) throws(PhotoError) -> Bool {
    let search = BarcodeSearch()
    for round in 0..<4 {
      let found = try search.barcodes(in: raster, near: regions)
      if found.isEmpty { return round > 0 }
      let traces = SerialTraces(regions: [], barcodes: found, candidates: Findings.Candidates())
        .withWholeBarcodes(in: raster)
      traces.paint(on: &raster)
    }
    throw .stageFailed(stage: "serials", reason: "a barcode can still be read in an image")
  }

  /// The pixels that may be in an area: all where the picture shows its part of the photo turned or in perspective.
  private static func part(
    of frame: Quad, around area: Box, columns: Int, rows: Int
  ) -> PixelBox {
    let box = frame.bounds
    guard frame == box.quad, box.width > 0, box.height > 0 else {
      return PixelBox(left: 0, top: 0, width: columns, height: rows)
    }
    return Box(
      x: (area.x - box.x) / box.width, y: (area.y - box.y) / box.height,
      width: area.width / box.width, height: area.height / box.height
    ).clipped.pixels(width: columns, height: rows)
  }
}
