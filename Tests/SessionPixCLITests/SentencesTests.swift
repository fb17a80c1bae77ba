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

  @Test func `a run's status follows from its counts`() {
    var summary = RunSummary(output: PhotoPath("out"), total: 3)
    summary.count(.ok)
    summary.count(.unsupported)
    #expect(summary.exitStatus == .ok, "what is not supported is no failure")
    summary.wasInterrupted = true
    #expect(summary.exitStatus == .interrupted)
    summary.count(.failed)
    #expect(summary.exitStatus == .somePhotosFailed, "the last photo was done when Ctrl-C came")
  }
}
