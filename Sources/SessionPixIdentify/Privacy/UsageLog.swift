import Foundation
import SessionPix

/// What was sent by month, in numbers: no content, no names. It is kept on this machine only.
public struct UsageLog: Sendable {
  /// The numbers of a month, of a request, or, in earlier logs, of a run.
  public struct Entry: Codable, Hashable, Sendable {
    /// As `2026-11`.
    public var month: String
    /// Photos of which anything left, each counted once a run.
    public var photos = 0
    /// Requests that left, repetitions included.
    public var requests = 0
    /// Tokens that were sent.
    public var inputTokens = 0
    /// Tokens that came back.
    public var outputTokens = 0
    /// US dollars; nil where no price was known.
    public var cost: Double?
    /// Requests that left while no price was known, so that ``cost`` is without them.
    public var unpricedRequests = 0

    init(month: String) {
      self.month = month
    }

    /// A request that left, or may have.
    ///
    /// - Parameters:
    ///   - charge: What it was charged.
    ///   - isFirstOfPhoto: Whether nothing of its photo left before in this run.
    ///   - date: When.
    init(_ charge: Charge, isFirstOfPhoto: Bool, at date: Date = Date()) {
      month = String(date.ISO8601Format().prefix(7))
      photos = isFirstOfPhoto ? 1 : 0
      requests = 1
      inputTokens = charge.usage.input
      outputTokens = charge.usage.output
      cost = charge.cost
      unpricedRequests = charge.cost == nil ? 1 : 0
    }

    /// A request that was under way when its run was killed. Its photo is asked about again, and counted then.
    init(unfinished departure: Departure) {
      month = String(departure.time.prefix(7))
      requests = 1
      unpricedRequests = 1
    }

    /// Reads a line; earlier ones knew no photos, and took an unknown price for none.
    public init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      month = try container.decode(String.self, forKey: .month)
      // A damaged line must not overflow the sums.
      func number(_ key: CodingKeys) throws -> Int {
        TokenUsage.clamped(try container.decode(Int.self, forKey: key))
      }
      requests = try number(.requests)
      inputTokens = try number(.inputTokens)
      outputTokens = try number(.outputTokens)
      cost = try container.decodeIfPresent(Double.self, forKey: .cost)
      let photos = try container.decodeIfPresent(Int.self, forKey: .photos).map(TokenUsage.clamped)
      if photos == nil, cost == 0 { cost = nil }
      self.photos = photos ?? 0
      unpricedRequests =
        try container.decodeIfPresent(Int.self, forKey: .unpricedRequests).map(TokenUsage.clamped)
        ?? (cost == nil ? requests : 0)
    }

    mutating func add(_ run: Entry) {
      photos += run.photos
      requests += run.requests
      inputTokens += run.inputTokens
      outputTokens += run.outputTokens
      unpricedRequests += run.unpricedRequests
      if let more = run.cost { cost = (cost ?? 0) + more }
    }
  }

  private let folder: String

  /// The log of this user: `sessionpix/usage.jsonl` below `XDG_STATE_HOME`, which is `~/.local/state` unless set.
  public init(_ environment: [String: String]) {
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    folder = (given ?? (environment["HOME"] ?? "") + "/.local/state") + "/sessionpix"
  }

  /// Opens the log to add to it.
  ///
  /// - Throws: `OutputError`; what cannot be counted is not sent.
  func opened() throws(OutputError) -> RecordLog<Entry> {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(PhotoPath(folder), reason: error.localizedDescription)
    }
    return try log()
  }

  /// The sums of each month, the oldest first.
  ///
  /// - Throws: `OutputError`.
  public func months() throws -> [Entry] {
    guard FileManager.default.fileExists(atPath: folder + "/usage.jsonl") else { return [] }
    var months: [String: Entry] = [:]
    try log().visit { run in
      months[run.month, default: Entry(month: run.month)].add(run)
    }
    return months.values.sorted { $0.month < $1.month }
  }

  private func log() throws(OutputError) -> RecordLog<Entry> {
    try RecordLog(PhotoPath(folder + "/usage.jsonl"))
  }
}
