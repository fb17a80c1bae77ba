import Foundation
import Testing

@testable import SessionPix

struct ConfidenceModelTests {
  @Test func `the embedded weights name every field and only features there are`() throws {
    let model = try ConfidenceModel.embedded()
    #expect(Set(model.weights.keys) == Set(LabelField.allCases.map(\.rawValue)))
    let known = Set(CandidateFeature.allCases.map(\.rawValue))
    for weights in model.weights.values { #expect(Set(weights.keys) == known) }
  }

  @Test func `a probability is the logistic function of the weighted features`() {
    let model = ConfidenceModel(weights: ["serial": ["bias": -1, "keyWord": 3]])
    var features = CandidateFeature.allCases.map { $0 == .bias ? 1.0 : 0 }
    #expect(abs((model.confidence(features, field: .serial) ?? 0) - 0.26894) < 1e-4)
    features[CandidateFeature.allCases.firstIndex(of: .keyWord) ?? 0] = 1
    #expect(abs((model.confidence(features, field: .serial) ?? 0) - 0.88080) < 1e-4)
    #expect(model.confidence(features, field: .brand) == nil, "not fitted")
  }

  @Test func `a serial behind its key word is surer than the same number alone`() throws {
    let model = try ConfidenceModel.embedded()
    var keyed = HandMadePage()
    keyed.write("SERIAL NO. 2044173", x: 100, y: 200)
    var bare = HandMadePage()
    bare.write("2044173", x: 100, y: 200)
    let confidence = [keyed, bare].map {
      $0.page.candidates(by: [SerialRule(catalog: GearCatalog(makers: []))], confidence: model)
        .serial.first?.confidence ?? 0
    }
    #expect(confidence[0] > confidence[1])
  }

  @Test func `features are finite, whatever stands on the page`() {
    var page = HandMadePage()
    for text in ["", "—", "12345678901234567890123", "KESTREL", "2019", "A"] {
      page.write(text, x: 5, y: 5, height: text.isEmpty ? 0 : 20, confidence: text.isEmpty ? 0 : 1)
    }
    let measured = page.page.measuredCandidates(
      by: Pipeline.standardRules(LabelRuleTests.catalog), confidence: nil)
    for candidates in measured.values {
      let finite = candidates.allSatisfy { $0.features.allSatisfy { $0.isFinite } }
      #expect(finite)
    }
  }

  /// A rule of a user's own may be wrong about the page.
  struct LostRule: LabelRule {
    let field: LabelField
    func candidates(in page: LabelPage, known: Findings.Candidates) -> [LabelCandidate] {
      [LabelCandidate(value: "X-1", confidence: 0.9, region: 99, evidence: ["catalog"])]
    }
  }

  @Test func `a rule that names a region that is not there ends nothing`() throws {
    var page = HandMadePage()
    page.write("X-1", x: 5, y: 5)
    let rules = LabelField.allCases.map { LostRule(field: $0) }
    let found = page.page.candidates(by: rules, confidence: try ConfidenceModel.embedded())
    for field in LabelField.allCases { #expect(found[field].map(\.value) == ["X-1"]) }
  }
}
