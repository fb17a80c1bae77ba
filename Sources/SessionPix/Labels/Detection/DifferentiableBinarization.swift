/// From a text detector's probability map to rotated quads.
///
/// After M. Liao et al., "Real-time Scene Text Detection with Differentiable Binarization", AAAI 2020:
/// the network is trained on shrunk text areas, so what is found is grown back.
struct DifferentiableBinarization: Hashable, Sendable {
  /// A pixel above this belongs to text. The default is 0.3.
  var pixelThreshold: Float = 0.3
  /// The mean probability that a quad must reach. The default is 0.5.
  var quadThreshold = 0.5
  /// The quad grows on each side by its area times this over its perimeter. The default is 1.6.
  var unclipRatio = 1.6
  /// The shortest side in pixels of the map, before it grows. The default is 3.
  var minimumSide = 3.0

  /// Quads in pixels of the map, clockwise from the left upper corner.
  func lines(in map: TextMap) -> [DetectedLine] {
    var components = ConnectedComponents(
      mask: map.mask(above: pixelThreshold), width: map.width, height: map.height)
    return components.hulls().compactMap { hull in
      guard let rectangle = RotatedRectangle(around: hull), rectangle.shortSide >= minimumSide
      else { return nil }
      let score = meanProbability(in: rectangle.quad, map)
      guard score >= quadThreshold else { return nil }
      return DetectedLine(
        quad: rectangle.grown(by: rectangle.unclip(unclipRatio)).quad, score: score)
    }
  }

  /// The mean over the pixels whose centres lie in the quad.
  private func meanProbability(in quad: Quad, _ map: TextMap) -> Double {
    let bounds = quad.bounds
    let top = max(0, Int(bounds.y))
    let bottom = min(map.height - 1, Int(bounds.y + bounds.height))
    var sum: Float = 0
    var count = 0
    for row in top...max(top, bottom) where row < map.height {
      // A pixel counts where its centre, at halves, lies inside.
      guard let span = quad.span(atRow: Double(row) + 0.5) else { continue }
      let left = max(0, Int((span.lowerBound - 0.5).rounded(.up)))
      let right = min(map.width - 1, Int((span.upperBound - 0.5).rounded(.down)))
      guard left <= right else { continue }
      for column in left...right { sum += map[row, column] }
      count += right - left + 1
    }
    return count > 0 ? Double(sum) / Double(count) : 0
  }
}

extension Quad {
  /// Where a horizontal line cuts this convex quad, or nil where it passes by.
  fileprivate func span(atRow y: Double) -> ClosedRange<Double>? {
    var cuts: [Double] = []
    for index in 0..<4 {
      let start = corners[index]
      let end = corners[(index + 1) % 4]
      guard min(start.y, end.y) <= y, y <= max(start.y, end.y) else { continue }
      if start.y == end.y {
        cuts += [start.x, end.x]
      } else {
        cuts.append(start.x + (y - start.y) / (end.y - start.y) * (end.x - start.x))
      }
    }
    guard let left = cuts.min(), let right = cuts.max() else { return nil }
    return left...right
  }
}
