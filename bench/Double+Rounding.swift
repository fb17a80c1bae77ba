import Foundation

extension Double {
  /// The nearest number with so many decimals. The decimals of the number itself decide, not those of a product that
  /// was rounded before: 1.0005 is a little less than it looks and becomes 1.
  func rounded(decimals: Int) -> Double {
    Double(String(format: "%.\(decimals)f", self)) ?? self
  }

  /// The number with three digits behind the point.
  var thousandths: String { String(format: "%.3f", self) }
}
