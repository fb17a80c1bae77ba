/// A class of photos: those with a figure from the lower bound on and below the upper one.
struct CostClass {
  let lower: Double
  /// Nil where there is none.
  let upper: Double?

  /// The upright size in megapixels (10^6 pixels).
  static let megapixels = classes([0, 2, 8, 12])
  /// The lines of text that were found.
  static let regions = classes([0, 10, 30, 100])

  /// For example `2-8`, which holds 2 and not 8, or `12-`.
  var name: String { "\(Int(lower))-" + (upper.map { "\(Int($0))" } ?? "") }

  func contains(_ figure: Double) -> Bool { figure >= lower && figure < upper ?? .infinity }

  private static func classes(_ bounds: [Double]) -> [CostClass] {
    bounds.indices.map {
      CostClass(lower: bounds[$0], upper: $0 + 1 < bounds.count ? bounds[$0 + 1] : nil)
    }
  }
}
