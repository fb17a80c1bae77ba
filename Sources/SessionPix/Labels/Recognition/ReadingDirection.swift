/// Decides for a photo and for each of its lines which way round the text stands, by reading it.
struct ReadingDirection: Sendable {
  let reader: any TextReader
  /// So many of the longest lines are read upside down as well.
  private static let sample = 5
  /// Sides that differ less than this say nothing about the direction.
  private static let clearRatio = 1.5
  /// Longest lines that are read with more confidence than this on average stand upright.
  private static let clear = 0.85
  /// A line that is read with less confidence is tried upside down as well.
  private static let doubtful = 0.93
  /// A line that is read with less confidence is tried with more contrast as well.
  private static let faint = 0.9
  /// What is shorter in heights of its line and was read as one character is a mark on a panel: no second try makes a name
  /// or a number of it.
  private static let shortest = 2.0

  /// Reads each line in the direction that its shape suggests.
  func read(_ lines: [DetectedLine], in raster: borrowing Raster) throws(PhotoError) -> [ReadLine] {
    let quads = lines.map(\.quad)
    return try best(of: quads.map(\.likelyDirections), quads, in: raster)
  }

  /// Reads doubtful lines in the other directions, too, and keeps what is read best.
  func improvingDoubtful(
    _ read: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    let quads = read.map(\.quad)
    let others = try best(
      of: read.map { isWorthTrying($0, below: Self.doubtful) ? $0.quad.unlikelyDirections : [] },
      quads, in: raster)
    let turned = zip(read, others).map { line, other in
      guard other.reading.confidence > line.reading.confidence else { return line }
      return ReadLine(
        quad: other.quad, quarterTurns: line.quarterTurns + other.quarterTurns,
        reading: other.reading, others: line.others)
    }
    return try withMoreContrast(turned, in: raster)
  }

  /// Reads what is still doubtful once more with its contrast stretched, channel by channel: red print on a red ground.
  private func withMoreContrast(
    _ read: [ReadLine], in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    var read = read
    let faint = read.indices.filter { isWorthTrying(read[$0], below: Self.faint) }
    let crops = faint.map {
      raster.line(read[$0].quad, height: reader.lineHeight).contrastStretched
    }
    for (index, reading) in zip(faint, try reader.read(crops))
    where reading.confidence > read[index].reading.confidence {
      read[index].reading = reading
    }
    return read
  }

  private func isWorthTrying(_ line: ReadLine, below confidence: Double) -> Bool {
    let isMark =
      line.reading.text.count < 2 && line.quad.length < Self.shortest * line.quad.thickness
    return line.reading.confidence < confidence && !isMark
  }

  /// Whether the longest lines are read with more confidence when they are turned by 180 degrees.
  func isUpsideDown(_ read: [ReadLine], in raster: borrowing Raster) throws(PhotoError)
    -> Bool
  {
    func ratio(_ line: ReadLine) -> Double { line.quad.length / max(line.quad.thickness, 1) }
    let longest = read.filter { $0.quarterTurns == 0 && ratio($0) >= Self.clearRatio }.sorted {
      ratio($0) > ratio($1)
    }
    .prefix(Self.sample)
    let confidence =
      longest.reduce(0) { $0 + $1.reading.confidence } / Double(max(longest.count, 1))
    guard confidence < Self.clear else { return false }
    let crops = longest.map {
      raster.line($0.quad.turned(quarterTurns: 2), height: reader.lineHeight)
    }
    let turned = zip(longest, try reader.read(crops)).map { line, reading in
      ReadLine(quad: line.quad, quarterTurns: 0, reading: reading)
    }
    return turned.legibility > Array(longest).legibility
  }

  /// For each quad the best of the readings in these directions; one without text where there are none.
  private func best(
    of directions: [[Int]], _ quads: [Quad], in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    var best = quads.map {
      ReadLine(quad: $0, quarterTurns: 0, reading: Reading(text: "", confidence: -1))
    }
    var attempts: [(line: Int, quarterTurns: Int)] = []
    for (index, turns) in directions.enumerated() { attempts += turns.map { (index, $0) } }
    let turned = attempts.map { quads[$0.line].turned(quarterTurns: $0.quarterTurns) }
    let crops = turned.map { raster.line($0, height: reader.lineHeight) }
    let readings = try reader.read(crops)
    for (attempt, (quad, reading)) in zip(attempts, zip(turned, readings))
    where reading.confidence > best[attempt.line].reading.confidence {
      best[attempt.line] = ReadLine(
        quad: quad, quarterTurns: attempt.quarterTurns, reading: reading)
    }
    return best
  }
}

extension Quad {
  private static let clearRatio = 1.3

  /// Quarter turns in which text of this shape is tried first.
  fileprivate var likelyDirections: [Int] {
    thickness > Self.clearRatio * length ? [1, 3] : [0]
  }

  /// Quarter turns that are tried where those gave little. Shapes that are nearly square are mostly single signs and knobs,
  /// for which three more readings do not pay.
  fileprivate var unlikelyDirections: [Int] {
    length > Self.clearRatio * thickness ? [2] : []
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
