import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What is left of a run of `identify` that SIGKILL ends, and what the next one makes of it.
struct KilledRunTests {
  private static let photos = 60
  private static let concurrency = 3
  /// Less than all answers cost, so that a run ends by it, too.
  private static let maxCost = 0.2
  /// What the service charges for an answer: 1,000 and 100 tokens.
  private static let answerCost = 0.0045

  private let tool: IdentifyTool
  private let folder: PreparedFolder
  private let service: FakeService

  init() throws {
    tool = try IdentifyTool()
    folder = try PreparedFolder(PreparedFolder.names(Self.photos))
    service = try FakeService("late:500", "500:50", "not-json:50")
  }

  @Test(.timeLimit(.minutes(60)))
  func
    `a run that is killed at any moment is completed by further ones, and asks nothing again that it heard`()
    async throws
  {
    let set = ["privacy", "set", "--send", "serials", "--to", "anthropic"]
    #expect(try await tool.run(set).status == 0)
    var kills = 0
    for round in 0..<8 {
      let more = Int.random(in: 1...8)
      let most = service.count + more
      let end = ContinuousClock.now + .milliseconds(Int.random(in: 0...600))
      // Of the moments some are before the first request, and some between two lines of a log.
      let result = try await run { service in
        round.isMultiple(of: 2) ? service.count >= most : .now >= end
      }
      kills += result.status == SIGKILL ? 1 : 0
    }
    #expect(kills >= 4, "the runs ended before they were killed")
    // Others end because of their budget.
    var last = try await run { _ in false }
    for _ in 0..<5 where last.status == 1 { last = try await run { _ in false } }
    #expect(last.status == 0, "\(last.messages)")
    let unknown = try expectWholeLogs(kills: kills)
    try expectNothingAskedAgain(unknown: unknown)
    try expectUsage(unknown: unknown)
    #expect(try VerdictFile(IdentifyFolder(folder.path)).write().photos == Self.photos)
  }

  /// A run that keeps to its budget, and its files.
  private func run(
    killedWhen isTime: @escaping (FakeService) -> Bool
  ) async throws -> IdentifyTool.Result {
    let before = try answered().count
    let service = service
    let result = try await tool.run(
      [
        "identify", folder.path.text, "--provider", "anthropic", "--model", "m", "--endpoint",
        service.endpoint, "--yes", "--price", "3/15", "--max-cost", "\(Self.maxCost)",
        "--concurrency", "\(Self.concurrency)",
      ], ["ANTHROPIC_API_KEY": "sk-ant-killed-123"], killedWhen: { isTime(service) })
    let charged = Double(try answered().count - before) * Self.answerCost
    #expect(charged <= Self.maxCost)
    return result
  }

  /// The bodies that the service answered as asked.
  private func answered() throws -> [[UInt8]] {
    try service.received().filter { ["answered", "late"].contains($0.outcome) }.map(\.body)
  }

  private static func lines(of text: String) throws -> [JSONValue] {
    #expect(text.isEmpty || text.hasSuffix("\n"))
    return try text.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
  }

  /// - Returns: How many requests were under way when a run was killed.
  private func expectWholeLogs(kills: Int) throws -> Int {
    let log = try Self.lines(of: folder.text(of: "sent.jsonl"))
    let begun = log.filter { $0["event"] == "sending" }.compactMap { $0["request"]?.string }
    let ended = log.filter { $0["event"] == "done" }.compactMap { $0["request"]?.string }
    #expect(Set(begun).count == begun.count && Set(ended).count == ended.count)
    #expect(Set(begun) == Set(ended), "each departure has an end")
    #expect(begun.count >= service.count, "nothing left without a line")
    let unknown = log.count { $0["outcome"] == "unknown" }
    #expect(unknown <= kills * Self.concurrency)
    return unknown
  }

  private func expectNothingAskedAgain(unknown: Int) throws {
    let bodies = try answered()
    #expect(Set(bodies).count == Self.photos)
    #expect(bodies.count - Self.photos <= unknown, "only what nobody heard is asked again")
    let records = try Self.lines(of: folder.text(of: "answers.jsonl"))
      .filter { $0["status"] == "answered" }.compactMap { $0["record"]?.string }
    #expect(records.count == Self.photos && Set(records).count == Self.photos)
  }

  private func expectUsage(unknown: Int) throws {
    let months = try UsageLog(["XDG_STATE_HOME": tool.home + "/state"]).months()
    let month = try #require(months.first)
    #expect((service.count...service.count + 2 * unknown).contains(month.requests))
    // Of what was under way nobody knows the tokens, though it may have been kept.
    let answers = (Self.photos - unknown)...Self.photos
    #expect(month.inputTokens.isMultiple(of: 1000) && answers.contains(month.inputTokens / 1000))
    #expect((month.cost ?? 0) >= Double(answers.lowerBound) * Self.answerCost)
    #expect(month.photos >= Self.photos - unknown && month.unpricedRequests == unknown)
  }
}
