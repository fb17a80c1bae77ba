/// Finds one field in the lines of a photo.
public protocol LabelRule: Sendable {
  /// The field that it finds.
  var field: LabelField { get }
  /// Looks for the field.
  ///
  /// - Parameters:
  ///   - page: The lines of the photo.
  ///   - known: The candidates that earlier rules found.
  /// - Returns: Candidates, best first; none where the field is not there.
  func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate]
}

extension LabelPage {
  /// What the rules find, each knowing what those before it found.
  public func candidates(by rules: [any LabelRule]) -> Findings.Candidates {
    rules.reduce(into: Findings.Candidates()) { found, rule in
      found[rule.field] = rule.candidates(in: self, known: found)
    }
  }
}

extension [LabelCandidate] {
  /// Equal values once, the surest first; their evidence is put together.
  func ranked() -> [LabelCandidate] {
    var kept: [LabelCandidate] = []
    for candidate in sorted(by: { $0.confidence > $1.confidence }) {
      let glued = candidate.value.gluedWord
      guard !glued.isEmpty else { continue }
      if let index = kept.firstIndex(where: { $0.value.gluedWord == glued }) {
        for evidence in candidate.evidence where !kept[index].evidence.contains(evidence) {
          kept[index].evidence.append(evidence)
        }
      } else {
        kept.append(candidate)
      }
    }
    return kept
  }
}
