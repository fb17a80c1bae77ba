import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI
@testable import SessionPixIdentify

/// What a run may cost.
extension IdentificationTests {
  @Test func `the budget ends the run before it is passed, and the next run goes on`() async throws
  {
    let service = try FakeService()
    let folder = try PreparedFolder(PreparedFolder.names(30))
    var options = IdentifyOptions.quick
    // Each answer is charged 1,000 and 100 tokens: $0.0045.
    options.maxCost = 0.1
    let first = try await Self.run(folder, service, options)
    let limit = try #require(options.maxCost)
    let cost = try #require(first.cost)
    #expect(first.stop == .budget(spent: cost, limit: limit))
    // No further request would have fit: of each at most $0.04 is set aside.
    #expect(cost + 0.0045 * 12 > limit)
    let charged = Double(try service.received().count) * 0.0045
    #expect(charged <= limit && cost <= limit)
    #expect(first.answered > 0 && first.answered < 30)
    options.maxCost = 10
    let second = try await Self.run(folder, service, options)
    #expect(second.answered == 30 - first.answered && second.answeredBefore == first.answered)
    #expect(try service.received().count == 30)
  }

  @Test func `among faults the budget is kept, too, and later runs ask for what is left`()
    async throws
  {
    let service = try FakeService(
      "429:80", "500:80", "reset:80", "not-json:80", "wrong-schema:80", "refusal:80")
    let folder = try PreparedFolder(PreparedFolder.names(60))
    var options = IdentifyOptions.quick
    options.maxCost = 0.15
    var runs: [Identification.Summary] = []
    while runs.last.map({ $0.stop != nil || $0.failed > 0 }) != false, runs.count < 20 {
      let run = try await Self.run(folder, service, options)
      #expect((run.cost ?? .infinity) <= 0.15)
      runs.append(run)
    }
    #expect(runs.count > 1)
    let last = try #require(runs.last)
    #expect(last.stop == nil && last.answered + last.answeredBefore == 60)
    let answered = try service.received().filter { $0.outcome == "answered" }.map(\.body)
    #expect(answered.count == 60 && Set(answered).count == 60)
  }

  @Test func `what is only set aside for requests under way ends no run`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(PreparedFolder.names(5))
    var options = IdentifyOptions.quick
    // Of each at most $0.04 is set aside, so that two are under way, and $0.0045 charged.
    options.maxCost = 0.1
    let summary = try await Self.run(folder, service, options)
    #expect(summary.stop == nil && summary.answered == 5)
    #expect((summary.cost ?? 1) < 0.03)
  }

  @Test func `a connection that was never made costs nothing and counts as nothing sent`()
    async throws
  {
    let folder = try PreparedFolder(["a.jpg"])
    var options = IdentifyOptions.quick
    options.retry.attempts = 2
    // Nobody listens at port 1; the name is reserved for none (RFC 2606).
    for endpoint in ["http://127.0.0.1:1", "https://127.0.0.1:1", "https://nobody.invalid"] {
      let service = try AnthropicService(model: "m", key: Secret("k"), endpoint: endpoint)
      let summary = try await Identification(
        folder: IdentifyFolder(folder.path), service: service, options: options
      ).run()
      #expect(summary.failed == 1 && summary.cost == 0 && summary.requests == 0, "\(endpoint)")
    }
    let left = try Self.outcomes(in: folder)
    #expect(left == [String](repeating: "not connected", count: 6))
  }

  @Test func `a host that cannot prove who it is costs nothing`() async throws {
    let service = try FakeService()
    // It speaks no TLS.
    let endpoint = service.endpoint.replacing("http://", with: "https://")
    let folder = try PreparedFolder(["a.jpg"])
    var options = IdentifyOptions.quick
    options.retry.attempts = 1
    let summary = try await Identification(
      folder: IdentifyFolder(folder.path),
      service: AnthropicService(model: "m", key: Secret("k"), endpoint: endpoint), options: options
    ).run()
    #expect(summary.failed == 1 && summary.cost == 0)
    #expect(try folder.text(of: "answers.jsonl").contains("cannot prove who it is (TLS)"))
  }

  @Test func `a run that cannot afford one request sends nothing`() async throws {
    let service = try FakeService()
    var options = IdentifyOptions.quick
    options.maxCost = 0.001
    let summary = try await Self.run(try PreparedFolder(["a.jpg"]), service, options)
    #expect(summary.stop != nil && summary.answered == 0)
    #expect(try service.received().isEmpty)
  }

  @Test(arguments: ["always-no-usage", "always-huge-usage"])
  func `an answer that does not say what it costs is charged what was set aside`(kind: String)
    async throws
  {
    let service = try FakeService(kind)
    let folder = try PreparedFolder(["a.jpg"])
    let summary = try await Self.run(folder, service)
    #expect(summary.answered == 1 && summary.failed == 0)
    #expect((summary.cost ?? 0) > 0.03)
    guard kind == "always-no-usage" else { return }
    #expect(summary.usage == TokenUsage(input: 0, output: 0))
    #expect(!(try folder.text(of: "answers.jsonl")).contains("usage"))
  }

  @Test func `no answer in time counts as charged`() async throws {
    let service = try FakeService("always-slow")
    var options = IdentifyOptions.quick
    options.timeout = 0.5
    options.retry.attempts = 2
    let summary = try await Self.run(try PreparedFolder(["a.jpg"]), service, options)
    #expect(summary.failed == 1 && (summary.cost ?? 0) > 0.03)
  }
}
