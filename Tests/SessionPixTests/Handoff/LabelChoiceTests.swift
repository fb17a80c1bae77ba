import Testing

@testable import SessionPix

struct LabelChoiceTests {
  /// Crops of three lines of a photo of 1000 by 1000 pixels: a brand, the same line found again a little smaller, and a serial
  /// number; and one of a line that no candidate comes from.
  private static func chosen(showsSerials: Bool = true) throws -> LabelChoice {
    var findings = Findings(
      tool: .init(version: "t", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("a.jpg")))
    (findings.source.width, findings.source.height) = (1000, 1000)
    func line(_ box: Box, _ text: String) -> TextRegion {
      TextRegion(quad: box.quad, text: text, confidence: 0.9, reader: "neural")
    }
    findings.regions = [
      line(Box(x: 0.1, y: 0.1, width: 0.3, height: 0.05), "TASCAM"),
      line(Box(x: 0.11, y: 0.11, width: 0.28, height: 0.04), "TASCAM"),
      line(Box(x: 0.1, y: 0.5, width: 0.3, height: 0.05), "A12345"),
      line(Box(x: 0.1, y: 0.8, width: 0.3, height: 0.05), "MADE IN JAPAN"),
    ]
    var candidates = Findings.Candidates()
    candidates.brand = [
      LabelCandidate(value: "Tascam", confidence: 0.9, region: 0),
      LabelCandidate(value: "Tascam", confidence: 0.5, region: 1),
    ]
    candidates.serial = [LabelCandidate(value: "A12345", confidence: 0.9, region: 2)]
    // What the serial number looks like to another rule, and another reader.
    candidates.model = [LabelCandidate(value: "AIZ34S", confidence: 0.4, region: 2)]
    findings.candidates = candidates
    let labels = (0..<4).map { region in
      Rendition(
        bytes: [],
        record: RenditionRecord(
          role: .label, path: "a.jpg.label.jpg", width: 300, height: 200, bytes: 0, sha256: "",
          tokens: 88, region: region), suffix: "")
    }
    var policy = VisionBrief.Policy()
    policy.showsSerials = showsSerials
    let traces = SerialTraces(
      regions: findings.regions ?? [], barcodes: [], candidates: candidates)
    return try LabelChoice(
      of: labels, for: VisionImageMaker(findings: findings, policy: policy, traces: traces))
  }

  @Test func `what is worth nothing, and what another crop shows, is not sent`() throws {
    let choice = try Self.chosen()
    #expect(choice.chosen.map(\.record.region) == [2, 0])
    #expect(choice.places == [2: 0, 0: 1, 1: 1], "the crop of the same line stands for it")
  }

  @Test func `a serial number that is painted over makes no crop worth sending`() throws {
    #expect(try Self.chosen(showsSerials: false).chosen.map(\.record.region) == [0])
  }
}
