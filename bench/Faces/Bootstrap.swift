import SessionPix

/// How far a ratio of two sums would vary with other photos: photos are drawn anew, with repetition, and as many as there
/// are. Whole photos are drawn because the faces of one succeed or fail together.
struct Bootstrap {
  private let parts: [(Double, Double)]
  private static let draws = 10_000

  /// - Parameter parts: Numerator and denominator of each photo.
  init(_ parts: [(Double, Double)]) {
    self.parts = parts
  }

  /// The middle 95 % of the ratios; nil without photos. The same each time.
  var interval: ClosedRange<Double>? {
    guard !parts.isEmpty else { return nil }
    var generator = SplitMix64(state: 1)
    let ratios = (0..<Self.draws).map { _ in
      let drawn = parts.indices.map { _ in parts[Int.random(in: parts.indices, using: &generator)] }
      return drawn.reduce(0) { $0 + $1.0 } / drawn.reduce(0) { $0 + $1.1 }
    }.sorted()
    return ratios[Self.draws / 40]...ratios[Self.draws - 1 - Self.draws / 40]
  }
}
