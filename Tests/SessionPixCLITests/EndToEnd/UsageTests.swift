import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

/// Runs that end before a photo is touched, and the commands that write nothing.
struct UsageTests {
  @Test func `help and version are data`() async throws {
    let help = try await SessionPixTool.run("process", "--help")
    #expect(help.status == 0 && help.messages == "" && help.output.contains("Examples:"))
    let version = try await SessionPixTool.run("--version")
    #expect(version.output == "sessionpix \(SessionPixVersion.current)\n" && version.status == 0)
    let overview = try await SessionPixTool.run("help")
    #expect(overview.output.contains("doctor") && overview.status == 0)
    #expect(try await SessionPixTool.run("help", "--help").output == overview.output)
  }

  @Test func `a wrong command line ends with 2 and words on stderr`() async throws {
    for (arguments, words) in [
      (["proces"], "did you mean process?"), ([], "no command was given"),
      (["process", "x"], "--output DIR is missing"), (["process", "-o", "x"], "PATH is missing"),
      (["process", "x", "--ouput", "y"], "did you mean --output?"),
      (["process", "/nowhere/x.jpg", "-o", "y"], "/nowhere/x.jpg cannot be found"),
      (["inspect", "/usr"], "/usr is a folder; name one photo"),
      (["completion", "tcsh"], "SHELL cannot be 'tcsh': it must be bash, zsh or fish"),
    ] {
      let result = try await SessionPixTool.run(arguments)
      #expect(result.status == 2, "\(arguments)")
      #expect(result.output == "")
      #expect(result.messages.contains(words), "\(result.messages)")
    }
  }

  @Test func `a folder without files is refused`() async throws {
    let folder = try PhotoFolder()
    try folder.makeFolder("in/deep")
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(result.status == 2)
    #expect(result.messages.contains("there is no file in \(folder["in"])"))
    #expect(!FileManager.default.fileExists(atPath: folder["out"]))
  }

