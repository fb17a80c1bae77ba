import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// The commands `identify` and `privacy` as a person runs them, without a terminal.
struct IdentifyCommandTests {
  private static let key = ["ANTHROPIC_API_KEY": "sk-ant-command-line-key-987"]

  private static func arguments(
    _ folder: PreparedFolder, _ service: FakeService, _ more: String...
  ) -> [String] {
    [
      "identify", folder.path.text, "--provider", "anthropic", "--model", "m", "--endpoint",
      service.endpoint,
    ] + more
  }

  private static func allow(_ tool: IdentifyTool, _ tier: String = "serials") async throws {
    let set = try await tool.run([
      "privacy", "set", "--send", tier, "--to", "anthropic,bedrock",
    ])
    #expect(set.status == 0, "\(set.messages)")
  }

  @Test func `nothing is sent without consent, without a key, and without a word`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    let arguments = Self.arguments(folder, service)
    let unasked = try await tool.run(arguments + ["--yes"], Self.key)
    #expect(unasked.status == 2 && unasked.messages.contains("sessionpix privacy set --send"))
    try await Self.allow(tool)
    let keyless = try await tool.run(arguments + ["--yes"])
    #expect(keyless.status == 2 && keyless.messages.contains("ANTHROPIC_API_KEY"))
    let wordless = try await tool.run(arguments + ["--price", "3/15"], Self.key)
    #expect(wordless.status == 2 && wordless.messages.contains("give your word with --yes"))
    #expect(wordless.messages.contains("1 photo: 1 request, 2 images"))
    #expect(wordless.messages.contains("To: 127.0.0.1, model m"))
    #expect(wordless.messages.contains("Cost: about $0.0"))
    let tiers = /each tier: standard about (\d+) tokens out, \$0\.\d+; high about (\d+) tokens/
    let found = try #require(wordless.messages.firstMatch(of: tiers))
    let (standard, high) = (try #require(Int(found.1)), try #require(Int(found.2)))
    #expect(high > standard + 2000)
    #expect(try service.received().isEmpty)
    _ = try await tool.run(["privacy", "revoke"])
    #expect(try await tool.run(arguments + ["--yes"], Self.key).status == 2)
    #expect(try service.received().isEmpty)
  }

