import Foundation

/// An axis that begins at 0: round numbers on it, and where a value lies.
struct PlotAxis: Equatable {
  let name: String
  /// The values that are written, from 0 to the end.
  let ticks: [Double]

  /// An axis on which the largest value has room.
  init(_ name: String, upTo largest: Double) {
    self.name = name
    let step = Self.step(for: largest)
    let count = largest > 0 ? Int((largest / step - 1e-9).rounded(.up)) : 1
    ticks = (0...max(1, count)).map { Double($0) * step }
  }

  /// Where a value lies between the axis' ends, 0...1.
  func place(of value: Double) -> Double { value / (ticks.last ?? 1) }

  /// What is written at a tick.
  static func label(_ tick: Double) -> String {
    let rounded = tick.rounded(decimals: 3)
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// 1, 2 or 5 times a power of ten, so that there are about five steps.
  private static func step(for largest: Double) -> Double {
    guard largest > 0 else { return 1 }
    let power = pow(10, (log10(largest / 5)).rounded(.down))
    return [1.0, 2, 5, 10].map { $0 * power }.first { largest / $0 <= 6 } ?? 10 * power
  }
}
