import Testing

@testable import SessionPix

struct ForgetLabelsTests {
  @Test func `nothing that was read stays, and no label crop is made`() throws {
    var pipeline = try Pipeline.standard()
    pipeline.stages.append(ForgetLabels())
    let prepared = try pipeline.prepare(.file(ProjectFiles.sample("sticker-code128.jpg")))
    let findings = prepared.findings
    #expect(findings.regions == [] && findings.barcodes == [])
    #expect(LabelField.allCases.allSatisfy { findings.candidates?[$0] == [] })
    #expect(findings.unidentified == nil, "nothing was looked for")
    #expect(findings.privacy?.passes.contains(RedactText.pass) == true)
    #expect(prepared.renditions.map(\.record.role) == [.overview])
  }
}
