import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixIdentify

/// What is removed, what stays, and that nothing is left.
struct ForgettingTests {
  private static func answered(_ names: [String]) async throws -> PreparedFolder {
    let folder = try PreparedFolder(names)
    let service = try FakeService()
    let opened = try IdentifyFolder(folder.path)
    let anthropic = try AnthropicService(
      model: "m", key: Secret("k"), endpoint: service.endpoint)
    let summary = try await Identification(folder: opened, service: anthropic, options: .quick)
      .run()
    #expect(summary.answered == names.count)
    _ = try VerdictFile(opened).write()
    _ = try RequestFile(folder: opened, options: .quick, shape: .invoke, model: "other").write()
    return folder
  }

  /// All files with one of these words in name or content.
  private static func traces(_ words: [String], in folder: PreparedFolder) throws -> [String] {
    try PhotoWalk([folder.path]).photos.filter { file in
      let content = (try? file.source.content(limits: DecodeLimits())) ?? []
      let text = String(decoding: content, as: UTF8.self)
      return words.contains { file.name.text.contains($0) || text.contains($0) }
    }.map(\.name.text)
  }

  @Test func `one photo is forgotten in every file, another of a like name stays`() async throws {
    let folder = try await Self.answered(["room/a.jpg", "room/a.jpg.jpg", "b.jpg"])
    #expect(try Self.traces(["\"room/a.jpg\""], in: folder).count >= 2)
    let summary = try Forgetting(IdentifyFolder(folder.path))
      .run(.named([PhotoPath("room/a.jpg")]))
    #expect(summary.photos == ["room/a.jpg"] && summary.answers == 1 && summary.files >= 2)
    #expect(try Self.traces(["\"room/a.jpg\"", "M0", "SN000X7"], in: folder) == [])
    let rest = try Self.traces(["room/a.jpg.jpg"], in: folder)
    #expect(rest.contains("room/a.jpg.jpg.overview.jpg") && rest.contains("findings.jsonl"))
    #expect(rest.contains("identify/answers.jsonl"))
    // The rest is as it was: nothing is asked again.
    let plan = try IdentifyPlan(
      IdentifyFolder(folder.path), options: .quick, shape: .messages, model: "m")
    #expect(plan.answered == 2 && plan.requests == 0)
  }

