import Testing

@testable import SessionPix

/// Whatever keeps a photo from being made safe: no image lies in the folder, and the record says why.
struct FailClosedTests {
  /// A stage that fails as the test wants.
  private struct Failing: Stage {
    let name = "failing"
    let error: PhotoError
    func apply(to photo: inout Photo) throws(PhotoError) { throw error }
  }

  private static let nobody = RedactFaces(
    detector: RedactFacesTests.FixedDetector(faces: []))

  private static func pipelines() -> [(pipeline: Pipeline, code: String)] {
    let leak = RenditionLeak(format: .jpeg, block: "COM", offset: 2, reason: .notNeeded)
    func pipeline(_ stages: any Stage...) -> Pipeline {
      Pipeline(stages: stages, tool: RedactFacesTests.tool)
    }
    return [
      (pipeline(), "stage-failed"),
      (pipeline(RedactFaces(detector: RedactFacesTests.BrokenDetector())), "stage-failed"),
      (pipeline(nobody, RedactText()), "stage-failed"),
      (pipeline(nobody, Failing(error: .leak(leak))), "leak"),
      (pipeline(nobody, Failing(error: .outOfMemory(mebibytes: 1))), "out-of-memory"),
    ]
  }

  @Test func `no image leaves, and the record says why`() throws {
    for (pipeline, code) in Self.pipelines() {
      let folder = try TemporaryFolder()
      let output = try OutputFolder(folder.path)
      let file = try FindingsFile(in: output)
      // Of an earlier run, which went well.
      _ = try file.record(SmallPhoto.outcome(PhotoPath("a")))
      let record = try file.record(SmallPhoto.outcome(PhotoPath("a"), by: pipeline))
      _ = try file.finish()
      #expect(record.status == .failed && record.error?.code == code)
      #expect(record.error?.message.isEmpty == false && record.renditions == nil)
      #expect(try folder.files() == ["findings.jsonl"], "the images of the earlier run are gone")
    }
  }
}
