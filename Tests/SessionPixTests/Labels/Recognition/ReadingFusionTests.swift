import Testing

@testable import SessionPix

struct ReadingFusionTests {
  static func fused(_ a: (String, Double), _ b: (String, Double)) -> TextRegion {
    ReadingFusion(
      first: ("neural", Reading(text: a.0, confidence: a.1)),
      second: ("tesseract", Reading(text: b.0, confidence: b.1))
    ).region(quad: QuadTests.quad)
  }

  @Test func `where both agree the confidence is higher than each alone`() {
    let region = Self.fused(("SH-101", 0.8), ("SH 101", 0.7))
    #expect(region.text == "SH-101" && region.reader == "neural+tesseract")
    #expect(region.confidence > 0.8 && region.confidence <= 1)
    #expect(region.alternatives.isEmpty)
  }

  @Test func `where they differ both readings are kept`() {
    let first = Self.fused(("SH-101", 0.9), ("5H-101", 0.9))
    #expect(first.text == "SH-101" && first.reader == "neural" && first.alternatives == ["5H-101"])
    #expect(first.confidence <= 0.9)
    let second = Self.fused(("??1", 0.1), ("SH-101", 0.95))
    #expect(second.text == "SH-101" && second.reader == "tesseract")
    #expect(second.alternatives == ["??1"])
  }

  @Test func `nothing read is no alternative`() {
    let region = Self.fused(("A1", 0.5), ("", 0))
    #expect(region.text == "A1" && region.alternatives.isEmpty)
    let empty = Self.fused(("", -1), ("", 0))
    #expect(empty.confidence == 0 && empty.text.isEmpty && empty.alternatives.isEmpty)
  }

  @Test func `confidences stay probabilities`() {
    for a in stride(from: -1.0, through: 1, by: 0.25) {
      for b in stride(from: 0.0, through: 1, by: 0.25) {
        for texts in [("A", "A"), ("A", "B"), ("", "B"), ("A", "")] {
          let region = Self.fused((texts.0, a), (texts.1, b))
          #expect((0...1).contains(region.confidence))
        }
      }
    }
  }
}