  @Test func `an image that a killed run left unfinished beside the others goes, too`() throws {
    let folder = try PreparedFolder(["room/a.jpg", "b.jpg"])
    let unfinished = folder.path.text + "/room/.sessionpix-1-2.part"
    try Data("the same image".utf8).write(to: URL(fileURLWithPath: unfinished))
    _ = try Forgetting(IdentifyFolder(folder.path)).run(.named([PhotoPath("room/a.jpg")]))
    #expect(!FileManager.default.fileExists(atPath: unfinished))
    // What cannot be removed is told.
    let traces = ForgottenTraces([Findings.Source(path: PhotoPath("room/c.jpg"))], sparing: [])
    try Data("an image".utf8).write(to: URL(fileURLWithPath: unfinished))
    #expect(throws: ForgettingError.left("some photo", place: "room/.sessionpix-1-2.part")) {
      try traces.proveNone(in: folder.path)
    }
  }

  @Test func `all are forgotten, and the log of what left stays`() async throws {
    let folder = try await Self.answered(["a.jpg", "b.jpg"])
    let summary = try Forgetting(IdentifyFolder(folder.path)).run(.all)
    #expect(summary.photos.count == 2 && summary.answers == 2)
    #expect(try Self.traces(["a.jpg", "b.jpg", "Tascam"], in: folder) == [])
    #expect(try folder.text(of: "sent.jsonl").split(separator: "\n").count == 4)
    let left = try PhotoWalk([folder.path]).photos.map(\.name.text).sorted()
    #expect(
      left == [
        "findings.jsonl", "identify/answers.jsonl", "identify/record.key", "identify/sent.jsonl",
      ])
  }

  @Test func `what was interrupted is completed by the next call`() async throws {
    let folder = try await Self.answered(["a.jpg", "b.jpg"])
    // A folder in the place of a file stops it in the middle.
    let obstacle = folder.path.text + "/report.html"
    try FileManager.default.createDirectory(
      atPath: obstacle, withIntermediateDirectories: true)
    let choice = Forgetting.Choice.named([PhotoPath("a.jpg")])
    #expect(throws: OutputError.self) { try Forgetting(IdentifyFolder(folder.path)).run(choice) }
    #expect(throws: OutputError.self) {
      try Forgetting(IdentifyFolder(folder.path)).run(.olderThan(days: -1))
    }
    try FileManager.default.removeItem(atPath: obstacle)
    let old = try Forgetting(IdentifyFolder(folder.path)).run(.olderThan(days: 1000))
    #expect(old.photos == ["a.jpg", "b.jpg"], "their images are gone already")
    #expect(try Self.traces(["a.jpg", "b.jpg", "Tascam"], in: folder) == [])
  }

  @Test func `a copy of a forgotten photo stays with its images and answers, and does not name it`()
    async throws
  {
    let folder = try PreparedFolder.copies(["first.jpg", "b.jpg", "c.jpg"])
    let service = try FakeService()
    let anthropic = try AnthropicService(
      model: "m", key: Secret("k"), endpoint: service.endpoint)
    let opened = try IdentifyFolder(folder.path)
    var options = IdentifyOptions.quick
    options.concurrency = 1
    let asked = try await Identification(folder: opened, service: anthropic, options: options)
      .run()
    #expect(asked.answered == 1 && asked.answeredBefore == 2)
    #expect(try VerdictFile(opened).write().photos == 3)
    _ = try Forgetting(opened).run(.named([PhotoPath("first.jpg")]))
    #expect(try Self.traces(["first.jpg"], in: folder) == [])
    var records = try RecordedFindings(in: folder.path)
    #expect(try records.next()?.original == nil)
    #expect(try records.next()?.original == "b.jpg")
    #expect(try VerdictFile(opened).write().photos == 2, "the answer is about the copies, too")
  }

  @Test func `what cannot be read is no proof that nothing is left`() async throws {
    let folder = try await Self.answered(["a.jpg"])
    try FileManager.default.createSymbolicLink(
      atPath: folder.path.text + "/notes.csv", withDestinationPath: "nowhere")
    let error = try #require(
      #expect(throws: ForgettingError.self) {
        try Forgetting(IdentifyFolder(folder.path)).run(.all)
      })
    #expect(error.description.contains("notes.csv"))
  }

  @Test func `what a person changed by hand is forgotten with the photo`() throws {
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    func correct() throws {
      let output = try OutputFolder(folder.path)
      var corrections = try CorrectionsFile(in: output)
      for (index, name) in ["a.jpg", "b.jpg"].enumerated() {
        var correction = Correction(sha256: String(repeating: "a", count: 60) + "\(1000 + index)")
        correction.added = [Box(x: 0, y: 0, width: 0.5, height: 0.5)]
        try corrections.append(correction, of: PhotoPath(name), in: output)
      }
    }
    try correct()
    _ = try Forgetting(IdentifyFolder(folder.path)).run(.named([PhotoPath("a.jpg")]))
    #expect(try Self.traces(["\"a.jpg\"", "aaaa1000"], in: folder) == [])
    #expect(try Self.traces(["aaaa1001"], in: folder).contains("corrections.jsonl"))
  }

  @Test func `a photo whose name is escaped in another way than here is forgotten`() throws {
    let folder = try PreparedFolder(["a.jpg", "b.jpg"]) { findings in
      guard findings.source.path == "a.jpg" else { return }
      (findings.source.path, findings.source.escaped) = ("%61.jpg", true)
    }
    let summary = try Forgetting(IdentifyFolder(folder.path)).run(.named([PhotoPath("a.jpg")]))
    #expect(summary.photos == ["%61.jpg"] && summary.files == 2)
    #expect(try Self.traces(["%61", "a.jpg."], in: folder) == [])
  }

  @Test func `a photo is forgotten by its path, and a like-named one with other bytes is not`()
    async throws
  {
    let tool = try IdentifyTool()
    let bytes = Data("the photo".utf8)
    let folder = try PreparedFolder(["stage/a.jpg", "a.jpg", "copy.jpg"]) { findings in
      guard findings.source.path != "a.jpg" else { return }
      findings.source.sha256 = SHA256.hexadecimal(of: [UInt8](bytes))
    }
    let place = tool.home + "/photos/stage"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    try bytes.write(to: URL(fileURLWithPath: place + "/a.jpg"))
    let forget = ["privacy", "forget", place + "/a.jpg", "--in", folder.path.text]
    let first = try await tool.run(forget)
    #expect(first.status == 0 && first.output.contains("1 photo forgotten"), "\(first.messages)")
    var left: [String] = []
    try IdentifyFolder(folder.path).forEachPhoto { left.append($0.source.path) }
    #expect(left == ["a.jpg", "copy.jpg"])
    try Data("another photo".utf8).write(to: URL(fileURLWithPath: place + "/a.jpg"))
    let changed = try await tool.run(forget)
    #expect(changed.status == 3 && changed.messages.contains("holds nothing of"))
  }

  @Test func `a question about a forgotten photo that stands somewhere is a trace`() throws {
    let folder = try PreparedFolder(["a.jpg"])
    let id = "abcdefghijklmnopqrstuv23"
    let traces = ForgottenTraces(
      [Findings.Source(path: PhotoPath("b.jpg"))], questions: [id], sparing: [])
    try traces.proveNone(in: folder.path)
    try Data(#"{"recordId":"\#(id)"}"#.utf8).write(
      to: URL(fileURLWithPath: folder.path.text + "/mine.jsonl"))
    #expect(throws: ForgettingError.left(id, place: "mine.jsonl")) {
      try traces.proveNone(in: folder.path)
    }
  }

  @Test func `only what is older goes when it expires`() async throws {
    let folder = try await Self.answered(["a.jpg", "b.jpg"])
    let old = Date().addingTimeInterval(-10 * 86_400)
    for name in ["a.jpg.overview.jpg", "a.jpg.label-1.jpg"] {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: folder.path.text + "/" + name)
    }
    let forgetting = try Forgetting(IdentifyFolder(folder.path))
    #expect(try forgetting.run(.olderThan(days: 11)).photos == [])
    #expect(try forgetting.run(.olderThan(days: 9)).photos == ["a.jpg"])
    #expect(try Self.traces(["b.jpg"], in: folder).contains("b.jpg.overview.jpg"))
  }

  @Test func `a trace that is left is an error that names it`() async throws {
    let folder = try await Self.answered(["a.jpg"])
    // The checksum of the photo, in a file that somebody else put there.
    try Data((String(repeating: "a", count: 60) + "1000").utf8).write(
      to: URL(fileURLWithPath: folder.path.text + "/notes.csv"))
    let error = try #require(
      #expect(throws: ForgettingError.self) {
        try Forgetting(IdentifyFolder(folder.path)).run(.all)
      })
    #expect(error.description.contains("notes.csv still holds a trace"))
  }

  @Test
  func `an archive that cannot be made whole is none, replaces none, and goes to no other machine`()
    async throws
  {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg"])
    let earlier = tool.home + "/earlier.tar"
    try Data("an earlier one".utf8).write(to: URL(fileURLWithPath: earlier))
    // A tar that ends in the middle.
    try Data("#!/bin/sh\necho half\nexit 1\n".utf8).write(
      to: URL(fileURLWithPath: tool.home + "/tar"))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: tool.home + "/tar")
    let export = ["privacy", "export", "--in", folder.path.text, "-o"]
    let archive = tool.home + "/held.tar"
    let failed = try await tool.run(export + [archive], ["PATH": tool.home + ":/usr/bin:/bin"])
    #expect(failed.status == 1 && failed.messages.contains("could not be made"))
    #expect(!FileManager.default.fileExists(atPath: archive))
    #expect(!FileManager.default.fileExists(atPath: archive + ".part"))
    let refused = try await tool.run(export + [earlier])
    #expect(refused.status == 2 && refused.messages.contains("is there already"))
    #expect(try String(contentsOfFile: earlier, encoding: .utf8) == "an earlier one")
    // To tar, what stands before a colon is a machine.
    let elsewhere = try await tool.run(export + ["machine:no/held.tar"])
    #expect(elsewhere.status == 1, "\(elsewhere.messages)")
    #expect(elsewhere.messages.contains("could not be made"), "\(elsewhere.messages)")
  }

  @Test func `the command forgets, expires, exports and counts`() async throws {
    let tool = try IdentifyTool()
    let folder = try PreparedFolder(["a.jpg", "b.jpg"])
    let place = ["--in", folder.path.text]
    _ = try await tool.run(["privacy", "set", "--send", "serials", "--to", "anthropic"])
    let service = try FakeService()
    let sent = try await tool.run(
      [
        "identify", folder.path.text, "--provider", "anthropic", "--model", "m", "--endpoint",
        service.endpoint, "--price", "3/15", "--yes",
      ], ["ANTHROPIC_API_KEY": "k-1234567"])
    #expect(sent.status == 0, "\(sent.messages)")
    let shown = try await tool.run(["privacy"])
    #expect(shown.output.contains("2 photos, 2 requests, 2000 tokens out, 200 back, $0.0090"))
    let archive = tool.home + "/held.tar"
    let exported = try await tool.run(["privacy", "export", "-o", archive] + place)
    #expect(exported.status == 0, "\(exported.messages)")
    let tar = try Data(contentsOf: URL(fileURLWithPath: archive))
    for name in ["findings.jsonl", "a.jpg.overview.jpg", "identify/answers.jsonl"] {
      #expect(tar.range(of: Data(name.utf8)) != nil, "\(name)")
    }
    let again = try await tool.run(["privacy", "export", "-o", archive] + place)
    #expect(again.status == 2 && again.messages.contains("is there already"), "\(again.messages)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: archive)) == tar)
    let inside = folder.path.text + "/identify/held.tar"
    let packed = try await tool.run(["privacy", "export", "-o", inside] + place)
    #expect(packed.status == 2 && packed.messages.contains("would lie in the folder"))
    #expect(!FileManager.default.fileExists(atPath: inside))
    let mode = try FileManager.default.attributesOfItem(atPath: archive)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    for (arguments, words) in [
      (["privacy", "forget"] + place, "--all"), (["privacy", "forget", "a.jpg"], "--in DIR"),
      (["privacy", "export"] + place, "--output"),
    ] {
      let result = try await tool.run(arguments)
      #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    }
    let kept = try await tool.run(["privacy", "expire"] + place)
    #expect(kept.status == 0 && kept.output.contains("kept for good"), "\(kept.messages)")
    let forgotten = try await tool.run(["privacy", "forget", "a.jpg"] + place)
    // What is made of all photos is made again of those that stay.
    for name in [
      "report.html", "inventory.csv", "identify/verdicts.jsonl", "identify/verdicts.csv",
    ] {
      let text = try String(contentsOfFile: folder.path.text + "/" + name, encoding: .utf8)
      #expect(text.contains("b.jpg") && !text.contains("a.jpg"), "\(name)")
    }
    #expect(forgotten.output.contains("1 photo forgotten: 6 files and 1 answer removed"))
    _ = try await tool.run(["privacy", "set", "--keep-days", "3"])
    #expect(
      try await tool.run(["privacy", "expire"] + place).output.contains("0 photos forgotten"))
    let some = try await tool.run(["privacy", "forget", "nobody.jpg", "b.jpg"] + place)
    #expect(some.status == 3 && some.messages.contains("holds nothing of nobody.jpg"))
    #expect(some.output.contains("1 photo forgotten"))
    let none = try await tool.run(["privacy", "forget", "nobody.jpg"] + place)
    #expect(none.status == 3 && none.output.hasPrefix("0 photos forgotten"))
    #expect(!none.output.contains("nothing is left"))
  }
}
