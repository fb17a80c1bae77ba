import SessionPix
import Testing

@testable import SessionPixCLI

struct PhotoFailureTests {
  @Test func `neither a name nor a worker's own reason can steer a terminal`() {
    let failure = PhotoFailure(
      status: .failed,
      reason: .init(code: "not-written", message: "no\u{1B}[2J room\nok: b.jpg \u{202E}txt"))
    #expect(
      failure.sentence(PhotoPath("a\u{7}.jpg"))
        == #"failed: a\u{07}.jpg: no\u{1B}[2J room\nok: b.jpg \u{202E}txt"#)
  }
}
