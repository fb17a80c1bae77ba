import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI
@testable import SessionPixIdentify

/// Whole runs against a service on this machine.
struct IdentificationTests {
  static let key = "sk-ant-very-secret-key-0123456789"

  static func anthropic(_ service: FakeService) throws -> AnthropicService {
    try AnthropicService(model: "claude-test", key: Secret(key), endpoint: service.endpoint)
  }

  static func run(
    _ folder: PreparedFolder, _ service: FakeService, _ options: IdentifyOptions = .quick
  ) async throws -> Identification.Summary {
    try await Identification(
      folder: IdentifyFolder(folder.path), service: try anthropic(service), options: options
    ).run()
  }

  static func outcomes(in folder: PreparedFolder) throws -> [String] {
    try FaultyRuns.outcomes(in: folder).map(\.outcome)
  }

  @Test(.timeLimit(.minutes(60)))
  func `of 1,000 photos with every fault none is lost and none that was answered is sent again`()
    async throws
  {
    let met = try await FaultyRuns.losesNothing(
      of: 1000, kinds: FaultyRuns.kinds, perMille: 25, maxCost: 3
    ) { try Self.anthropic($0) }
    for kind in FaultyRuns.kinds {
      #expect((10...45).contains(met[kind] ?? 0), "\(kind): \(met[kind] ?? 0)")
    }
  }

  @Test func `a pause that the service asks for is kept`() async throws {
    let service = try FakeService("429-long")
    let folder = try PreparedFolder(["a.jpg"])
    let summary = try await Self.run(folder, service)
    let requests = try service.received()
    #expect(summary.answered == 1 && requests.map(\.outcome) == ["429-long", "answered"])
    #expect(requests[1].time - requests[0].time >= 4)
  }

  @Test(arguments: ["400", "408", "413", "424", "redirect"])
  func `what the service declines is not sent again`(kind: String) async throws {
    let service = try FakeService("always-" + kind)
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let summary = try await Self.run(folder, service)
    #expect(summary.failed == 2 && summary.answered == 0 && summary.cost == 0)
    #expect(try service.received().count == 2)
    #expect(try service.received().allSatisfy { $0.path == "/v1/messages" })
  }

  @Test(arguments: [
    "401", "402", "403", "404", "enforced_spend_limit_reached", "contract_spend_limit_reached",
  ])
  func `a key that is not accepted, no model or no money end the run`(kind: String)
    async throws
  {
    let service = try FakeService("always-" + kind)
    let folder = try PreparedFolder(PreparedFolder.names(20))
    var options = IdentifyOptions.quick
    options.concurrency = 1
    let summary = try await Self.run(folder, service, options)
    #expect(try service.received().count == 1)
    let words = try #require(summary.stop?.description)
    #expect(!words.contains(Self.key), "the service repeated the key")
  }

  @Test func `a service that stays down is asked six times`() async throws {
    let service = try FakeService("always-503")
    let summary = try await Self.run(try PreparedFolder(["a.jpg"]), service)
    #expect(summary.failed == 1)
    #expect(try service.received().count == 6)
  }

