import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

struct SentencesTests {
  @Test func `progress tells rate and time left`() {
    let state = ProgressState(done: 30, total: 120, failed: 2, seconds: 20)
    #expect(state.line == "30/120 photos, 2 failed, 1.5 a second, 1 min 0 s left")
    #expect(
      ProgressState(done: 0, total: 5, failed: 0, seconds: 0).line
        == "0/5 photos, 0.0 a second, 0 s left")
  }

  @Test(arguments: [(0.4, "0 s"), (59.4, "59 s"), (61, "1 min 1 s"), (7260, "2 h 1 min")])
  func `a span of time has at most two units`(seconds: Double, text: String) {
    #expect(Sentence.duration(seconds) == text)
  }

  @Test(arguments: [
    (1.25, "1.3"), (-1.2, "-1.2"), (-0.3, "-0.3"), (-0.04, "0.0"), (-12.0, "-12.0"),
    (1e300, "1e+300"),
  ])
  func `a number has one digit behind the point and its sign in front`(value: Double, text: String)
  {
    #expect(Sentence.decimal(value) == text)
  }

  @Test func `what was named and is not there is told in sentences`() {
    let error = InputError.noFiles([PhotoPath("a"), PhotoPath("b")], [])
    #expect("\(error)" == "there is no file in a, b; name a folder with photos")
  }

  @Test func `a line is cut to the terminal, wide characters counted twice`() {
    #expect(DisplayWidth.shortened("abcdef", to: 6) == "abcdef")
    #expect(DisplayWidth.shortened("abcdef", to: 4) == "abc…")
    #expect(DisplayWidth.shortened("日本語", to: 4) == "日…")
    #expect(DisplayWidth.shortened("日本語", to: 6) == "日本語")
    #expect(DisplayWidth.shortened("abc", to: 0) == "")
  }

  @Test func `exit statuses are those that are documented`() {
    #expect(ExitStatus(UsageError(command: nil, faults: [])) == .usage)
    #expect(ExitStatus(InputError.noFiles([], [])) == .usage)
    #expect(ExitStatus(OutputError.insideInput(PhotoPath("x"))) == .usage)
    #expect(ExitStatus(OutputError.notWritten(PhotoPath("x"), reason: "full")) == .failure)
    #expect(ExitStatus(SetupError.modelsMissing(searched: [])) == .failure)
    #expect(ExitStatus.interrupted.rawValue == 130)
  }

  private static func record(_ status: Findings.Status) -> Findings {
    Findings(
      tool: .init(version: "0", models: [:], precision: "f32"), status: status,
      source: .init(path: PhotoPath("x")))
  }

  @Test func `a size has the unit that suits it`() {
    #expect(Sentence.bytes(999) == "999 bytes")
    #expect(Sentence.bytes(1_500_000) == "1.5 MB")
  }

  @Test func `a folder that could not be read counts`() throws {
    var summary = RunSummary(output: PhotoPath("out"), total: 1, unreadableFolders: 2)
    summary.count(Self.record(.ok))
    #expect(summary.exitStatus == .somePhotosFailed)
    #expect(summary.sentences.contains("2 folders could not be read."))
    let json = String(decoding: try JSONEncoder().encode(summary.line), as: UTF8.self)
    #expect(json.contains("\"unreadableFolders\":2") && json.contains("\"type\":\"summary\""))
  }

  @Test func `a run's status follows from its counts`() {
    var summary = RunSummary(output: PhotoPath("out"), total: 3)
    summary.count(Self.record(.ok))
    summary.count(Self.record(.unsupported))
    #expect(summary.exitStatus == .ok, "what is not supported is no failure")
    summary.wasInterrupted = true
    #expect(summary.exitStatus == .interrupted)
    summary.count(Self.record(.failed))
    #expect(summary.exitStatus == .somePhotosFailed, "the last photo was done when Ctrl-C came")
  }
}
