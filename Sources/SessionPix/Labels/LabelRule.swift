/// Finds one field in the lines of a photo.
public protocol LabelRule: Sendable {
  /// The field that it finds.
  var field: LabelField { get }
  /// Candidates, best first.
  func candidates(in regions: [TextRegion]) -> [LabelCandidate]
}
