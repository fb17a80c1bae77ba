import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

/// `process --names hashed`: resuming, duplicates and keys.
struct HashedNamesTests {
  /// Runs `process` on `in` with a home folder of the test's own, and returns its summary and messages.
  private static func run(
    _ folder: PhotoFolder, _ options: [String], status: Int32 = 0
  ) async throws -> (summary: [String: Int], result: SessionPixTool.Result) {
    let line =
      #"cd "$1" && shift && export XDG_STATE_HOME="$PWD/state" && exec "$0" process in -o out --json "$@""#
    let result = try await SessionPixTool.shell(line, [folder.path] + options)
    #expect(result.status == status, "\(result.messages)")
    let summary = try SessionPixTool.jsonLines(result.output).last?.compactMapValues { $0 as? Int }
    return (summary ?? [:], result)
  }

  private static func folder() throws -> PhotoFolder {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    try folder.write(jpeg, to: "in/Anna/birthday.jpg")
    try folder.write(jpeg, to: "in/Anna/birthday copy.JPG")
    try folder.write(try PictureBytes.jpeg(width: 80), to: "in/Berta.png")
    try folder.write(Array("words".utf8), to: "in/Clara.jpg")
    try folder.write(Array("words".utf8), to: "in/diary.txt")
    try folder.link("in/Anna/loop", to: "..")
    return folder
  }

  private static let hashed = ["--names", "hashed"]
  private static let secrets = ["anna", "birthday", "berta", "clara", "diary", "loop"]

  @Test func `a second run passes over what is done, and duplicates are found`() async throws {
    let folder = try Self.folder()
    let first = try await Self.run(folder, Self.hashed, status: 3)
    #expect(first.summary["ok"] == 3 && first.summary["failed"] == 1)
    #expect(first.summary["unsupported"] == 1)
    let records = try folder.records(in: "out")
    #expect(records.count == 5)
    let copy = try #require(records.first { $0.original != nil })
    #expect(records.contains { $0.source.path == copy.original })
    let second = try await Self.run(folder, Self.hashed, status: 3)
    #expect(second.summary["ok"] == 0 && second.summary["unchanged"] == 4)
    #expect(try folder.records(in: "out").count == 5)
    var all = first.result.output + first.result.messages + second.result.messages
    for name in folder.files(in: "out") {
      all +=
        name
        + String(
          decoding: FileManager.default.contents(atPath: folder["out/" + name]) ?? Data(),
          as: UTF8.self)
    }
    for secret in Self.secrets { #expect(!all.lowercased().contains(secret), "\(secret)") }
  }

  @Test func `the key is made for this user alone and used again`() async throws {
    let folder = try Self.folder()
    _ = try await Self.run(folder, Self.hashed, status: 3)
    let key = folder["state/sessionpix/names.key"]
    let mode = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let text = try String(contentsOfFile: key, encoding: .utf8)
    #expect(text.wholeMatch(of: /[0-9a-f]{64}\n/) != nil)
    #expect(folder.files(in: "state") == ["sessionpix/names.key"])
    _ = try await Self.run(folder, Self.hashed, status: 3)
    #expect(try String(contentsOfFile: key, encoding: .utf8) == text)
  }

  @Test func `a dry run tells which name is whose`() async throws {
    let folder = try Self.folder()
    for names in ["prepare", "unchanged"] {
      let plan = try await SessionPixTool.shell(
        #"cd "$1" && export XDG_STATE_HOME="$PWD/state" && exec "$0" process in -o out --names hashed --dry-run"#,
        [folder.path])
      let line = plan.output.split(separator: "\n").first { $0.hasSuffix(" Berta.png") }
      #expect(try #require(line).hasPrefix(names + " photo-"), "\(plan.output)")
      _ = try await Self.run(folder, Self.hashed, status: 3)
      let name = try #require(line?.split(separator: " ")[1])
      #expect(try folder.records(in: "out").contains { $0.source.path == name })
    }
  }

  @Test func `a key that others may read, that is short, or of no use is refused`() async throws {
    let folder = try Self.folder()
    for (text, mode, words) in [
      ("0123456789abcdef", 0o644, "others may read it"), ("0123456789", 0o600, "fewer than 16"),
    ] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder["key"]))
      try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder["key"])
      let run = try await Self.run(folder, Self.hashed + ["--names-key", "key"], status: 2)
      #expect(run.result.messages.contains(words), "\(run.result.messages)")
    }
    let useless = try await Self.run(folder, ["--names-key", "key"], status: 2)
    #expect(useless.result.messages.contains("does nothing without --names hashed"))
    #expect(!FileManager.default.fileExists(atPath: folder["out"]))
  }

  @Test func `kinds of names and keys are not mixed in one folder`() async throws {
    let folder = try Self.folder()
    try Data("0123456789abcdef".utf8).write(to: URL(fileURLWithPath: folder["key"]))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: folder["key"])
    _ = try await Self.run(folder, Self.hashed, status: 3)
    let other = try await Self.run(folder, Self.hashed + ["--names-key", "key"], status: 2)
    #expect(other.result.messages.contains("made with another key"))
    let kept = try await Self.run(folder, [], status: 2)
    #expect(kept.result.messages.contains("add --names hashed"))
    #expect(try folder.records(in: "out").count == 5)
  }
}
