import Foundation

/// Logistic regression with a penalty on the squared weights (ridge), by Newton's method.
///
/// P. McCullagh, J. A. Nelder, "Generalized Linear Models", 1989, section 4.4.
struct LogisticRegression {
  private(set) var weights: [Double]
  private static let steps = 30

  /// Fits weights.
  ///
  /// - Parameters:
  ///   - rows: The features of each example, the first of them always 1.
  ///   - isRight: Whether each example is right.
  ///   - penalty: The strength of the penalty; the first weight goes free.
  init(rows: [[Double]], isRight: [Bool], penalty: Double) {
    let count = rows.first?.count ?? 0
    weights = [Double](repeating: 0, count: count)
    for _ in 0..<Self.steps {
      var gradient = weights.enumerated().map { $0.offset == 0 ? 0 : -penalty * $0.element }
      var curvature = (0..<count).map { i in
        (0..<count).map { $0 == i ? (i == 0 ? 1e-6 : penalty) : 0 }
      }
      for (row, right) in zip(rows, isRight) {
        let p = probability(row)
        let residual = (right ? 1 : 0) - p
        let weight = max(p * (1 - p), 1e-9)
        for i in 0..<count where row[i] != 0 {
          gradient[i] += residual * row[i]
          for j in 0...i { curvature[i][j] += weight * row[i] * row[j] }
        }
      }
      let step = Self.solve(curvature, gradient)
      for i in 0..<count { weights[i] += step[i] }
      if step.allSatisfy({ abs($0) < 1e-7 }) { break }
    }
  }

  func probability(_ row: [Double]) -> Double {
    1 / (1 + exp(-zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }))
  }

  /// Solves `matrix * x = right` for a positive definite matrix of which the lower half is given (Cholesky).
  private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
    let n = right.count
    var lower = matrix
    for j in 0..<n {
      for k in 0..<j { lower[j][j] -= lower[j][k] * lower[j][k] }
      lower[j][j] = max(lower[j][j], 1e-12).squareRoot()
      for i in (j + 1)..<max(n, j + 1) {
        for k in 0..<j { lower[i][j] -= lower[i][k] * lower[j][k] }
        lower[i][j] /= lower[j][j]
      }
    }
    var x = right
    for i in 0..<n {
      for k in 0..<i { x[i] -= lower[i][k] * x[k] }
      x[i] /= lower[i][i]
    }
    for i in (0..<n).reversed() {
      for k in (i + 1)..<max(n, i + 1) { x[i] -= lower[k][i] * x[k] }
      x[i] /= lower[i][i]
    }
    return x
  }
}
