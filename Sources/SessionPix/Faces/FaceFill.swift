/// What is painted over a face.
public enum FaceFill: String, Codable, Hashable, Sendable, CaseIterable {
  /// One plain grey. It takes nothing from the pixels below.
  case solid
  /// Squares of several greys, so that the area reads as redacted on purpose. It takes nothing from the pixels below: the greys
  /// follow from the area's place and size alone, so that a photo yields the same images and the same record each time.
  case pattern
  /// Squares with the mean colours of the face itself. It is cosmetic: whoever has a picture of the person can match it, as the
  /// tests do by nearest neighbour. Photos that are redacted so have no ``VisionBrief``.
  case mosaic

  /// Whether what is painted is computed from the face and can be matched back to it.
  public var isCosmetic: Bool { self == .mosaic }

  /// The greys of the pattern.
  private static let palette: [UInt8] = [96, 108, 120, 132, 144]
  /// The grey of the solid fill.
  private static let middleGrey: UInt8 = 120

  /// Squares along the shorter side. Between hair and neck the network takes six greys for a face still, and twenty for none.
  private var squares: Int {
    switch self {
    case .solid: 1
    case .pattern: 20
    case .mosaic: 8
    }
  }

  /// Paints every pixel that the box touches, so that a stage of your own can hide what it found. A box that is not
  /// finite could be anywhere, so all is painted.
  ///
  /// - Parameters:
  ///   - box: The area, in fractions of the picture.
  ///   - raster: The picture.
  public func paint(_ box: Box, on raster: inout Raster) {
    let area = box.isFinite ? box.clipped : .whole
    paint(area.pixels(width: raster.width, height: raster.height), on: &raster)
  }

  /// Paints every pixel whose middle lies in the quad; its box, where the quad's corners cross or are not finite.
  ///
  /// - Parameters:
  ///   - quad: The area, in fractions of the picture.
  ///   - raster: The picture.
  public func paint(_ quad: Quad, on raster: inout Raster) {
    let box = quad.bounds
    guard box.isFinite, quad.contains(quad.centre) else { return paint(box, on: &raster) }
    let (width, height) = (Double(raster.width), Double(raster.height))
    paint(
      box.clipped.pixels(width: raster.width, height: raster.height), on: &raster,
      within: quad.scaled(x: width, y: height))
  }

  /// Paints every pixel of the box, or those of them whose middle lies in the quad.
  ///
  /// - Parameters:
  ///   - box: The box, which lies in the picture.
  ///   - raster: The picture.
  ///   - quad: In pixels of the picture.
  ///   - seed: What a pattern's greys follow from, beside the box's place and size.
  func paint(
    _ box: PixelBox, on raster: inout Raster, within quad: Quad? = nil, seed: UInt64 = 0
  ) {
    var random = SplitMix64(seed: seed, box)
    let grid = SquareGrid(box, side: max(1, min(box.width, box.height) / squares))
    let colours: [RGB] =
      switch self {
      case .solid: Array(repeating: RGB(grey: Self.middleGrey), count: grid.count)
      case .pattern:
        (0..<grid.count).map { _ in
          RGB(grey: Self.palette.randomElement(using: &random) ?? Self.middleGrey)
        }
      case .mosaic: grid.means(of: raster)
      }
    let width = raster.width
    raster.withMutablePixels { pixels in
      for row in 0..<box.height {
        for column in 0..<box.width {
          let middle = Point(x: Double(box.left + column) + 0.5, y: Double(box.top + row) + 0.5)
          if let quad, !quad.contains(middle) { continue }
          let colour = colours[grid.number(row: row, column: column)]
          let offset = ((box.top + row) * width + box.left + column) * 3
          unsafe pixels[offset] = colour.red
          unsafe pixels[offset + 1] = colour.green
          unsafe pixels[offset + 2] = colour.blue
        }
      }
    }
  }
}
