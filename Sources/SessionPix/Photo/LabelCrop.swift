/// A region cut out upright at native resolution, with enough around it to be read.
struct LabelCrop: Hashable, Sendable {
  /// The region, in fractions of the photo.
  let quad: Quad
  /// Print beside the line helps to understand it: this share of the line's thickness on each side.
  private static let surroundings = 0.6
  /// A crop longer than this is shrunk: the longest edge that services take as it is.
  private static let longestSide = TokenBudget.Tier.standard.budget.longEdge

  /// The rectified crop, at least ``RenditionPlan/shortestLabelSide`` pixels a side; beyond the photo's edge the
  /// edge is repeated.
  func cut(from raster: borrowing Raster) -> Raster {
    let pixels = quad.scaled(x: Double(raster.width), y: Double(raster.height))
    let least = Double(RenditionPlan.shortestLabelSide)
    let margin = Self.surroundings * pixels.thickness
    let width = max(pixels.length + 2 * margin, least)
    let height = max(pixels.thickness + 2 * margin, least)
    let grown = pixels.enlarged(
      horizontally: width / max(pixels.length, 1), vertically: height / max(pixels.thickness, 1))
    let factor = min(1, Double(Self.longestSide) / max(width, height))
    let line = raster.rectified(
      grown, width: Int((width * factor).rounded()), height: Int((height * factor).rounded()))
    return Raster(line)
  }
}

extension Quad {
  /// The quad about its centre, its sides along and across the text multiplied.
  fileprivate func enlarged(horizontally: Double, vertically: Double) -> Quad {
    let map = Homography(unitSquareTo: self)
    let (left, right) = (0.5 - horizontally / 2, 0.5 + horizontally / 2)
    let (top, bottom) = (0.5 - vertically / 2, 0.5 + vertically / 2)
    return Quad(map(left, top), map(right, top), map(right, bottom), map(left, bottom))
  }
}

extension Raster {
  /// The pixels of a line image.
  init(_ line: LineImage) {
    self.init(width: line.width, height: line.height)
    withMutablePixels { target in
      for index in target.indices { unsafe target[index] = line.pixels[index] }
    }
  }
}
