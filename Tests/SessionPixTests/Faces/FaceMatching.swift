@testable import SessionPix

/// The attack on redacted faces: each is taken for the original that looks most like it.
struct FaceMatching {
  /// How many redacted faces are taken for their own original.
  let hits: Int
  /// The place of the own original in the order of likeness, 0 for the most alike and 1 for the least, on average.
  let meanRank: Double
  private static let cells = 12

  /// Matches the same area of redacted pictures and of their originals.
  init(redacted: [Picture], originals: [Picture], area: PixelBox) {
    let gallery = originals.map { Self.features(of: $0, in: area) }
    let ranks = redacted.enumerated().map { number, picture in
      let probe = Self.features(of: picture, in: area)
      let distances = gallery.map { other in
        zip(probe, other).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      return distances.count { $0 < distances[number] }
    }
    hits = ranks.count { $0 == 0 }
    meanRank = Double(ranks.reduce(0, +)) / Double(ranks.count * (originals.count - 1))
  }

  /// The brightness of a few cells, of the same mean and contrast in all pictures: what a blur or a mosaic leaves.
  private static func features(of picture: Picture, in area: PixelBox) -> [Double] {
    var sums = [Double](repeating: 0, count: cells * cells)
    var counts = sums
    for y in 0..<area.height {
      for x in 0..<area.width {
        let cell = y * cells / area.height * cells + x * cells / area.width
        let offset = ((area.top + y) * picture.width + area.left + x) * 3
        sums[cell] += (0..<3).reduce(0) { $0 + Double(picture.bytes[offset + $1]) }
        counts[cell] += 3
      }
    }
    let means = zip(sums, counts).map { $0 / $1 }
    let mean = means.reduce(0, +) / Double(means.count)
    let spread = means.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
    return means.map { ($0 - mean) / max(spread, 1e-9) }
  }
}
