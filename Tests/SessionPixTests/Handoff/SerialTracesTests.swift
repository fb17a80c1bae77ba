import Testing

@testable import SessionPix

struct SerialTracesTests {
  @Test func `a short serial number is found where it stands alone, and in no word by chance`() {
    func line(_ text: String) -> TextRegion {
      TextRegion(quad: Box.whole.quad, text: text, confidence: 0.9, reader: "neural")
    }
    var candidates = Findings.Candidates()
    candidates.serial = [LabelCandidate(value: "1-71", confidence: 0.6)]
    let traces = SerialTraces(
      regions: [line("171"), line("MODEL 1710"), line("TASCAM")], barcodes: [],
      candidates: candidates)
    #expect(traces.touches("171") && traces.touches("1 7 1"))
    #expect(!traces.touches("1710") && !traces.touches("17") && !traces.touches("-"))
    #expect(traces.regions == [0])
  }

  @Test func `a candidate is hidden by what it says, and by where it was read`() {
    var candidates = Findings.Candidates()
    candidates.serial = [LabelCandidate(value: "171", confidence: 0.6, region: 1)]
    let traces = SerialTraces(regions: [], barcodes: [], candidates: candidates)
    #expect(traces.hides(LabelCandidate(value: "171", confidence: 0.4)))
    #expect(!traces.hides(LabelCandidate(value: "I7I", confidence: 0.4, region: 1)), "no such line")
    let line = TextRegion(quad: Box.whole.quad, text: "I7I", confidence: 0.9, reader: "neural")
    let lines = SerialTraces(regions: [line, line], barcodes: [], candidates: candidates)
    #expect(lines.hides(LabelCandidate(value: "I7I", confidence: 0.4, region: 1)))
    #expect(!lines.hides(LabelCandidate(value: "I7I", confidence: 0.4, region: 0)))
  }

  @Test func `of two fine barcodes with the same content none is left`() throws {
    let reading = RedactTextTests.Reading(
      regions: FineBarcodes.lines,
      barcodes: try BarcodeSearch().barcodes(
        in: FineBarcodes.photo.raster, near: FineBarcodes.lines))
    #expect(reading.barcodes.count == 1, "of the two one is reported")
    var pipeline = Pipeline(stages: [reading, RedactSerials()], tool: RedactFacesTests.tool)
    pipeline.allowsUnredacted = true
    pipeline.renditions.includesMaster = true
    pipeline.renditions.encoding = Encoding(format: .png)
    let source = PhotoSource.bytes(try FineBarcodes.photo.encoded(as: .png), name: "a.png")
    let made = try pipeline.prepare(source)
    let master = try Picture.decoding(try #require(made.renditions.last).bytes)
    #expect(try FineBarcodes.legible(in: master) == 0)
  }
}
