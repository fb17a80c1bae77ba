/// Measures findings against truth.
struct Accuracy {
  private let findings: String
  private let truth: String
  private let kind: TruthKind?

  /// Reads `accuracy FINDINGS --truth FILE [--kind labels|faces]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments[0] == "accuracy", !arguments[1].hasPrefix("-") else {
      return nil
    }
    var truth: String?
    var kind: TruthKind?
    var rest = arguments[2...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--truth": truth = value
      case "--kind":
        guard let known = TruthKind(rawValue: value) else { return nil }
        kind = known
      default: return nil
      }
    }
    guard let truth else { return nil }
    findings = arguments[1]
    self.truth = truth
    self.kind = kind
  }

  func measured() throws(BenchError) -> AccuracyResult {
    AccuracyResult(try Truth(truth, kind: kind), try FindingsIndex(findings))
  }
}