  @Test func `an output inside the input is refused and not made`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: "in/x.jpg")
    for output in ["in", "in/out"] {
      let result = try await SessionPixTool.run("process", folder["in"], "-o", folder[output])
      #expect(result.status == 2)
      #expect(result.messages.contains("is an input folder or lies inside one"))
      let plan = try await SessionPixTool.run(
        "process", folder["in"], "-o", folder[output], "--dry-run")
      #expect(plan.status == 2 && plan.messages == result.messages, "\(plan.messages)")
    }
    #expect(folder.files(in: "in") == ["x.jpg"])
  }

  @Test func `an output that cannot be written ends with 1`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: "in/x.jpg")
    try folder.write([2], to: "file")
    for output in [folder["file"], "/proc/out"] {
      let result = try await SessionPixTool.run("process", folder["in"], "-o", output)
      #expect(result.status == 1, "\(result.messages)")
      #expect(result.messages.contains(output))
    }
  }

  @Test func `missing models end with 1 and the fix`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: "in/x.jpg")
    try folder.makeFolder("models")
    let result = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--models", folder["models"])
    #expect(result.status == 1)
    #expect(result.messages.contains("make setup"))
    let doctor = try await SessionPixTool.run("doctor", "--models", folder["models"])
    #expect(doctor.status == 1)
    #expect(doctor.messages.contains("the model centerface is missing"))
    #expect(doctor.output.contains("missing  finds faces"))
  }

  @Test func `a face model is used by its checksum, and refused without or with another`()
    async throws
  {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/a.jpg")
    let models = try ModelFolder.located()
    let model = try #require(models.manifest.files.first { $0.name == "centerface" })
    let path = models.path(of: model)
    func run(_ checksum: String) async throws -> SessionPixTool.Result {
      try await SessionPixTool.run(
        "process", folder["in"], "-o", folder["out"], "--face-model", path, "--face-model-sha256",
        checksum)
    }
    let without = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--face-model", path)
    #expect(without.status == 2 && without.messages.contains("--face-model-sha256"))
    let other = try await run(String(repeating: "0", count: 64))
    #expect(other.status == 1 && other.messages.contains("its SHA-256 is"), "\(other.messages)")
    let right = try await run(model.sha256)
    #expect(right.status == 0, "\(right.messages)")
    let record = try String(contentsOfFile: folder["out/findings.jsonl"], encoding: .utf8)
    #expect(record.contains("\"centerface.onnx\":\"\(model.sha256.prefix(16))\""))
  }

  @Test func `doctor tells a damaged model from a missing one and shows checksums`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1, 2, 3], to: "models/centerface.onnx")
    let doctor = try await SessionPixTool.run("doctor", "--models", folder["models"])
    #expect(doctor.status == 1)
    // SHA-256 of the bytes 1, 2, 3.
    let checksum = "039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"
    #expect(doctor.output.contains("\(checksum.prefix(16))  damaged  finds faces"))
    #expect(doctor.messages.contains("damaged: the model centerface"))
    #expect(doctor.messages.contains("missing: the model ppocrv6-small-detection"))
    let json = try await SessionPixTool.run("doctor", "--json", "--models", folder["models"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    let models = try #require(object?["models"] as? [[String: Any]])
    #expect(models[0]["sha256"] as? String == checksum)
    #expect(models[0]["state"] as? String == "damaged")
    #expect(models[1]["sha256"] == nil && models[1]["state"] as? String == "missing")
  }

  @Test func `output that cannot be written ends with 1 and a sentence`() async throws {
    let full = try await SessionPixTool.shell(#"exec "$0" help >/dev/full"#, [])
    #expect(full.status == 1)
    #expect(full.messages.hasPrefix("sessionpix: standard output cannot be written (No space left"))
  }

  @Test func `a reader of the output may go away`() async throws {
    let line = #"{ sleep 0.2; "$0" help; echo "status $?" >&2; } | true"#
    let gone = try await SessionPixTool.shell(line, [])
    #expect(gone.messages == "status 0\n")
  }

  @Test func `an argument that is not UTF-8 is found by its bytes`() async throws {
    let folder = try PhotoFolder()
    try folder.write([1], to: PhotoPath(bytes: Array("a".utf8) + [0xFF]))
    let line = #"exec "$0" process "$(printf '%s/a\377' "$1")" -o "$1/out" --models /nowhere"#
    let found = try await SessionPixTool.shell(line, [folder.path])
    #expect(found.status == 1 && found.messages.contains("/nowhere"), "\(found.messages)")
    let missing = try await SessionPixTool.shell(
      line.replacingOccurrences(of: #"\377"#, with: #"\376"#), [folder.path])
    #expect(missing.status == 2 && missing.messages.contains("a%FE cannot be found"))
  }

  @Test func `inspect shows a photo and writes nothing`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpegWithDamagedExif(), to: "in/x.jpg")
    let result = try await SessionPixTool.run("inspect", folder["in/x.jpg"])
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
    #expect(result.output.contains("96 x 64") && result.output.contains("metadata    exif"))
    let json = try await SessionPixTool.run("inspect", "--json", folder["in/x.jpg"])
    let findings = try JSONDecoder().decode(Findings.self, from: Data(json.output.utf8))
    #expect(findings.status == .ok && findings.source.path.hasSuffix("/x.jpg"))
    #expect(folder.files(in: ".") == ["in/x.jpg"])
  }

  @Test func `doctor finds this machine complete`() async throws {
    let result = try await SessionPixTool.run("doctor")
    #expect(result.status == 0, "\(result.messages)")
    for name in [
      "libvips", "Tesseract", "Leptonica", "libexif", "zxing-cpp", "OpenVINO", "centerface",
    ] {
      #expect(result.output.contains(name))
    }
    #expect(!result.output.contains("unknown"))
    #expect(result.output.hasSuffix("Nothing is missing.\n"))
  }
}
