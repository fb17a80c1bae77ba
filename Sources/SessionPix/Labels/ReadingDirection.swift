/// Which way round the text of a photo stands.
struct ReadingDirection: Sendable {
  let reader: any TextReader
  /// So many of the longest lines are read both ways.
  private static let sample = 10
  /// Lines whose sides differ less than this say nothing about their direction.
  private static let clearRatio = 1.5

  /// Whether most of the text runs along the vertical edge of the picture as it was searched.
  func isSideways(_ lines: [DetectedLine]) -> Bool {
    var vertical = 0.0
    var horizontal = 0.0
    for line in lines {
      let ratio = line.quad.length / max(line.quad.thickness, 1)
      if ratio >= Self.clearRatio { horizontal += ratio }
      if ratio <= 1 / Self.clearRatio { vertical += 1 / ratio }
    }
    return vertical > horizontal
  }

  /// Whether the longest lines are read with more confidence when they are turned by 180 degrees.
  func isUpsideDown(_ lines: [DetectedLine], in raster: borrowing Raster) throws(PhotoError) -> Bool
  {
    let longest = lines.filter { $0.quad.length >= Self.clearRatio * $0.quad.thickness }
      .sorted { $0.quad.length / $0.quad.thickness > $1.quad.length / $1.quad.thickness }
      .prefix(Self.sample)
    guard !longest.isEmpty else { return false }
    let upright = longest.map { raster.line($0.quad, height: reader.lineHeight) }
    let readings = try reader.read(upright + upright.map(\.upsideDown))
    func vote(_ part: ArraySlice<Reading>) -> Double {
      part.reduce(0) { $0 + ($1.confidence - 0.5) * Double($1.text.count) }
    }
    return vote(readings[upright.count...]) > vote(readings[..<upright.count])
  }
}

extension Raster {
  /// A line cut out at this height, as wide as its shape asks for.
  func line(_ quad: Quad, height: Int) -> LineImage {
    let ratio = quad.length / max(quad.thickness, 1)
    let width = Int((Double(height) * ratio).rounded())
    return rectified(quad, width: min(max(width, height / 3), height * 40), height: height)
  }
}
