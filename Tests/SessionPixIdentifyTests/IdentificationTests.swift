import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI
@testable import SessionPixIdentify

/// Whole runs against a service on this machine.
struct IdentificationTests {
  private static let key = "sk-ant-very-secret-key-0123456789"

  private static func anthropic(_ service: FakeService) throws -> AnthropicService {
    try AnthropicService(model: "claude-test", key: Secret(key), endpoint: service.endpoint)
  }

  private static func run(
    _ folder: PreparedFolder, _ service: FakeService, _ options: IdentifyOptions = .quick
  ) async throws -> Identification.Summary {
    try await Identification(
      folder: IdentifyFolder(folder.path), service: try anthropic(service), options: options
    ).run()
  }

  private static func outcomes(in folder: PreparedFolder) throws -> [String] {
    try FaultyRuns.outcomes(in: folder).map(\.outcome)
  }

  @Test(.timeLimit(.minutes(15)))
  func `of 1,000 photos with every fault none is lost and none that was answered is sent again`()
    async throws
  {
    let met = try await FaultyRuns.losesNothing(
      of: 1000, kinds: FaultyRuns.kinds, perMille: 25, maxCost: 60
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

  @Test func `no answer in time counts as charged`() async throws {
    let service = try FakeService("always-slow")
    var options = IdentifyOptions.quick
    options.timeout = 0.5
    options.retry.attempts = 2
    let summary = try await Self.run(try PreparedFolder(["a.jpg"]), service, options)
    #expect(summary.failed == 1 && (summary.cost ?? 0) > 0.03)
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

  @Test func `no name, path, checksum or key stands where it must not`() async throws {
    let service = try FakeService("400:300", "500:300")
    let folder = try PreparedFolder(PreparedFolder.names(20))
    var options = IdentifyOptions.quick
    options.policy.showsSerials = false
    _ = try await Self.run(folder, service, options)
    for request in try service.received() {
      #expect(request.headers["x-api-key"] == Self.key)
      #expect(request.headers.values.filter { $0.contains(Self.key) }.count == 1)
      for word in ["secret studio", "IMG_", folder.path.text, Self.key, "aaaaaaaaaaaaaaaa", "SN00"]
      {
        #expect(!Leak.stands(word, in: request.body), "\(word)")
      }
    }
    for file in ["answers.jsonl", "sent.jsonl"] {
      #expect(!(try folder.text(of: file)).contains(Self.key), "the service repeated the key")
    }
    let log = try folder.text(of: "sent.jsonl")
    #expect(!log.contains("IMG_") && !log.contains("Tascam") && log.contains("127.0.0.1"))
    let mode = try FileManager.default.attributesOfItem(
      atPath: folder.path.text + "/identify/record.key")[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func `what left is written down before and after`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"])
    _ = try await Self.run(folder, service)
    var lines: [Departure] = []
    try DepartureLog(in: OutputFolder(folder.path)).visit { lines.append($0) }
    #expect(lines.map(\.event) == ["sending", "done"])
    #expect(lines[0].request == lines[1].request && lines[1].outcome == "answered")
    #expect(lines[0].images?.count == 2 && lines[1].answerID?.hasPrefix("msg_") == true)
    #expect(lines[1].usage == TokenUsage(input: 1000, output: 100))
  }

  @Test func `a photo in which no pass looked for faces is not sent`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"], passes: [])
    let summary = try await Self.run(folder, service)
    #expect(summary.failed == 1)
    #expect(try service.received().isEmpty)
    #expect(try folder.text(of: "answers.jsonl").contains("faces-not-redacted"))
  }

  @Test func `a photo in which no pass hid personal text is not sent`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"], passes: ["faces"])
    let summary = try await Self.run(folder, service)
    #expect(summary.failed == 1)
    #expect(try service.received().isEmpty)
    let record = try folder.text(of: "answers.jsonl")
    #expect(record.contains("text-not-redacted") && record.contains("--keep-text"))
  }

  /// A service whose credentials are gone after the first request.
  private struct Forgetful: VisionService {
    let service: AnthropicService
    let signed = Locked(0)
    var name: String { service.name }
    var destination: String { service.destination }
    var model: String { service.model }
    var shape: RequestShape { service.shape }
    func withoutKeys(_ text: String) -> String { service.withoutKeys(text) }

    func signed(_ body: [UInt8]) async throws -> SignedRequest {
      let number = signed.withLock { number in
        number += 1
        return number
      }
      guard number == 1 else { throw CredentialError.configuration("the credentials are gone") }
      return service.signed(body)
    }
  }

  @Test func `what was sent is counted, also where the run cannot go on`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    var options = IdentifyOptions.quick
    options.concurrency = 1
    let state = folder.path.text + "/state"
    let usage = UsageLog(["XDG_STATE_HOME": state])
    let run = IdentifyRun(
      folder: try IdentifyFolder(folder.path),
      service: Forgetful(service: try Self.anthropic(service)),
      options: options, asksPerPhoto: false, hasWord: true, writesReport: false,
      console: Console().quiet, usage: usage)
    await #expect(throws: CredentialError.self) { _ = try await run.complete() }
    #expect(try service.received().count == 1)
    let months = try usage.months()
    #expect(months.map(\.requests) == [1] && months.map(\.inputTokens) == [1000])
    #expect(months.map(\.photos) == [1] && (months.first?.cost ?? 0) > 0)
  }

  @Test func `what did not leave is not counted, repetitions are, and no price is no cost`()
    async throws
  {
    let service = try FakeService("500")
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    try FileManager.default.removeItem(atPath: folder.path.text + "/b.jpg.overview.jpg")
    var options = IdentifyOptions.quick
    options.price = nil
    options.asksForControls = true
    let usage = UsageLog(["XDG_STATE_HOME": folder.path.text + "/state"])
    let summary = try await Identification(
      folder: IdentifyFolder(folder.path), service: Self.anthropic(service), options: options,
      usage: usage
    ).run()
    #expect(summary.failed == 1 && summary.answered == 2)
    // Both requests were met with 500 first.
    let month = try #require(try usage.months().first)
    #expect(month.photos == 1 && month.requests == 4)
    #expect(month.cost == nil && month.unpricedRequests == 4)
  }

  @Test func `a line of an earlier log is read, and its unknown price is no price`() throws {
    let line = #"{"month":"2026-10","requests":3,"inputTokens":9,"outputTokens":9,"cost":0}"#
    let entry = try JSONDecoder().decode(UsageLog.Entry.self, from: Data(line.utf8))
    #expect(entry.requests == 3 && entry.cost == nil && entry.unpricedRequests == 3)
  }

  @Test func `a photo that was prepared anew or replaced is asked about again`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    #expect(try await Self.run(folder, service).answered == 2)
    try folder.changeRecords { if $0.source.path == "a.jpg" { $0.fingerprint = "another" } }
    var verdicts: [String] = []
    try VerdictFile(IdentifyFolder(folder.path)).visit { verdicts.append($0.path) }
    #expect(verdicts == ["b.jpg"], "the answer was about another photo")
    let again = try await Self.run(folder, service)
    #expect(again.answered == 1 && again.answeredBefore == 1)
    #expect(try VerdictFile(IdentifyFolder(folder.path)).write().photos == 2)
  }

  @Test func `a photo whose record cannot be what a run wrote is not sent`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    try folder.changeRecords {
      if $0.source.path == "a.jpg" { $0.source.width = 0 } else { $0.privacy?.faces = Self.beside }
    }
    #expect(try await Self.run(folder, service).failed == 2)
    #expect(try service.received().isEmpty)
    #expect(try folder.text(of: "answers.jsonl").contains("its record is damaged"))
  }

  /// An area that lies in no photo.
  private static let beside = [
    Findings.RedactedFace(
      box: Box(x: 0.9, y: 0, width: 0.5, height: 0.5), score: 1, by: .detector)
  ]

  @Test func `an image that was changed since is not sent`() async throws {
    let service = try FakeService()
    let folder = try PreparedFolder(["a.jpg"])
    // Of the same size, and a sound image.
    let other = try Raster(width: 280, height: 210, grey: 9).encoded(as: Encoding())
    try Data(other).write(to: URL(fileURLWithPath: folder.path.text + "/a.jpg.overview.jpg"))
    #expect(try await Self.run(folder, service).failed == 1)
    #expect(try service.received().isEmpty)
  }
}
