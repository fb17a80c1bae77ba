import SessionPix
import SessionPixIdentify

/// How a run of `identify` went.
struct IdentifySummary {
  let summary: Identification.Summary
  /// Photos of which nothing could be sent.
  let refused: Int

  var exitStatus: ExitStatus {
    if summary.wasInterrupted { return .interrupted }
    if summary.stop != nil { return .failure }
    return summary.failed + refused > 0 ? .somePhotosFailed : .ok
  }

  /// What was done, and what it cost.
  var sentences: String {
    var lines: [String] = []
    if let stop = summary.stop { lines.append("Stopped: \(stop)") }
    if summary.wasInterrupted { lines.append("Interrupted; run again to go on.") }
    let cost = summary.cost.map { ", at most \(Dollars($0))" } ?? ""
    lines.append(
      "\(Sentence.count(summary.answered, "answer")), \(summary.failed) failed,"
        + " \(summary.answeredBefore) answered before; \(summary.usage.input) tokens out,"
        + " \(summary.usage.output) back\(cost).")
    return lines.joined(separator: "\n")
  }

  /// One JSON object on one line.
  var json: String {
    get throws {
      try JSONLine(
        Object(
          version: SessionPixVersion.current, answered: summary.answered, failed: summary.failed,
          answeredBefore: summary.answeredBefore, notPrepared: summary.notPrepared,
          notApproved: summary.notApproved, inputTokens: summary.usage.input,
          outputTokens: summary.usage.output, costUSD: summary.cost,
          stop: summary.stop?.description, interrupted: summary.wasInterrupted)
      ).text
    }
  }

  private struct Object: Encodable {
    let version: String
    let answered: Int
    let failed: Int
    let answeredBefore: Int
    let notPrepared: Int
    let notApproved: Int
    let inputTokens: Int
    let outputTokens: Int
    let costUSD: Double?
    let stop: String?
    let interrupted: Bool
  }
}
