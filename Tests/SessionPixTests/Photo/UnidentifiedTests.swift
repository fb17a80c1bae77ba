import Testing

@testable import SessionPix

struct UnidentifiedTests {
  @Test func `a field without candidates is surely unidentified, one with a sure candidate hardly`()
  {
    var candidates = Findings.Candidates()
    candidates.brand = [LabelCandidate(value: "KESTREL", confidence: 0.9)]
    candidates.model = [
      LabelCandidate(value: "KX-88", confidence: 0.5), LabelCandidate(value: "88", confidence: 0.2),
    ]
    let left = Findings.Unidentified(candidates)
    #expect(abs(left.brand - 0.1) < 1e-12 && abs(left.model - 0.4) < 1e-12 && left.serial == 1)
  }
}
