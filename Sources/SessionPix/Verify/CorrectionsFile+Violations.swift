extension CorrectionsFile? {
  /// What of a photo's corrections its record does not show, and what it claims without them.
  func violations(of findings: Findings) -> [Violation] {
    guard let self, findings.status == .ok, let sha256 = findings.source.sha256 else { return [] }
    let correction = self[sha256] ?? Correction(sha256: sha256)
    let privacy = findings.privacy
    var found: [Violation] = []
    let painted = privacy?.faces.filter { $0.by == .person }.map(\.box) ?? []
    let isDone = correction.added.allSatisfy { added in
      painted.contains { $0.intersectionArea(added) > 0.99 * added.area }
    }
    if !isDone {
      found.append(
        Violation(
          .correction, findings.name,
          "an area that a person added is not painted; run `sessionpix process` again"))
    }
    let lifted = (privacy?.lifted ?? []).filter { area in
      !(area.kind == .face ? correction.liftedFaces : correction.liftedText).contains(area.box)
    }
    if !lifted.isEmpty {
      found.append(
        Violation(
          .correction, findings.name,
          "the record claims that a person lifted an area, and corrections.jsonl does not; run"
            + " `sessionpix process` again"))
    }
    return found
  }
}
