import Foundation
import SessionPix

/// What programs are told of a run: one JSON object a line, each with its `type`.
struct RunLines: Sendable {
  /// `"type": "photo"`: what became of a photo.
  struct Photo: Encodable {
    let type = "photo"
    let path: String
    let escaped: Bool?
    /// As in the record.
    let status: Findings.Status
    /// Whether an earlier run has done it.
    let unchanged: Bool
    let original: String?
    let error: Findings.Failure?

    init(_ name: PhotoPath, status: Findings.Status, record: Findings? = nil) {
      path = name.text
      escaped = name.isText ? nil : true
      self.status = status
      unchanged = record == nil
      original = record?.original
      error = record?.error
    }
  }

  /// `"type": "plan"`: what a run would do with a photo.
  struct Plan: Encodable {
    /// What would be done.
    enum Action: String, Encodable {
      case prepare
      case unchanged
    }

    let type = "plan"
    let path: String
    let escaped: Bool?
    let action: Action
    /// Where names say nothing, what this one stands for.
    let original: String?

    init(_ name: PhotoPath, _ action: Action, original: PhotoPath?) {
      path = name.text
      escaped = name.isText ? nil : true
      self.action = action
      self.original = original?.text
    }
  }

  /// `"type": "error"`: why the run ended early; the last line.
  struct Fault: Encodable {
    let type = "error"
    let message: String

    init(_ error: any Error) {
      message = "\(error)"
    }
  }

  /// `"type": "status"`: how far the run is, once a second.
  struct Status: Encodable {
    let type = "status"
    let done: Int
    let failed: Int
    let total: Int
    let photosPerSecond: Double
    let secondsLeft: Double
    /// The photo that has been in work for longest, and for how many seconds.
    let slowest: String?
    let slowestSeconds: Double?

    init(_ state: ProgressState, slowest: SlowPhoto?) {
      self.slowest = slowest?.name.text
      slowestSeconds = slowest.map { ($0.seconds * 10).rounded() / 10 }
      done = state.done
      failed = state.failed
      total = state.total
      photosPerSecond = (state.rate * 1000).rounded() / 1000
      secondsLeft = state.secondsLeft.rounded()
    }
  }

  /// Nil where nobody asked for lines.
  let console: Console?
  /// Lines come from several tasks, and each must come whole.
  private let turn = NSLock()

  init(console: Console?) {
    self.console = console
  }

  /// Prints a line.
  func print(_ line: some Encodable) throws {
    guard let console else { return }
    let text = try JSONLine(line).text
    try turn.withLock { try console.data(text) }
  }

  /// Does the work; where it fails, says so in a line, too.
  func tellingFaults<Result>(_ work: () async throws -> Result) async throws -> Result {
    do {
      return try await work()
    } catch {
      try? print(Fault(error))
      throw error
    }
  }
}
