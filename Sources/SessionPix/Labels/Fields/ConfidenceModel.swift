import Foundation

/// The probability that a candidate is right, from what is measured of it: a logistic regression a field, fitted on
/// photos with known labels (`sessionpix-bench fit`, `Models/label-confidence.json`).
///
/// D. R. Cox, "The Regression Analysis of Binary Sequences", 1958.
public struct ConfidenceModel: Codable, Sendable {
  /// The weight of each feature, by field and by the feature's name.
  package let weights: [String: [String: Double]]

  /// A model from its weights.
  package init(weights: [String: [String: Double]]) {
    self.weights = weights
  }

  /// The one that is embedded in this binary: `Models/label-confidence.json`.
  ///
  /// - Returns: The fitted model.
  /// - Throws: ``SetupError/fileInvalid(name:reason:)``.
  public static func embedded() throws(SetupError) -> ConfidenceModel {
    do {
      return try JSONDecoder().decode(Self.self, from: Data(EmbeddedFile.confidence.bytes))
    } catch {
      throw .fileInvalid(name: "Models/label-confidence.json", reason: "\(error)")
    }
  }

  /// The probability, 0...1; nil for a field that was not fitted.
  func confidence(_ features: [Double], field: LabelField) -> Double? {
    guard let weights = weights[field.rawValue] else { return nil }
    let sum = zip(CandidateFeature.allCases, features).reduce(0) {
      $0 + (weights[$1.0.rawValue] ?? 0) * $1.1
    }
    return 1 / (1 + exp(-sum))
  }
}
