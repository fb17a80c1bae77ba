/// A figure that must not get worse than it was by more than a margin.
struct Floor: Codable, Equatable {
  let measure: FloorMeasure
  /// With whom it is compared; nil of what stands for itself.
  let contestant: Contestant?
  /// What it was when the floor was made.
  let measured: Double
  /// The share of it that is left to noise.
  let margin: Double

  /// A floor at a figure, with the margin of its kind.
  init(_ measure: FloorMeasure, against contestant: Contestant?, measured: Double) {
    self.measure = measure
    self.contestant = contestant
    self.measured = measured.rounded(decimals: 3)
    margin = measure.margin
  }

  /// The worst figure that is still well.
  var limit: Double { measured * (measure.growsWithQuality ? 1 - margin : 1 + margin) }

  /// Whether a figure is well.
  func holds(_ figure: Double) -> Bool {
    measure.growsWithQuality ? figure >= limit : figure <= limit
  }

  /// A sentence about a figure.
  func sentence(_ figure: Double?) -> String {
    let name = measure.name(against: contestant)
    let bound = "\(measure.growsWithQuality ? "at least" : "at most") \(Spread.short(limit))"
    guard let figure else { return "not checked: \(name) (\(bound)), for it was not measured" }
    let said = "\(name) is \(Spread.short(figure)), \(bound)"
    return holds(figure)
      ? "holds: \(said)"
      : "below its floor: \(said), measured before \(Spread.short(measured)); find the change that made it worse"
  }
}
