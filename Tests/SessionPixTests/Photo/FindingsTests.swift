import Foundation
import Testing

@testable import SessionPix

struct FindingsTests {
  static let tool = Findings.Tool(version: "0", models: ["a": "b"], precision: "f32")

  @Test func `a failed photo has its source, a code and a sentence`() throws {
    let findings = Findings(
      failed: .truncated, source: Findings.Source(path: PhotoPath("a.jpg")), tool: Self.tool)
    #expect(findings.status == .failed && findings.error?.code == "truncated")
    let record = try FindingsSchema.object(findings)
    #expect(try FindingsSchema.published().faults(in: record) == [])
    #expect(record["renditions"] == nil && record["candidates"] == nil)
  }

  @Test func `a format that is not accepted is no failure`() throws {
    let findings = Findings(
      failed: .unsupported(.gif), source: Findings.Source(path: PhotoPath("a.gif")),
      tool: Self.tool)
    #expect(findings.status == .unsupported && findings.error?.code == "unsupported-format")
    #expect(try FindingsSchema.published().faults(in: FindingsSchema.object(findings)) == [])
  }

  @Test func `a path that is not text is escaped and says so`() {
    let source = Findings.Source(path: PhotoPath(bytes: [0x61, 0xE9]))
    #expect(source.path == "a%E9" && source.escaped == true)
    #expect(Findings.Source(path: PhotoPath("caf\u{E9}")).escaped == nil)
  }

  @Test func `a record survives being written and read`() throws {
    var findings = Findings(
      tool: Self.tool, status: .ok, source: Findings.Source(path: PhotoPath("a")))
    findings.privacy = Findings.Privacy()
    findings.regions = [TextRegion(quad: QuadTests.quad, text: "X", confidence: 1, reader: "a+b")]
    findings.candidates = Findings.Candidates()
    findings.candidates?[.serial] = [LabelCandidate(value: "1", confidence: 0.5)]
    let data = try JSONEncoder().encode(findings)
    #expect(try JSONDecoder().decode(Findings.self, from: data) == findings)
    #expect(findings.regions?[0].readers == ["a", "b"])
  }

  @Test func `the schema refuses what is not a record`() throws {
    let schema = try FindingsSchema.published()
    var record = try FindingsSchema.object(
      Findings(failed: .empty, source: Findings.Source(path: PhotoPath("a")), tool: Self.tool))
    record["status"] = "fine"
    #expect(schema.faults(in: record) == ["status is none of the values"])
    record["status"] = 3
    record["tool"] = nil
    #expect(schema.faults(in: record).sorted() == ["status is no string", "tool is missing"])
    record = ["schema": "sessionpix.findings/1", "surprise": 1]
    #expect(schema.faults(in: record).contains("surprise is not in the schema"))
  }

  /// The words are what programs and people go by, so a change of one is a change of the interface.
  @Test func `each error has its own code and a sentence`() {
    let leak = RenditionLeak(format: .jpeg, block: "COM", offset: 2, reason: .notNeeded)
    let errors: [PhotoError] = [
      .unreadable(reason: "r"), .empty, .notAnImage, .unsupported(.gif), .truncated,
      .corrupt(reason: "r"), .tooLarge("t"), .stageFailed(stage: "s", reason: "r"), .leak(leak),
      .notWritten(reason: "r"), .withdrawn,
    ]
    #expect(
      errors.map(\.code) == [
        "unreadable", "empty", "not-an-image", "unsupported-format", "truncated", "corrupt",
        "too-large", "stage-failed", "leak", "not-written", "withdrawn",
      ])
    #expect(Set(errors.map(\.description)).count == errors.count)
  }
}
