/// The middle of a few figures and how far they lie apart.
struct Spread: Codable, Equatable {
  let median: Double
  let minimum: Double
  let maximum: Double

  /// Of at least one figure.
  init?(_ figures: [Double]) {
    guard let least = figures.min(), let most = figures.max() else { return nil }
    median = Distribution.median(figures)
    minimum = least
    maximum = most
  }

  /// Ratios of runs that ran next to each other, pair by pair: what slows the machine down for a while slows both.
  init?(of ours: [Double], over theirs: [Double]) {
    self.init(zip(ours, theirs).map { $0 / $1 })
  }

  /// For example `3.21 (3.10-3.42)`.
  var text: String { "\(Self.short(median)) (\(Self.short(minimum))-\(Self.short(maximum)))" }

  /// Three digits or so.
  static func short(_ value: Double) -> String {
    switch abs(value) {
    case 100...: "\(Int(value.rounded()))"
    case 10...: "\(value.rounded(decimals: 1))"
    default: "\(value.rounded(decimals: 2))"
    }
  }
}
