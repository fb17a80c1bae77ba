import Foundation

/// The straight line whose squared distances from some points, measured upwards, add to the least.
struct LeastSquares: Equatable {
  let slope: Double
  let intercept: Double

  /// Nil unless the points lie at two places at least.
  init?(_ points: [PlotPoint]) {
    let count = Double(points.count)
    let (meanX, meanY) = (
      points.reduce(0) { $0 + $1.x } / count, points.reduce(0) { $0 + $1.y } / count
    )
    let spread = points.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
    guard spread > 0 else { return nil }
    slope = points.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) } / spread
    intercept = meanY - slope * meanX
  }

  /// The power with which the points grow: the slope over logarithms, 1 where y grows as x does, 2 where it grows as its
  /// square. Points that have no logarithm are left out.
  static func exponent(_ points: [PlotPoint]) -> Double? {
    LeastSquares(
      points.filter { $0.x > 0 && $0.y > 0 }.map { PlotPoint(log($0.x), log($0.y)) })?.slope
  }

  func value(at x: Double) -> Double { intercept + slope * x }
}
