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
    #expect(shown.output.contains("2 requests, 2000 tokens out, 200 back, $0.0090"))
    let archive = tool.home + "/held.tar"
    let exported = try await tool.run(["privacy", "export", "-o", archive] + place)
    #expect(exported.status == 0, "\(exported.messages)")
    let tar = try Data(contentsOf: URL(fileURLWithPath: archive))
    for name in ["findings.jsonl", "a.jpg.overview.jpg", "identify/answers.jsonl"] {
      #expect(tar.range(of: Data(name.utf8)) != nil, "\(name)")
    }
    let mode = try FileManager.default.attributesOfItem(atPath: archive)[.posixPermissions]
    #expect(mode as? Int == 0o600)
    for (arguments, words) in [
      (["privacy", "forget"] + place, "--all"), (["privacy", "forget", "a.jpg"], "--in DIR"),
      (["privacy", "expire"] + place, "kept for good"),
      (["privacy", "export"] + place, "--output"),
    ] {
      let result = try await tool.run(arguments)
      #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    }
    let forgotten = try await tool.run(["privacy", "forget", "a.jpg"] + place)
    #expect(forgotten.output.contains("1 photo forgotten: 5 files and 1 answer removed"))
    _ = try await tool.run(["privacy", "set", "--keep-days", "3"])
    #expect(
      try await tool.run(["privacy", "expire"] + place).output.contains("0 photos forgotten"))
    let none = try await tool.run(["privacy", "forget", "nobody.jpg"] + place)
    #expect(none.messages.contains("No photo of that name"))
  }
}
