import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// Whole runs against what answers, and misbehaves, as Amazon Bedrock does.
struct BedrockRunTests {
  private static func bedrock(
    _ shape: RequestShape, _ service: FakeService
  ) throws -> BedrockService {
    let keys = [
      "AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "aws-secret-key-1234",
      "HOME": "/nowhere",
    ]
    return try BedrockService(
      model: "eu.anthropic.claude-test-v1:0", shape: shape, region: "eu-central-1",
      authorization: .signature(AWSCredentialChain(try AWSConfiguration(environment: keys))),
      endpoint: service.endpoint)
  }

  private static func run(
    _ shape: RequestShape, _ service: FakeService, photos: Int = 1
  ) async throws -> (summary: Identification.Summary, answers: String) {
    let folder = try PreparedFolder(PreparedFolder.names(photos))
    var options = IdentifyOptions.quick
    options.concurrency = 1
    let summary = try await Identification(
      folder: IdentifyFolder(folder.path), service: bedrock(shape, service), options: options
    ).run()
    return (summary, try folder.text(of: "answers.jsonl"))
  }

  @Test(.timeLimit(.minutes(60)), arguments: [RequestShape.invoke, .converse])
  func `of 150 photos with every fault none is lost and none that was answered is sent again`(
    shape: RequestShape
  ) async throws {
    let kinds = FaultyRuns.kinds + ["503", "not-ready"]
    let met = try await FaultyRuns.losesNothing(of: 150, kinds: kinds, perMille: 20, maxCost: 0.5) {
      try Self.bedrock(shape, $0)
    }
    let faults = kinds.reduce(0) { $0 + (met[$1] ?? 0) }
    #expect((15...50).contains(faults), "\(met)")
  }

  @Test(arguments: [RequestShape.invoke, .converse])
  func `what may pass is asked six times, and the failure names its kind`(
    shape: RequestShape
  ) async throws {
    for (kind, status, name) in [
      ("429", 429, "ThrottlingException"), ("not-ready", 429, "ModelNotReadyException"),
      ("500", 500, "InternalServerException"), ("503", 503, "ServiceUnavailableException"),
    ] {
      let service = try FakeService("always-" + kind)
      let run = try await Self.run(shape, service)
      #expect(run.summary.failed == 1 && run.summary.cost == 0 && run.summary.stop == nil)
      #expect(try service.received().count == 6, "\(kind)")
      #expect(run.answers.contains("http-\(status)") && run.answers.contains(name), "\(kind)")
    }
  }

  @Test(arguments: [RequestShape.invoke, .converse])
  func `what the service declines is not sent again, and the failure names its kind`(
    shape: RequestShape
  ) async throws {
    for (kind, status, name) in [
      ("400", 400, "ValidationException"), ("quota", 400, "ServiceQuotaExceededException"),
      ("408", 408, "ModelTimeoutException"), ("424", 424, "ModelErrorException"),
    ] {
      let service = try FakeService("always-" + kind)
      let run = try await Self.run(shape, service, photos: 2)
      #expect(run.summary.failed == 2 && run.summary.cost == 0 && run.summary.stop == nil)
      #expect(try service.received().count == 2, "\(kind)")
      #expect(run.answers.contains("http-\(status)") && run.answers.contains(name), "\(kind)")
    }
  }

  @Test(arguments: [RequestShape.invoke, .converse])
  func `credentials that are not accepted and a model that is not there end the run`(
    shape: RequestShape
  ) async throws {
    for (kind, name) in [
      ("403", "AccessDeniedException"), ("expired", "ExpiredTokenException"),
      ("404", "ResourceNotFoundException"),
    ] {
      let service = try FakeService("always-" + kind)
      let run = try await Self.run(shape, service, photos: 5)
      #expect(try service.received().count == 1, "\(kind)")
      let words = try #require(run.summary.stop?.description)
      #expect(words.contains(name), "\(words)")
    }
  }

  @Test func `a bearer token that the service repeats is not shown`() async throws {
    let service = try FakeService("always-403")
    let folder = try PreparedFolder(["a.jpg"])
    let bedrock = try BedrockService(
      model: "m", shape: .converse, region: "eu-central-1",
      authorization: .bearer(Secret("bedrock-token-1234")), endpoint: service.endpoint)
    let summary = try await Identification(
      folder: IdentifyFolder(folder.path), service: bedrock, options: .quick
    ).run()
    let words = try #require(summary.stop?.description)
    #expect(words.contains("AccessDeniedException: no: Bearer [key]"), "\(words)")
  }

  @Test func `a session token that the service repeats is not shown`() async throws {
    let service = try FakeService("always-403")
    let folder = try PreparedFolder(["a.jpg"])
    let keys = [
      "AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SECRET_ACCESS_KEY": "aws-secret-key-1234",
      "AWS_SESSION_TOKEN": "aws-token-1234", "HOME": "/nowhere",
    ]
    let bedrock = try BedrockService(
      model: "m", shape: .converse, region: "eu-central-1",
      authorization: .signature(AWSCredentialChain(try AWSConfiguration(environment: keys))),
      endpoint: service.endpoint)
    let summary = try await Identification(
      folder: IdentifyFolder(folder.path), service: bedrock, options: .quick
    ).run()
    let words = try #require(summary.stop?.description)
    #expect(words.contains("AccessDeniedException: no: [key] AWS4-HMAC-SHA256"), "\(words)")
    #expect(!words.contains("aws-token-1234"))
  }
}
