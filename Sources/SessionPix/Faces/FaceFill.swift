/// What is painted over a face. Neither takes anything from the pixels below: a mosaic computed from the face
/// is matched back to it by nearest neighbour.
public enum FaceFill: String, Codable, Hashable, Sendable, CaseIterable {
  /// One plain grey.
  case solid
  /// Squares of random greys, so that the area reads as redacted on purpose.
  case pattern

  /// The greys of the pattern and, in the middle, of the solid fill.
  private static let palette: [UInt8] = [96, 108, 120, 132, 144]
  /// Squares along the shorter side. Between hair and neck the network takes six for a face still, and twenty for none.
  private static let squares = 20

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
  func paint(_ box: PixelBox, on raster: inout Raster, within quad: Quad? = nil) {
    var generator = SystemRandomNumberGenerator()
    let plain = Self.palette[Self.palette.count / 2]
    let side = max(1, min(box.width, box.height) / Self.squares)
    let columns = (box.width + side - 1) / side
    let rows = (box.height + side - 1) / side
    let greys = (0..<(columns * rows)).map { _ in
      self == .solid ? plain : Self.palette.randomElement(using: &generator) ?? plain
    }
    let width = raster.width
    raster.withMutablePixels { pixels in
      for row in 0..<box.height {
        for column in 0..<box.width {
          let middle = Point(x: Double(box.left + column) + 0.5, y: Double(box.top + row) + 0.5)
          if let quad, !quad.contains(middle) { continue }
          let grey = greys[(row / side) * columns + column / side]
          let offset = ((box.top + row) * width + box.left + column) * 3
          for band in 0..<3 { unsafe pixels[offset + band] = grey }
        }
      }
    }
  }
}
