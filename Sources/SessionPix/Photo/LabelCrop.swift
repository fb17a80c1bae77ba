/// A region cut out upright at native resolution, with enough around it to be read.
package struct LabelCrop: Hashable, Sendable {
  /// The region, in fractions of the photo.
  package let quad: Quad
  /// Print beside the line helps to understand it: this share of the line's thickness on each side.
  private static let surroundings = 0.6
  /// A larger crop is shrunk to what services take as it is.
  private static let budget = TokenBudget.Tier.standard.budget
  /// No region is as long as this, in pixels.
  private static let unlikelyExtent = 1e9

  /// The crop of a region.
  package init(quad: Quad) {
    self.quad = quad
  }

  /// The rectified crop, at least ``RenditionPlan/shortestLabelSide`` pixels a side; beyond the photo's edge the
  /// edge is repeated.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the region's corners are no finite numbers.
  func cut(from raster: borrowing Raster) throws(PhotoError) -> Raster {
    let frame = try frame(width: raster.width, height: raster.height)
    return Raster(raster.rectified(frame.quad, width: frame.width, height: frame.height))
  }

  /// The same at the photo's own resolution, however large that is.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the region's corners are no finite numbers.
  package func cutAtFullSize(from raster: borrowing Raster) throws(PhotoError) -> Raster {
    let whole = try whole(width: raster.width, height: raster.height)
    return Raster(raster.rectified(whole.quad, width: whole.width, height: whole.height))
  }

  /// What a crop shows of the photo, in pixels of the photo, and how many pixels it has itself.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the region's corners are no finite numbers.
  func frame(
    width photoWidth: Int, height photoHeight: Int
  ) throws(PhotoError) -> (quad: Quad, width: Int, height: Int) {
    let whole = try whole(width: photoWidth, height: photoHeight)
    let size = Self.budget.size(forWidth: whole.width, height: whole.height)
    return (whole.quad, size.width, size.height)
  }

  /// What a crop shows of the photo, and how many pixels that has there.
  private func whole(
    width photoWidth: Int, height photoHeight: Int
  ) throws(PhotoError) -> (quad: Quad, width: Int, height: Int) {
    let pixels = quad.scaled(x: Double(photoWidth), y: Double(photoHeight))
    // Also false for what is not a number.
    guard pixels.length < Self.unlikelyExtent, pixels.thickness < Self.unlikelyExtent else {
      throw .stageFailed(stage: "label crop", reason: "a region's corners lie nowhere in the photo")
    }
    let (width, height) = extent(of: pixels)
    let grown = pixels.enlarged(
      horizontally: Double(width) / max(pixels.length, 1),
      vertically: Double(height) / max(pixels.thickness, 1))
    return (grown, width, height)
  }

  /// What is cut out, in pixels of the photo. Of a line that will be shrunk more is taken across it, so that the
  /// short side is long enough afterwards.
  private func extent(of pixels: Quad) -> (width: Int, height: Int) {
    let margin = Self.surroundings * pixels.thickness
    let width = Int((pixels.length + 2 * margin).rounded())
    let height = Int((pixels.thickness + 2 * margin).rounded())
    let edge = Self.budget.longEdge
    let long = max(width, height, edge)
    let least = (RenditionPlan.shortestLabelSide * long + edge - 1) / edge
    return (max(width, least), max(height, least))
  }
}

extension Quad {
  /// The quad of a line of text in pixels with a margin on each side, in heights of the line.
  func withMargin(along: Double, across: Double) -> Quad {
    enlarged(
      horizontally: 1 + 2 * along * thickness / max(length, 1), vertically: 1 + 2 * across)
  }

  /// The quad about its centre, its sides along and across the text multiplied.
  func enlarged(horizontally: Double, vertically: Double) -> Quad {
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
