import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What is written down in which order, so that whatever moment a run is killed at, the next one knows the right thing.
struct UnfinishedRequestTests {
  private let folder: PreparedFolder
  private let service: FakeService
  private let usage: UsageLog

  init() throws {
    folder = try PreparedFolder(["a.jpg"])
    service = try FakeService()
    usage = UsageLog(["XDG_STATE_HOME": folder.path.text + "/state"])
  }

  private func anthropic() throws -> AnthropicService {
    try AnthropicService(model: "m", key: Secret("k"), endpoint: service.endpoint)
  }

  private func run() async throws -> Identification.Summary {
    try await Identification(
      folder: IdentifyFolder(folder.path), service: anthropic(), options: .quick, usage: usage
    ).run()
  }

  private func outcomes() throws -> [String] {
    try FaultyRuns.outcomes(in: folder).map(\.outcome)
  }

  @Test func `an answer is kept, then counted, then its request ended`() async throws {
    let identify = try IdentifyFolder(folder.path)
    let maker = QuestionMaker(folder: identify, options: .quick, shape: .messages, model: "m")
    let findings = try #require(try identify.photos().next())
    let question = try maker.identity(maker.brief(of: findings), of: findings)
    let client = VisionClient(
      service: try anthropic(), retry: RetryPolicy(), budget: CostBudget(limit: nil, price: nil),
      timeout: 20, log: identify.log)
    var events: [String] = []
    let kept = try await client.answer(to: question.request, body: question.body) { answer in
      let open = try identify.log.unfinished()
      #expect(open.count == 1)
      events.append("kept")
      return answer.usage?.input
    } count: { charge in
      let open = try identify.log.unfinished()
      #expect(open.count == 1)
      events.append("counted \(charge.usage.input)")
    }
    #expect(kept == 1000 && events == ["kept", "counted 1000"])
    #expect(try identify.log.unfinished().isEmpty)
  }

  @Test func `what was under way when a run was killed is ended as unknown and counted once`()
    async throws
  {
    do {
      let identify = try IdentifyFolder(folder.path)
      let maker = QuestionMaker(folder: identify, options: .quick, shape: .messages, model: "m")
      let findings = try #require(try identify.photos().next())
      let question = try maker.identity(maker.brief(of: findings), of: findings)
      _ = try identify.log.begin(question.request, service: anthropic(), bytes: 1)
    }
    #expect(try await run().answered == 1)
    #expect(try outcomes() == ["unknown", "answered"])
    #expect(try await run().answeredBefore == 1)
    #expect(try outcomes() == ["unknown", "answered"])
    let month = try #require(try usage.months().first)
    #expect(month.requests == 2 && month.unpricedRequests == 1 && month.photos == 1)
    #expect(month.inputTokens == 1000 && month.cost == 0.0045)
  }

  @Test func `what cannot be counted is not sent`() async throws {
    // A file where the folder of the log would be.
    try Data().write(to: URL(fileURLWithPath: folder.path.text + "/state"))
    await #expect(throws: IdentificationFailure.self) { try await run() }
    #expect(try service.received().isEmpty)
  }

  @Test func `each request is counted when it ends, and not when the run does`() async throws {
    let state = RunState(usage: try usage.opened())
    let photo = Findings.Source(path: PhotoPath("a.jpg"))
    for _ in 0..<2 {
      try state.count(Charge(usage: TokenUsage(input: 10, output: 1), cost: 0.5), of: photo)
    }
    let month = try #require(try usage.months().first)
    #expect(month.requests == 2 && month.photos == 1)
    #expect(month.inputTokens == 20 && month.cost == 1 && month.unpricedRequests == 0)
  }
}
