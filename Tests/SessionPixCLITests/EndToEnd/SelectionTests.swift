import Foundation
import Glibc
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

  /// The command line in the folder itself, so that paths are short.
  private static func planInside(
    _ folder: PhotoFolder, _ command: String
  ) async throws -> SessionPixTool.Result {
    try await SessionPixTool.shell(#"cd "$1" && eval "$2""#, [folder.path, command])
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
    for pattern in ["b", "b/", "[b-z]", "b/*"] {
      #expect(
        try await Self.plan(folder, [input, "--exclude", pattern])
          == ["prepare a/1.jpg", "prepare a/2.png"], "\(pattern)")
    }
    #expect(
      try await Self.plan(folder, [input, "--include", "old", "--include", "b/old/"])
        == ["prepare b/old/3.jpg"])
    let none = try await SessionPixTool.run(
      "process", input, "-o", folder["out"], "--include", "*.gif")
    #expect(none.status == 2 && none.messages.contains("none of the files is taken"))
  }

  @Test(arguments: ["\n", "\0", "\r\n"])
  func `paths come from a list, and photos are named by them`(end: String) async throws {
    let folder = try Self.folder()
    let paths = ["in/a/1.jpg", "in/b/1.jpg"]
    try folder.write(Array((paths.joined(separator: end) + end).utf8), to: "list")
    for source in ["list", "- <list", #"<(cat list)"#] {
      let command = #"exec bash -c '"$0" process -o out --dry-run --files-from \#(source)' "$0""#
      let result = try await Self.planInside(folder, command)
      #expect(result.output == "prepare in/a/1.jpg\nprepare in/b/1.jpg\n", "\(result.messages)")
    }
    let some = #"exec "$0" process --files-from list -o out --dry-run --include 'in/a/*'"#
    #expect(try await Self.planInside(folder, some).output == "prepare in/a/1.jpg\n")
  }

  @Test func `a name may end in a carriage return, where not all lines do`() {
    let paths = FileList(bytes: Array("a\r\nb\nc\r".utf8)).paths
    #expect(paths == [PhotoPath("a\r"), PhotoPath("b"), PhotoPath("c\r")])
  }

  @Test func `a photo keeps its result, whatever is named beside it`() async throws {
    let folder = try Self.folder()
    let both = #"exec "$0" process in/b/1.jpg in/a/1.jpg -o out --no-report"#
    #expect(try await Self.planInside(folder, both).status == 0)
    let one = try await Self.planInside(
      folder, #"exec "$0" process in/a/1.jpg -o out --no-report --json"#)
    #expect(try SessionPixTool.jsonLines(one.output).last?["unchanged"] as? Int == 1)
    #expect(try folder.records(in: "out").map(\.source.path) == ["in/b/1.jpg", "in/a/1.jpg"])
    let beside = try await Self.planInside(folder, #"exec "$0" process in/a/1.jpg -o ."#)
    #expect(beside.status == 2 && beside.messages.contains("into the input folder ./in/a"))
  }

  @Test func `what is missing of a list costs one record, what was named and is missing the run`()
    async throws
  {
    let folder = try Self.folder()
    try folder.write(Array("in/a/1.jpg\nin/gone.jpg\n".utf8), to: "list")
    let line = #"exec "$0" process --files-from list -o out --no-report"#
    let result = try await Self.planInside(folder, line)
    #expect(result.status == 3, "\(result.messages)")
    #expect(
      try folder.records(in: "out").map { $0.error?.code ?? "ok" } == ["ok", "unreadable"])
    let named = try await Self.planInside(folder, line + " in/gone.jpg")
    #expect(named.status == 2 && named.messages.contains("in/gone.jpg cannot be found"))
    let nothing = try await Self.planInside(
      folder, #"exec "$0" process --files-from /dev/null -o none --json"#)
    #expect(nothing.status == 0 && nothing.messages.contains("there is nothing to do"))
    #expect(try SessionPixTool.jsonLines(nothing.output).last?["total"] as? Int == 0)
    #expect(!FileManager.default.fileExists(atPath: folder["none"]))
    let noList = try await Self.planInside(folder, #"exec "$0" process --files-from no -o none"#)
    #expect(noList.status == 2)
    #expect(
      noList.messages.contains("no cannot be found (No such file or directory)"),
      "\(noList.messages)")
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

  @Test func `a mosaic of faces is called cosmetic, and is not taken for a redaction`() async throws
  {
    let folder = try Self.folder()
    let run = try await SessionPixTool.shell(
      #"exec "$0" process "$@""#,
      [folder["in/a"], "-o", folder["out"], "--no-report", "--face-fill", "mosaic"])
    #expect(run.status == 0, "\(run.messages)")
    #expect(run.messages.contains("FACES ARE HIDDEN FOR THE LOOK ONLY"), "\(run.messages)")
    #expect(!run.messages.contains("NO FACE WAS LOOKED FOR"), "\(run.messages)")
    #expect(
      try folder.records(in: "out").allSatisfy { $0.privacy?.passes == ["faces-cosmetic", "text"] })
    let verified = try await SessionPixTool.run("verify", folder["out"])
    #expect(verified.status == 3, "\(verified.output)")
    #expect(verified.output.contains("faces are hidden by a mosaic of themselves"))
    #expect(!verified.output.contains("the privacy pass `faces` did not run"))
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

  @Test func `a dry run leaves all as it is that a run would tidy up`() async throws {
    let folder = try Self.folder()
    let arguments = ["process", folder["in"], "-o", folder["out"]]
    #expect(
      try await SessionPixTool.run(arguments + ["--include", "a", "--no-report"]).status == 0)
    let log = try FileHandle(forWritingTo: URL(fileURLWithPath: folder["out/findings.jsonl"]))
    try log.seekToEnd()
    try log.write(contentsOf: Data(#"{"schema":"sessionpix.fi"#.utf8))
    try log.close()
    try folder.makeFolder("out/.sessionpix-1-1.part")
    // Another run may be at work.
    let lock = try FileHandle(forReadingFrom: URL(fileURLWithPath: folder["out"]))
    #expect(flock(lock.fileDescriptor, LOCK_EX) == 0)
    let before = try Self.state(of: folder["out"])
    _ = try await SessionPixTool.shell(#"chmod -R a-w "$1""#, [folder["out"]])
    let plan = try await SessionPixTool.run(arguments + ["--dry-run", "--json"])
    _ = try await SessionPixTool.shell(#"chmod -R u+w "$1""#, [folder["out"]])
    #expect(plan.status == 0, "\(plan.messages)")
    #expect(try Self.state(of: folder["out"]) == before)
    try lock.close()
    let lines = try SessionPixTool.jsonLines(plan.output)
    #expect(lines.allSatisfy { $0["type"] as? String == "plan" })
    #expect(
      lines.map { "\($0["action"] ?? "") \($0["path"] ?? "")" } == [
        "unchanged a/1.jpg", "unchanged a/2.png", "prepare b/1.jpg", "prepare b/old/3.jpg",
      ])
    let noModels = try await SessionPixTool.run(
      arguments + ["--dry-run", "--models", folder["none"]])
    #expect(noModels.status == 1, "\(noModels.output)")
  }

  /// All names with size and time of change.
  private static func state(of folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted().map { name in
      let facts = try FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return "\(name) \(facts[.size] ?? "") \(facts[.modificationDate] ?? "")"
    }
  }

  @Test func `programs are told of a photo that hangs, and why a run ended`() async throws {
    let folder = try Self.folder()
    let result = try await SessionPixTool.started(
      ["process", folder["in"], "-o", folder["out"], "--json", "--jobs", "1", "--no-report"]
    ) { process in
      let records = folder["out/findings.jsonl"]
      while !FileManager.default.fileExists(atPath: records), kill(process, 0) == 0 { usleep(5000) }
      let workers = WorkerProcesses.of(process)
      for worker in workers { kill(worker, SIGSTOP) }
      usleep(3_500_000)
      for worker in workers { kill(worker, SIGCONT) }
    }
    #expect(result.status == 0, "\(result.messages)")
    let hanging = try SessionPixTool.jsonLines(result.output).filter {
      $0["type"] as? String == "status" && ($0["slowestSeconds"] as? Double ?? 0) > 1
    }
    #expect(!hanging.isEmpty && hanging.allSatisfy { $0["slowest"] is String })
    let broken = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--json", "--force", "--models", "/nowhere")
    #expect(broken.status == 1)
    let last = try #require(try SessionPixTool.jsonLines(broken.output).last)
    #expect(last["type"] as? String == "error")
    #expect((last["message"] as? String)?.contains("/nowhere") == true)
  }
}