  @Test func `an interrupted run keeps what was answered and begins nothing new`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(PreparedFolder.names(200))
    var options = IdentifyOptions.quick
    options.concurrency = 2
    let (events, teller) = AsyncStream.makeStream(of: Void.self)
    let identification = Identification(
      folder: try IdentifyFolder(folder.path), service: try Self.anthropic(service),
      options: options)
    let task = Task { try await identification.run(tell: { _ in teller.yield() }) }
    for await _ in events { break }
    task.cancel()
    let summary = try await task.value
    #expect(summary.wasInterrupted && summary.answered < 200)
    #expect(try service.received().count == summary.answered)
  }

  @Test func `the same question is asked once, also of photos that are asked about at once`()
    async throws
  {
    let service = try FakeService()
    let folder = try PreparedFolder.copies(PreparedFolder.names(6))
    let plan = try IdentifyPlan(
      IdentifyFolder(folder.path), options: .quick, shape: .messages, model: "claude-test")
    #expect(plan.photos == 6 && plan.requests == 1 && plan.images == 1)
    let written = try RequestFile(
      folder: IdentifyFolder(folder.path), options: .quick, shape: .invoke, model: "other"
    ).write()
    #expect(written.requests == 1)
    let summary = try await Self.run(folder, service)
    #expect(summary.answered == 1 && summary.answeredBefore == 5 && summary.failed == 0)
    #expect(summary.usage.input == 1000)
    #expect(try service.received().count == 1)
    #expect(try VerdictFile(IdentifyFolder(folder.path)).write().photos == 6)
  }

  @Test func `a question that failed failed for all its photos, and is charged once`() async throws
  {
    let service = try FakeService("always-refusal")
    let folder = try PreparedFolder.copies(PreparedFolder.names(4))
    let summary = try await Self.run(folder, service)
    #expect(summary.failed == 4 && summary.usage.input == 1000)
    #expect(try service.received().count == 1)
  }

  @Test func `a longer answer that is allowed, or another form of it, is no new question`()
    async throws
  {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"])
    var options = IdentifyOptions.quick
    #expect(try await Self.run(folder, service, options).answered == 1)
    options.answerTokens = 4096
    #expect(try await Self.run(folder, service, options).answeredBefore == 1)
    options.answerForm = .tool
    #expect(try await Self.run(folder, service, options).answeredBefore == 1)
    #expect(try service.received().count == 1)
    options.policy.showsSerials = false
    #expect(try await Self.run(folder, service, options).answered == 1, "that is another one")
  }

  @Test func `the second pass is told the identity and answered`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"])
    var options = IdentifyOptions.quick
    options.asksForControls = true
    #expect(try await Self.run(folder, service, options).answered == 2)
    let second = String(decoding: try service.received()[1].body, as: UTF8.self)
    #expect(second.contains(#"\"brand\":\"Tascam\""#) && !second.contains("SN000X7"))
    #expect(try await Self.run(folder, service, options).answeredBefore == 2)
    var verdicts: [Verdict] = []
    try VerdictFile(IdentifyFolder(folder.path)).visit { verdicts.append($0) }
    #expect(verdicts.first?.controls?.first?.position == "unsure")
    let file = try VerdictFile(IdentifyFolder(folder.path))
    _ = try file.write()
    let lines = try folder.text(of: "verdicts.jsonl").split(separator: "\n")
    #expect(lines.count == 1)
    for line in lines {
      #expect(try RequestSchema.faults(inVerdict: JSONValue(parsing: line.utf8)) == [])
    }
  }

  @Test func `Bedrock is asked in both shapes, signed, at an encoded path`() async throws {
    let environment = [
      "AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "aws-secret-key-1234",
      "AWS_SESSION_TOKEN": "aws-token-1234", "HOME": "/nowhere",
    ]
    for shape in [RequestShape.invoke, .converse] {
      let service = try FakeService()
      let folder = try PreparedFolder(["a.jpg"])
      let bedrock = try BedrockService(
        model: "eu.anthropic.claude-test-v1:0", shape: shape, region: "eu-central-1",
        authorization: .signature(
          AWSCredentialChain(try AWSConfiguration(environment: environment))),
        endpoint: service.endpoint)
      let summary = try await Identification(
        folder: IdentifyFolder(folder.path), service: bedrock, options: .quick
      ).run()
      #expect(summary.answered == 1)
      let request = try #require(try service.received().first)
      #expect(request.path == "/model/eu.anthropic.claude-test-v1%3A0/\(shape.rawValue)")
      let authorization = try #require(request.headers["authorization"])
      #expect(authorization.contains("AKIDENV/") && authorization.contains("/bedrock/aws4_request"))
      #expect(request.headers["x-amz-security-token"] == "aws-token-1234")
      // What arrived is what was signed.
      let body = try JSONValue(parsing: request.body)
      #expect(RequestSchema.faults(body, shape == .invoke ? "invokeModel" : "converse") == [])
      for file in ["answers.jsonl", "sent.jsonl"] {
        #expect(!(try folder.text(of: file)).contains("aws-secret-key-1234"))
        #expect(!(try folder.text(of: file)).contains("aws-token-1234"))
      }
    }
  }

  @Test func `a bearer token stands in its header and nowhere else`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"])
    let bedrock = try BedrockService(
      model: "m", shape: .converse, region: "eu-central-1",
      authorization: .bearer(Secret("bedrock-token-1234")), endpoint: service.endpoint)
    _ = try await Identification(
      folder: IdentifyFolder(folder.path), service: bedrock, options: .quick
    ).run()
    let request = try #require(try service.received().first)
    #expect(request.headers["authorization"] == "Bearer bedrock-token-1234")
    for file in ["answers.jsonl", "sent.jsonl"] {
      #expect(!(try folder.text(of: file)).contains("bedrock-token-1234"))
    }
  }
}
