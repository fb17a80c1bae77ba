/// Reads lines with two readers and makes one region of each.
struct LineReading: Sendable {
  let reader: any TextReader
  let secondReader: any TextReader
  /// A reading below this is tried the other ways round as well.
  private static let doubtful = 0.75

  /// One region for each line, with quads in fractions of the raster.
  func regions(of lines: [DetectedLine], in raster: borrowing Raster) throws(PhotoError)
    -> [TextRegion]
  {
    let best = try bestWayRound(lines.map(\.quad), in: raster)
    let crops = best.map { raster.line($0.quad, height: secondReader.lineHeight) }
    let second = try secondReader.read(crops)
    return zip(best, second).map { line, other in
      ReadingFusion(first: (reader.name, line.reading), second: (secondReader.name, other))
        .region(quad: line.quad.scaled(x: 1 / Double(raster.width), y: 1 / Double(raster.height)))
    }
  }

  private struct Attempt {
    let line: Int
    let quad: Quad
  }

  /// For each quad the reading direction in which the reader is surest.
  private func bestWayRound(
    _ quads: [Quad], in raster: borrowing Raster
  ) throws(PhotoError) -> [(quad: Quad, reading: Reading)] {
    var best = quads.map { (quad: $0, reading: Reading(text: "", confidence: -1)) }
    var attempts = quads.enumerated().flatMap { index, quad in
      quad.likelyDirections.map { Attempt(line: index, quad: quad.turned(quarterTurns: $0)) }
    }
    try read(attempts, in: raster, into: &best)
    attempts = quads.enumerated().flatMap { index, quad -> [Attempt] in
      guard best[index].reading.confidence < Self.doubtful else { return [] }
      return quad.unlikelyDirections.map {
        Attempt(line: index, quad: quad.turned(quarterTurns: $0))
      }
    }
    try read(attempts, in: raster, into: &best)
    return best
  }

  private func read(
    _ attempts: [Attempt], in raster: borrowing Raster,
    into best: inout [(quad: Quad, reading: Reading)]
  ) throws(PhotoError) {
    var crops: [LineImage] = []
    for attempt in attempts { crops.append(raster.line(attempt.quad, height: reader.lineHeight)) }
    for (attempt, reading) in zip(attempts, try reader.read(crops)) {
      // What says more is worth a little doubt: upside down, much print reads as one sure letter.
      let isBetter = reading.confidence > best[attempt.line].reading.confidence
      if isBetter { best[attempt.line] = (attempt.quad, reading) }
    }
  }
}

extension Quad {
  private static let clearRatio = 1.3

  /// Quarter turns in which text of this shape is tried first.
  fileprivate var likelyDirections: [Int] {
    thickness > Self.clearRatio * length ? [1, 3] : [0]
  }

  /// Quarter turns that are tried where those gave little.
  fileprivate var unlikelyDirections: [Int] {
    if thickness > Self.clearRatio * length { return [] }
    return length > Self.clearRatio * thickness ? [2] : [1, 2, 3]
  }
}
