/// Finds one field in the lines of a photo.
public protocol LabelRule: Sendable {
  /// The field that it finds.
  var field: LabelField { get }
  /// Looks for the field.
  ///
  /// - Parameters:
  ///   - page: The lines of the photo.
  ///   - known: The candidates of the fields before.
  /// - Returns: Candidates in any order, each with the rule's own estimate of its confidence; the same value may be
  ///   there several times with different evidence.
  func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate]
}

extension LabelPage {
  /// So many candidates of a field are kept.
  private static let limit = 8

  /// What the rules find, each knowing what those before it found; the surest first, each value once.
  ///
  /// - Parameters:
  ///   - rules: One a field, in the order they run.
  ///   - confidence: Turns the rules' estimates into probabilities; nil lets them stand.
  /// - Returns: At most eight candidates a field.
  public func candidates(
    by rules: [any LabelRule], confidence: ConfidenceModel?
  ) -> Findings.Candidates {
    var found = rules.reduce(into: Findings.Candidates()) { found, rule in
      let measure = CandidateMeasure(page: self, known: found)
      let candidates = rule.candidates(in: self, known: found).merged().map { candidate in
        var candidate = candidate
        candidate.confidence =
          confidence?.confidence(measure.features(of: candidate), field: rule.field)
          ?? candidate.confidence
        if candidate.isRefuted {
          candidate.confidence = min(candidate.confidence, SerialCheck.doubt)
        }
        return candidate
      }
      found[rule.field] = Array(
        candidates.sorted { $0.confidence > $1.confidence }.prefix(Self.limit))
    }
    let devices = DeviceClusters(self, brands: found.brand)
    for field in LabelField.allCases {
      for index in found[field].indices {
        found[field][index].device = devices.device(of: found[field][index].region)
      }
    }
    return found
  }

  /// Every candidate of every rule with its features, before any is dropped: what ``ConfidenceModel`` is fitted on.
  package func measuredCandidates(
    by rules: [any LabelRule], confidence: ConfidenceModel?
  ) -> [LabelField: [(value: String, isPrinted: Bool, features: [Double])]] {
    var known = Findings.Candidates()
    let final = candidates(by: rules, confidence: confidence)
    var measured: [LabelField: [(value: String, isPrinted: Bool, features: [Double])]] = [:]
    for rule in rules {
      let measure = CandidateMeasure(page: self, known: known)
      measured[rule.field] = rule.candidates(in: self, known: known).merged().map {
        ($0.value, $0.printed, measure.features(of: $0))
      }
      known[rule.field] = final[rule.field]
    }
    return measured
  }
}

extension [LabelCandidate] {
  /// Equal values once, with the surest place and all evidence; the surest first.
  func merged() -> [LabelCandidate] {
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
