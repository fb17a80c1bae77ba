public import Foundation
import SessionPix

/// What was sent by month, in numbers: no content, no names. It is kept on this machine only.
public struct UsageLog: Sendable {
  /// The numbers of a month, or of a run.
  public struct Entry: Codable, Hashable, Sendable {
    /// As `2026-11`.
    public var month: String
    /// Requests that were answered or failed.
    public var requests: Int
    /// Tokens that were sent.
    public var inputTokens: Int
    /// Tokens that came back.
    public var outputTokens: Int
    /// US dollars, where prices were known.
    public var cost: Double
  }

  private let folder: String

  /// The log of this user: `sessionpix/usage.jsonl` below `XDG_STATE_HOME`, which is `~/.local/state` unless set.
  public init(_ environment: [String: String]) {
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (given ?? (environment["HOME"] ?? "") + "/.local/state") + "/sessionpix"
  }

  /// Adds a run.
  ///
  /// - Throws: `OutputError`.
  public func add(_ summary: Identification.Summary, at date: Date = Date()) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try log().append(
      Entry(
        month: String(date.ISO8601Format().prefix(7)), requests: summary.answered + summary.failed,
        inputTokens: summary.usage.input, outputTokens: summary.usage.output,
        cost: summary.cost ?? 0))
  }

  /// The sums of each month, the oldest first.
  ///
  /// - Throws: `OutputError`.
  public func months() throws -> [Entry] {
    guard FileManager.default.fileExists(atPath: folder + "/usage.jsonl") else { return [] }
    var months: [String: Entry] = [:]
    try log().visit { run in
      var sum =
        months[run.month]
        ?? Entry(month: run.month, requests: 0, inputTokens: 0, outputTokens: 0, cost: 0)
      sum.requests += run.requests
      sum.inputTokens += run.inputTokens
      sum.outputTokens += run.outputTokens
      sum.cost += run.cost
      months[run.month] = sum
    }
    return months.values.sorted { $0.month < $1.month }
  }

  private func log() throws -> RecordLog<Entry> {
    try RecordLog(PhotoPath(folder + "/usage.jsonl"))
  }
}
