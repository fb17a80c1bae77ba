/// Where the values of a sample lie.
struct Distribution: Codable, Equatable {
  let count: Int
  let median: Double
  let mean: Double
  /// The sample's standard deviation, 0 for a single value.
  let standardDeviation: Double
  let minimum: Double
  let maximum: Double

  /// Nil without values.
  init?(_ values: [Double]) {
    guard let least = values.min(), let most = values.max() else { return nil }
    count = values.count
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    self.mean = mean
    standardDeviation = (squares / Double(max(values.count - 1, 1))).squareRoot()
    median = Self.median(values)
    minimum = least
    maximum = most
  }

  /// The middle value, or the mean of the two in the middle; 0 without values.
  static func median(_ values: [Double]) -> Double {
    guard !values.isEmpty else { return 0 }
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2)
      ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }
}
