import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

/// Which photos a run takes, and what it says of them.
struct SelectionTests {
  private static func folder() throws -> PhotoFolder {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    for name in ["a/1.jpg", "a/2.png", "b/1.jpg", "b/old/3.jpg"] {
      try folder.write(jpeg + Array(name.utf8), to: "in/" + name)
    }
    return folder
  }

  /// What a dry run would prepare.
  private static func plan(_ folder: PhotoFolder, _ options: [String]) async throws -> [String] {
    let result = try await SessionPixTool.shell(
      #"exec "$0" process "$@""#, options + ["-o", folder["out"], "--dry-run"])
    #expect(result.status == 0, "\(result.messages)")
    #expect(!FileManager.default.fileExists(atPath: folder["out"]), "a dry run makes no folder")
    return result.output.split(separator: "\n").map(String.init)
  }

  @Test func `patterns choose photos by their paths`() async throws {
    let folder = try Self.folder()
    let input = folder["in"]
    #expect(try await Self.plan(folder, [input]).count == 4)
    #expect(
      try await Self.plan(folder, [input, "--include", "*.jpg", "--exclude", "b/old/*"])
        == ["prepare a/1.jpg", "prepare b/1.jpg"])
    #expect(
      try await Self.plan(folder, [input, "--include", "a/*", "--include", "*3.jpg"])
        == ["prepare a/1.jpg", "prepare a/2.png", "prepare b/old/3.jpg"])
    let none = try await SessionPixTool.run(
      "process", input, "-o", folder["out"], "--include", "*.gif")
    #expect(none.status == 2 && none.messages.contains("none of the files is taken"))
  }

  @Test(arguments: ["\n", "\0"])
  func `paths come from a list`(end: String) async throws {
    let folder = try Self.folder()
    let paths = ["a/1.jpg", "b/1.jpg"].map { folder["in/" + $0] }
    try folder.write(Array((paths.joined(separator: end) + end).utf8), to: "list")
    #expect(
      try await Self.plan(folder, ["--files-from", folder["list"]])
        == ["prepare 1.jpg", "prepare 1-2.jpg"])
    let line = #"exec "$0" process --files-from - -o "$2" --dry-run <"$1""#
    let piped = try await SessionPixTool.shell(line, [folder["list"], folder["out"]])
    #expect(piped.output == "prepare 1.jpg\nprepare 1-2.jpg\n")
  }

  @Test func `photos are only made smaller where that is asked for by name`() async throws {
    let folder = try Self.folder()
    let options = [folder["in/a"], "-o", folder["out"], "--no-report"]
    let small = try await SessionPixTool.shell(
      #"exec "$0" process "$@""#, options + ["--resize-only"])
    #expect(small.status == 0, "\(small.messages)")
    #expect(small.messages.contains("NO FACE WAS LOOKED FOR"), "\(small.messages)")
    #expect(try folder.records(in: "out").allSatisfy { $0.privacy?.passes == [] })
    let verified = try await SessionPixTool.run("verify", folder["out"])
    #expect(
      verified.status == 3 && verified.output.contains("the privacy pass `faces` did not run"))
    let whole = try await SessionPixTool.shell(#"exec "$0" process "$@""#, options)
    #expect(whole.status == 0, "\(whole.messages)")
    #expect(!whole.messages.contains("NO FACE WAS LOOKED FOR"), "\(whole.messages)")
    #expect(try folder.records(in: "out").allSatisfy { $0.privacy?.passes == ["faces", "text"] })
  }

  @Test func `the parts of a run hold each photo once`() async throws {
    let folder = try Self.folder()
    var all: [String] = []
    for part in 1...3 {
      let names = (1...300).map { PhotoPath("photo-\($0).jpg") }
      let shard = try #require(Shard("\(part)/3"))
      let held = names.filter(shard.holds)
      #expect((60...140).contains(held.count))
      all += held.map(\.text)
    }
    #expect(all.count == 300 && Set(all).count == 300)
    for text in ["0/3", "4/3", "1", "a/b", "1/3/5"] { #expect(Shard(text) == nil) }
    #expect(try await Self.plan(folder, [folder["in"], "--shard", "1/1"]).count == 4)
  }

  @Test func `programs are told of each photo, people of nothing where they wish so`() async throws
  {
    let folder = try Self.folder()
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    for expected in [false, true] {
      let result = try await SessionPixTool.run(
        "process", folder["in"], "-o", folder["out"], "--json", "--quiet")
      #expect(result.status == 3 && result.messages == "", "\(result.messages)")
      let lines = try SessionPixTool.jsonLines(result.output)
      let photos = lines.filter { $0["type"] as? String == "photo" }
      #expect(
        photos.compactMap { $0["unchanged"] as? Bool } == [Bool](repeating: expected, count: 4) + [
          false
        ])
      let error = photos.last?["error"] as? [String: Any]
      #expect(error?["code"] as? String == "not-an-image")
      #expect(lines.last?["type"] as? String == "summary")
      #expect((lines.last?["bytesOut"] as? Int ?? 0 > 0) == !expected)
    }
    let plan = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--dry-run")
    #expect(
      plan.output.hasPrefix("unchanged a/1.jpg\n") && plan.output.hasSuffix("prepare text.jpg\n"))
  }

  @Test func `a dry run writes nothing, whether the output folder is there or not`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: "in/a.jpg")
    try folder.makeFolder("there")
    for output in ["there", "missing"] {
      let plan = try await SessionPixTool.run(
        "process", folder["in"], "-o", folder[output], "--dry-run")
      #expect(plan.status == 0 && plan.output == "prepare a.jpg\n", "\(plan.messages)")
    }
    #expect(folder.files(in: ".") == ["in/a.jpg"])
    #expect(!FileManager.default.fileExists(atPath: folder["missing"]))
  }
}
