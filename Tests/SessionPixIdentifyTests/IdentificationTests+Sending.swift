import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI
@testable import SessionPixIdentify

/// What leaves, what does not, and what is written down about it.
extension IdentificationTests {
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
    var kind: PrivacySettings.Service { service.kind }
    var destination: String { service.destination }
    var model: String { service.model }
    var shape: RequestShape { service.shape }

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
      folder: try IdentifyFolder(folder.path), reading: .serials,
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
