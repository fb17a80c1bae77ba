/// How far the bars of a linear barcode reach. Its reader gives the line that was scanned and no height, and any strip that is
/// left can still be read.
struct BarcodeExtent {
  /// Samples along the line at most.
  private static let samples = 480
  /// The line is compared in so many parts, since the bars need not all end at once.
  private static let parts = 8
  /// Parts that are less alike than this (Pearson's correlation) are not of the same bars.
  private static let alike = 0.7
  /// So many parts must be alike: one may be by chance.
  private static let enough = 2
  /// So many steps in a row must differ: a glint or a scratch is no end.
  private static let patience = 5
  /// Bars lean by no more than this against the line's normal, as a slope.
  private static let lean = 0.35
  /// At least this share of the length is taken on each side.
  private static let least = 0.06
  /// No barcode is higher than this share of its length on one side of a line through it.
  private static let most = 1.0
  /// What is added beyond the end, as a share of the length.
  private static let margin = 0.04

  /// The barcode's whole area, in fractions of the picture.
  ///
  /// - Parameters:
  ///   - quad: What its reader gave, in fractions of the picture.
  ///   - raster: The picture.
  /// - Returns: Its corners, with a margin.
  static func area(of quad: Quad, in raster: borrowing Raster) -> Quad {
    let (width, height) = (Double(raster.width), Double(raster.height))
    let pixels = quad.scaled(x: width, y: height)
    let length = max(pixels.length, 1)
    // A square code's quad is the code.
    guard pixels.thickness < length / 3 else {
      return pixels.enlarged(horizontally: 1.15, vertically: 1.15).scaled(
        x: 1 / width, y: 1 / height)
    }
    let corners = pixels.corners
    let left = Point(x: (corners[0].x + corners[3].x) / 2, y: (corners[0].y + corners[3].y) / 2)
    let right = Point(x: (corners[1].x + corners[2].x) / 2, y: (corners[1].y + corners[2].y) / 2)
    let along = Point(x: (right.x - left.x) / length, y: (right.y - left.y) / length)
    let up = Point(x: along.y, y: -along.x)
    let above = reach(from: left, to: right, step: up, in: raster)
    let below = reach(from: left, to: right, step: Point(x: -up.x, y: -up.y), in: raster)
    let extra = margin * length
    func corner(_ point: Point, _ side: Double, _ distance: Double) -> Point {
      Point(
        x: (point.x + side * extra * along.x + distance * up.x) / width,
        y: (point.y + side * extra * along.y + distance * up.y) / height)
    }
    return Quad(
      corner(left, -1, above + extra), corner(right, 1, above + extra),
      corner(right, 1, -below - extra), corner(left, -1, -below - extra))
  }

  /// How many pixels one can go across the line while any of its bars go on.
  private static func reach(
    from left: Point, to right: Point, step: Point, in raster: borrowing Raster
  ) -> Double {
    let length = left.distance(to: right)
    let bars = profile(from: left, to: right, in: raster)
    var reached = 0.0
    var misses = 0
    var distance = 1.0
    while distance <= most * length, misses < patience {
      let (x, y) = (step.x * distance, step.y * distance)
      let found = profile(
        from: Point(x: left.x + x, y: left.y + y), to: Point(x: right.x + x, y: right.y + y),
        in: raster)
      let shift = Int((lean * distance * Double(bars.count) / length).rounded(.up))
      if goOn(bars, in: found, shiftedBy: shift) {
        reached = distance
        misses = 0
      } else {
        misses += 1
      }
      distance += 1
    }
    return max(reached, least * length)
  }

  /// Whether enough parts of the bars are found in a profile, each near its place.
  private static func goOn(_ bars: [Double], in found: [Double], shiftedBy most: Int) -> Bool {
    let size = bars.count / parts
    guard size > 4 else { return false }
    var matches = 0
    for part in 0..<parts {
      let own = bars[(part * size)..<((part + 1) * size)]
      let isThere = (-most...most).contains { shift in
        let start = part * size + shift
        guard start >= 0, start + size <= found.count else { return false }
        return correlation(own, found[start..<(start + size)]) >= alike
      }
      matches += isThere ? 1 : 0
      if matches >= enough { return true }
    }
    return false
  }

  /// The green values along a line; beyond the edge, those of the edge.
  private static func profile(
    from left: Point, to right: Point, in raster: borrowing Raster
  ) -> [Double] {
    let (width, height) = (raster.width, raster.height)
    let samples = max(2, min(samples, Int(left.distance(to: right))))
    return raster.withPixels { pixels in
      (0..<samples).map { index in
        let share = Double(index) / Double(samples - 1)
        let x = min(max(Int(left.x + share * (right.x - left.x)), 0), width - 1)
        let y = min(max(Int(left.y + share * (right.y - left.y)), 0), height - 1)
        return unsafe Double(pixels[(y * width + x) * 3 + 1])
      }
    }
  }

  private static func correlation(
    _ first: ArraySlice<Double>, _ second: ArraySlice<Double>
  ) -> Double {
    let count = Double(first.count)
    let (a, b) = (first.reduce(0, +) / count, second.reduce(0, +) / count)
    var (both, own, other) = (0.0, 0.0, 0.0)
    for (x, y) in zip(first, second) {
      both += (x - a) * (y - b)
      own += (x - a) * (x - a)
      other += (y - b) * (y - b)
    }
    return own > 0 && other > 0 ? both / (own * other).squareRoot() : 0
  }
}