  @Test func `with a word it sends, and a second run sends nothing`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let service = try FakeService()
    try await Self.allow(tool)
    let arguments = Self.arguments(
      folder, service, "--yes", "--json", "--price", "3/15", "--max-cost", "1")
    let first = try await tool.run(arguments, Self.key)
    #expect(first.status == 0, "\(first.messages)")
    let summary = try JSONValue(parsing: first.output.utf8)
    #expect(summary["answered"] == 2 && summary["failed"] == 0 && summary["inputTokens"] == 2000)
    #expect(first.messages.contains("2 verdicts"))
    let second = try await tool.run(arguments, Self.key)
    #expect(second.status == 0 && second.messages.contains("There is nothing to send"))
    #expect(try service.received().count == 2)
    let table = try folder.text(of: "verdicts.csv")
    #expect(table.contains("a.jpg,0,brand,Tascam,") && table.contains("neural + model pass 1"))
    let report = try String(contentsOfFile: folder.path.text + "/report.html", encoding: .utf8)
    #expect(report.contains("verdict, with m") && report.contains("Not for authentication"))
    for text in [first.output, first.messages, second.messages, report] {
      #expect(!text.contains("sk-ant-command-line-key-987"))
    }
  }

  @Test func `a review shows what would leave, and sends nothing`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a<b>.jpg"])
    let service = try FakeService()
    try await Self.allow(tool)
    let result = try await tool.run(
      Self.arguments(folder, service, "--review", "--price", "3/15"), Self.key)
    #expect(result.status == 2 && result.messages.contains("review.html"))
    let page = try folder.text(of: "review.html")
    #expect(page.contains("a&lt;b&gt;.jpg") && !page.contains("<b>.jpg"))
    #expect(page.components(separatedBy: "data:image/jpeg;base64,").count == 3)
    #expect(page.contains("SN000X7") && page.contains("default-src 'none'"))
    for part in [
      "Model m; each answer may have 2048 tokens", "1 photo: 1 request, 2 images",
      "Cost: about $0.0", "; about $0.0", "and 400 back",
      HTMLText.escaped(AnswerSchema.schema(of: .identity, serials: true).root.text),
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(result.messages.contains("All that would leave: "))
    let more = try await tool.run(
      Self.arguments(folder, service, "--review", "--controls"), Self.key)
    #expect(!more.messages.contains("All that would leave"))
    #expect(more.messages.contains("--controls: 1 photo without parts that show the controls"))
    #expect(!result.messages.contains("--controls"))
    let words = "a second request with the same images and the answer to the first one"
    #expect(more.messages.contains(words))
    #expect(try folder.text(of: "review.html").contains(words))
    #expect(try service.received().isEmpty)
  }

  @Test(arguments: ["--no-serials", "labels"])
  func `serial numbers stay here where they are not allowed`(how: String) async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    try await Self.allow(tool, how == "labels" ? "labels" : "serials")
    let more = how == "labels" ? [] : [how]
    let result = try await tool.run(Self.arguments(folder, service, "--yes") + more, Self.key)
    #expect(result.status == 0 && result.messages.contains("painted over"))
    let body = try #require(try service.received().first).body
    #expect(!Leak.stands("SN000X7", in: body))
    #expect(!(try folder.text(of: "answers.jsonl")).contains("SN000X7"))
  }

  @Test func `a key with a line break behind it goes along, one with a break in it sends nothing`()
    async throws
  {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let service = try FakeService()
    try await Self.allow(tool)
    let arguments = Self.arguments(folder, service, "--yes")
    let broken = try await tool.run(arguments, ["ANTHROPIC_API_KEY": "sk-ant\nx: 1"])
    #expect(broken.status == 2 && broken.messages.contains("ANTHROPIC_API_KEY holds no key"))
    #expect(try service.received().isEmpty)
    let ended = try await tool.run(arguments, ["ANTHROPIC_API_KEY": "sk-ant-ended-123\r\n"])
    #expect(ended.status == 0, "\(ended.messages)")
    #expect(try service.received().map { $0.headers["x-api-key"] } == ["sk-ant-ended-123"])
  }

  @Test func `some that failed end with 3, a key that is refused with 1`() async throws {
    let tool = try IdentifyTool()
    try await Self.allow(tool)
    for (kind, status) in [("always-400", 3), ("always-401", 1)] {
      let service = try FakeService(kind)
      let folder = try PreparedFolder(["a.jpg"])
      let result = try await tool.run(Self.arguments(folder, service, "--yes"), Self.key)
      #expect(result.status == Int32(status), "\(result.messages)")
      #expect(!result.messages.contains("sk-ant-command-line-key-987"), "the service repeated it")
    }
  }

  @Test func `a file takes requests out and answers in`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg", "c.jpg"])
    let identify = ["identify", folder.path.text, "--provider", "file"]
    let written = try await tool.run(identify)
    #expect(written.status == 0 && written.messages.contains("3 requests written"))
    let lines = try folder.text(of: "requests.jsonl").split(separator: "\n")
      .map { try JSONValue(parsing: $0.utf8) }
    for line in lines { #expect(RequestSchema.faults(line, "bedrockBatchLine") == []) }
    let ids = lines.compactMap { $0["recordId"]?.string }
    #expect(Set(ids).count == 3)
    var answer = SampleBrief.identity
    // Serial numbers may not be sent by default, so that none was asked for.
    if case .object(var device) = answer["devices"]?.array?.first ?? .null {
      device["serial"] = nil
      answer = ["devices": [.object(device)]]
    }
    let body: JSONValue = [
      "id": "msg_9", "content": [["type": "text", "text": .string(answer.text)]],
      "stop_reason": "end_turn", "usage": ["input_tokens": 5, "output_tokens": 5],
    ]
    // In another order than they were asked; one failed, one belongs to nobody.
    let outputs: [JSONValue] = [
      ["recordId": .string(ids[2]), "modelOutput": body],
      ["recordId": .string(ids[0]), "error": ["errorCode": 500, "errorMessage": "internal"]],
      ["recordId": "someoneelse", "modelOutput": body],
      ["recordId": .string(ids[1]), "modelOutput": body],
    ]
    let file = folder.path.text + "/done.jsonl"
    try Data(outputs.map { $0.text + "\n" }.joined().utf8).write(to: URL(fileURLWithPath: file))
    let read = try await tool.run(identify + ["--answers", file])
    #expect(read.status == 3, "\(read.messages)")
    #expect(read.messages.contains("2 answers read, 1 failed, 1 belonged to no open question"))
    let counted = "2 photos, 2 requests, 10 tokens out, 10 back, at unknown cost"
    #expect(try await tool.run(["privacy"]).output.contains(counted))
    let twice = try await tool.run(identify + ["--answers", file, "--price", "3/15"])
    #expect(twice.messages.contains("0 answers read, 1 failed, 2 read before, 1 belonged to"))
    #expect(try await tool.run(["privacy"]).output.contains(counted), "no answer counts twice")
    let again = try await tool.run(identify)
    #expect(again.messages.contains("1 request written"))
    let verdicts = try folder.text(of: "verdicts.jsonl")
    #expect(verdicts.contains("b.jpg") && verdicts.contains("c.jpg") && !verdicts.contains("a.jpg"))
  }

  @Test func `a file for Message Batches holds the body that the service takes`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let written = try await tool.run([
      "identify", folder.path.text, "--provider", "file", "--api", "messages", "--model", "m",
    ])
    #expect(written.status == 0, "\(written.messages)")
    let lines = try folder.text(of: "requests.jsonl").split(separator: "\n")
    #expect(lines.count == 1)
    let body = try JSONValue(parsing: try #require(lines.first).utf8)
    let requests = try #require(body["requests"]?.array)
    #expect(requests.count == 2)
    for request in requests { #expect(RequestSchema.faults(request, "messageBatchLine") == []) }
  }

  @Test func `a review of a file shows it, and a limit of its cost leaves requests out`()
    async throws
  {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg", "c.jpg"])
    let identify = ["identify", folder.path.text, "--provider", "file"]
    let reviewed = try await tool.run(identify + ["--review"])
    #expect(reviewed.status == 0 && reviewed.messages.contains("review.html"))
    #expect(try folder.text(of: "review.html").contains("requests.jsonl"))
    let limited = try await tool.run(identify + ["--price", "3/15", "--max-cost", "0.1"])
    #expect(limited.status == 1 && limited.messages.contains("2 requests written"))
    #expect(limited.messages.contains("1 request left out"), "\(limited.messages)")
    #expect(try folder.text(of: "requests.jsonl").split(separator: "\n").count == 2)
  }

  @Test func `a file tells of the questions about controls that follow the first answers`()
    async throws
  {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let identify = ["identify", folder.path.text, "--provider", "file", "--controls"]
    let first = try await tool.run(identify)
    #expect(first.messages.contains("1 request written"))
    #expect(first.messages.contains("1 request about controls to follow"), "\(first.messages)")
    let id = try JSONValue(parsing: folder.text(of: "requests.jsonl").utf8)["recordId"]
    let answer = #"{"devices":[]}"#
    let line: JSONValue = [
      "recordId": try #require(id),
      "modelOutput": [
        "content": [["type": "text", "text": .string(answer)]], "stop_reason": "end_turn",
      ],
    ]
    let file = folder.path.text + "/done.jsonl"
    try Data(line.bytes).write(to: URL(fileURLWithPath: file))
    let read = try await tool.run(identify + ["--answers", file])
    #expect(read.status == 0, "\(read.messages)")
    let second = try await tool.run(identify)
    #expect(second.messages.contains("1 request written") && !second.messages.contains("to follow"))
  }

  @Test func `answers to other questions end with 3 and a hint`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let file = folder.path.text + "/done.jsonl"
    let line = #"{"recordId": "aaaaaaaaaaaaaaaaaaaaaaaa", "modelOutput": {}}"#
    try Data(line.utf8).write(to: URL(fileURLWithPath: file))
    let read = try await tool.run([
      "identify", folder.path.text, "--provider", "file", "--answers", file,
    ])
    #expect(read.status == 3 && read.messages.contains("1 belonged to no open question"))
    #expect(read.messages.contains("give --model, --tier, --no-serials and --controls as when"))
  }

  @Test(arguments: [
    "--yes", "--json", "--concurrency=2", "--key-file=x", "--region=x", "--no-report",
  ])
  func `what says nothing to a file is refused`(option: String) async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let identify = ["identify", folder.path.text, "--provider"]
    let result = try await tool.run(identify + ["file", option])
    #expect(result.status == 2 && result.messages.contains("does nothing without --"))
    let read = try await tool.run(identify + ["file", "--answers", "x", "--review"])
    #expect(read.status == 2 && read.messages.contains("--answers"), "\(read.messages)")
    let sent = try await tool.run(identify + ["anthropic", "--model", "m", "--answers", "x"])
    #expect(sent.status == 2 && sent.messages.contains("--answers does nothing without"))
  }

  @Test func `what is missing on the command line is said`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    try await Self.allow(tool)
    let base = ["identify", folder.path.text]
    for (arguments, words) in [
      (base, "--provider"), (base + ["--provider", "anthropic"], "--model is missing"),
      (base + ["--provider", "file", "--max-cost", "3"], "--max-cost needs --price"),
      (base + ["--provider", "bedrock", "--model", "m"], "no AWS region is known"),
      (
        base + ["--provider", "anthropic", "--model", "m", "--api", "converse"],
        "--api does not fit anthropic"
      ),
      (base + ["--provider", "file", "--price", "3"], "two amounts"),
      (base + ["--provider", "file", "--answers", "/nowhere/x"], "/nowhere/x: the file cannot be"),
      (["identify", "/nowhere", "--provider", "file"], "/nowhere/findings.jsonl cannot be found"),
      (["privacy", "sett"], "ACTION cannot be 'sett': it must be show, set, revoke,"),
      (["privacy", "set"], "nothing to set is named"),
      (["privacy", "--read", "labels"], "--read does nothing without set"),
      (["privacy", "forget", "--to", "bedrock", "a.jpg"], "--to does nothing without set"),
      (["privacy", "set", "--in", "x"], "--in does nothing without forget, expire or export"),
    ] {
      let result = try await tool.run(arguments, Self.key)
      #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    }
  }

  @Test func `no coordinate, name, path, key or disallowed serial of the samples leaves`()
    async throws
  {
    let tool = try IdentifyTool()
    // All of them take nine minutes.
    let samples = [
      "phone-metadata", "sticker-code128", "type-plate", "back-panel", "several-devices", "stamped",
    ].map { $0 + ".jpg" }
    let names = samples.indices.map { "IMG_\($0)_Grossmutters_Wohnung.jpg" }
    let folder = tool.home + "/secret-place"
    for (name, sample) in zip(names, samples) { try Self.copy(sample, to: folder + "/in/" + name) }
    let out = folder + "/out"
    let prepared = try await tool.run(["process", folder + "/in", "-o", out])
    #expect(prepared.status == 0, "\(prepared.messages)")
    // What truly stands there, also glued; and what the readers took for it.
    var serials = try Self.serials(of: samples)
    var records = try RecordedFindings(in: PhotoPath(out))
    while let findings = try records.next() {
      #expect(findings.privacy?.removed.contains(.gps) == true)
      // What is likely wrong may stand anywhere.
      serials +=
        findings.candidates?.serial.prefix(1).filter { $0.confidence >= 0.5 }.map(\.value) ?? []
    }
    #expect(serials.count >= 10)
    let key = Self.key.values.first ?? ""
    let metadata = ["52.5163", "13.3777", "48.0012", "Nobody Inparticular", "Pocket One"]
    let places = names + ["secret-place", "Grossmutter", "IMG_"]
    let service = try FakeService("500:300", "not-json:300")
    try await Self.allow(tool, "labels")
    let result = try await tool.run(
      [
        "identify", out, "--provider", "anthropic", "--model", "m", "--endpoint",
        service.endpoint, "--controls", "--review", "--yes",
      ], Self.key)
    #expect(result.status == 0, "\(result.messages)")
    let filed = try await tool.run(["identify", out, "--provider", "file"], Self.key)
    #expect(filed.status == 0, "\(filed.messages)")
    let requests = try service.received()
    #expect(requests.count >= 2 * samples.count)
    for request in requests {
      #expect(Leak.found(serials + metadata + places + [key], in: request.body) == [])
    }
    let tokens = ["bedrock-bearer-token-55", "aws-session-token-77", "aws-secret-access-key-99"]
    let careless = try FakeService("always-400")
    for (model, variables) in [
      ("b1", ["AWS_BEARER_TOKEN_BEDROCK": tokens[0]]),
      (
        "b2",
        [
          "AWS_ACCESS_KEY_ID": "AKIDENV", "AWS_SESSION_TOKEN": tokens[1],
          "AWS_SECRET_ACCESS_KEY": tokens[2],
        ]
      ),
    ] {
      let run = try await tool.run(
        [
          "identify", out, "--provider", "bedrock", "--region", "eu-central-1", "--model", model,
          "--endpoint", careless.endpoint, "--yes",
        ], variables)
      #expect(run.status == 3, "the service repeats what it is given")
      #expect(Leak.found(tokens, in: run.output + "\n" + run.messages) == [])
    }
    for request in try careless.received() {
      #expect(Leak.found(serials + metadata + places + tokens, in: request.body) == [])
    }
    func content(_ name: String) throws -> [UInt8] {
      try [UInt8](Data(contentsOf: URL(fileURLWithPath: name)))
    }
    let batch = try content(out + "/identify/requests.jsonl")
    #expect(!batch.isEmpty && Leak.found(serials + metadata + places + [key], in: batch) == [])
    // Names and paths may stand in what stays here.
    for name in ["sent.jsonl", "answers.jsonl", "review.html"] {
      let text = try content(out + "/identify/" + name)
      #expect(Leak.found(serials + metadata + [key] + tokens, in: text) == [], "\(name)")
    }
    for run in [prepared, result, filed] {
      #expect(Leak.found(serials + metadata + [key], in: run.output + "\n" + run.messages) == [])
    }
    // Serial numbers may be read here, but not sent.
    for name in [
      "findings.jsonl", "report.html", "inventory.csv", "identify/verdicts.jsonl",
      "identify/verdicts.csv",
    ] {
      #expect(Leak.found(metadata + [key], in: try content(out + "/" + name)) == [], "\(name)")
    }
    // Where they may not be read either, they stand nowhere.
    let set = try await tool.run(["privacy", "set", "--read", "labels"])
    #expect(set.status == 0)
    let unread = [
      try await tool.run(["process", folder + "/in", "-o", folder + "/unread"]),
      try await tool.run(["identify", folder + "/unread", "--provider", "file"]),
      try await tool.run(
        [
          "identify", folder + "/unread", "--provider", "anthropic", "--model", "m", "--endpoint",
          service.endpoint, "--yes",
        ], Self.key),
    ]
    for run in unread {
      #expect(run.status == 0, "\(run.messages)")
      #expect(Leak.found(serials + metadata + [key], in: run.output + "\n" + run.messages) == [])
    }
    for name in [
      "findings.jsonl", "report.html", "inventory.csv", "identify/requests.jsonl",
      "identify/answers.jsonl", "identify/sent.jsonl", "identify/verdicts.jsonl",
      "identify/verdicts.csv",
    ] {
      let text = try content(folder + "/unread/" + name)
      #expect(Leak.found(serials + metadata + [key], in: text) == [], "\(name)")
    }
  }

  /// The serial numbers of samples, as they are printed and without what is no letter or digit.
  private static func serials(of samples: [String]) throws -> [String] {
    let file = Self.samples.appendingPathComponent("truth.json")
    let truth = try JSONValue(parsing: Data(contentsOf: file)).array ?? []
    let printed = truth.filter { samples.contains($0["file"]?.string ?? "") }
      .flatMap { $0["serial"]?.array ?? [] }.compactMap(\.string)
    return Array(Set(printed + printed.map { $0.filter { $0.isLetter || $0.isNumber } })).sorted()
  }

  private static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Samples")

  /// A sample with coordinates that stand nowhere by chance.
  private static func copy(_ sample: String, to path: String) throws {
    let source = samples.appendingPathComponent(sample)
    let target = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "exiftool", "-q", "-n", "-o", path, "-GPSLatitude=52.5163891", "-GPSLatitudeRef=N",
      "-GPSLongitude=13.3777012", "-GPSLongitudeRef=E", "-GPSAltitude=48.0012", source.path,
    ]
    try process.run()
    process.waitForEnd()
    try #require(process.terminationStatus == 0, "exiftool must be there")
  }
}
