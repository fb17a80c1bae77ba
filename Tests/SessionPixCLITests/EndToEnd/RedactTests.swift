import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixCLI

/// `redact` and `verify`, with `process` around them.
struct RedactTests {
  /// A folder with a photo and a copy of it, prepared.
  private static func prepared() async throws -> PhotoFolder {
    let folder = try PhotoFolder()
    for name in ["in/1.jpg", "in/deep/copy.jpg"] {
      try folder.write(try PictureBytes.jpeg(width: 320, height: 240), to: name)
    }
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"], "-q")
    try #require(result.status == 0, "\(result.messages)")
    return folder
  }

  private static func record(_ name: String, in folder: PhotoFolder) throws -> Findings {
    try #require(folder.records(in: "out").last { $0.source.path == name })
  }

  /// Whether the overview is grey at a pixel, as paint is; the picture has no such place.
  private static func isPaint(
    _ x: Int, _ y: Int, in folder: PhotoFolder, _ name: String = "1.jpg"
  ) throws -> Bool {
    let file = PhotoSource.file(folder["out/\(name).overview.jpg"])
    var record = Findings.Source(path: PhotoPath(name))
    let photo = try Photo(
      content: file.content(limits: DecodeLimits()), source: &record, limits: DecodeLimits())
    let around = try photo.raster.extracted(PixelBox(left: x - 4, top: y - 4, width: 9, height: 9))
    let bytes = around.withPixels { unsafe Array($0) }
    return stride(from: 0, to: bytes.count, by: 3).allSatisfy { offset in
      let (red, green, blue) = (Int(bytes[offset]), Int(bytes[offset + 1]), Int(bytes[offset + 2]))
      let spread: Int = max(red, green, blue) - min(red, green, blue)
      return spread < 30 && (80...160).contains(green)
    }
  }

  @Test func `an added area survives resume, other options and --force, and can be taken back`()
    async throws
  {
    let folder = try await Self.prepared()
    let (photo, out) = (folder["in/1.jpg"], folder["out"])
    #expect(try !Self.isPaint(100, 80, in: folder))
    let result = try await SessionPixTool.run("redact", photo, "--in", out, "--add", "60,40,80,80")
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
    #expect(result.output.contains("photo 60,40,80,80  overview 60,40,80,80  added by a person"))
    for name in ["1.jpg", "deep/copy.jpg"] {
      #expect(try Self.isPaint(100, 80, in: folder, name), "\(name)")
      #expect(try Self.record(name, in: folder).privacy?.faces.map(\.by) == [.person])
    }
    let again = try await SessionPixTool.run("process", folder["in"], "-o", out)
    #expect(again.messages.contains("2 photos done before and unchanged"), "\(again.messages)")
    for option in ["--force", "--tier=high"] {
      let result = try await SessionPixTool.run("process", folder["in"], "-o", out, option)
      #expect(result.messages.contains("2 photos: 2 ok"))
      #expect(try Self.isPaint(100, 80, in: folder))
    }
    let verified = try await SessionPixTool.run("verify", out)
    #expect(verified.status == 0 && verified.output == "", "\(verified.output)")
    let taken = try await SessionPixTool.run("redact", photo, "--in", out, "--lift", "1")
    #expect(taken.output.contains("Painted areas: 0"), "\(taken.messages)")
    #expect(try !Self.isPaint(100, 80, in: folder))
  }

  @Test func `by an image alone the images are removed, and process makes them again`() async throws
  {
    let folder = try await Self.prepared()
    let image = folder["out/1.jpg.overview.jpg"]
    let listed = try await SessionPixTool.run("redact", image)
    #expect(listed.output.hasPrefix("1.jpg  photo 320 x 240  overview 320 x 240\nPainted areas: 0"))
    let result = try await SessionPixTool.run(
      "redact", image, "--on", "overview", "--add", "60,40,80,80")
    #expect(result.status == 0 && result.messages.contains("run `sessionpix process`"))
    #expect(folder.files(in: "out").filter { $0.hasSuffix(".overview.jpg") } == [])
    #expect(try Self.record("1.jpg", in: folder).error?.code == "withdrawn")
    #expect(try await SessionPixTool.run("verify", folder["out"]).status == 0)
    _ = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(try Self.isPaint(100, 80, in: folder))
  }

  @Test func `where the photo cannot be made again its images do not stay`() async throws {
    let folder = try await Self.prepared()
    let result = try await SessionPixTool.run(
      "redact", folder["in/1.jpg"], "--in", folder["out"], "--add", "60,40,80,80", "--models",
      "/nowhere")
    #expect(result.status == 1 && result.messages.contains("/nowhere"), "\(result.messages)")
    #expect(folder.files(in: "out").filter { $0.hasSuffix(".overview.jpg") } == [])
  }

  @Test func `a wrong area, number or photo changes nothing and ends with 2`() async throws {
    let folder = try await Self.prepared()
    try folder.write(try PictureBytes.jpeg(width: 33), to: "in/other.jpg")
    let out = folder["out"]
    for (arguments, words) in [
      (["in/1.jpg", "--in", out, "--add", "400,10,10,10"], "does not lie in the image"),
      (["in/1.jpg", "--in", out, "--add", "1,2,3"], "left edge, top edge, width and height"),
      (["in/1.jpg", "--in", out, "--add", "1,2,0,3"], "left edge, top edge, width and height"),
      (["in/1.jpg", "--in", out, "--lift", "1"], "there is no painted area 1: nothing is painted"),
      (["in/other.jpg", "--in", out, "--lift", "1"], "has no record of"),
      (["in/1.jpg", "--lift", "1"], "lies in no output folder"),
      (["in/1.jpg", "--in", "/nowhere"], "/nowhere cannot be found"),
      (
        ["out/1.jpg.overview.jpg", "--source", folder["in/other.jpg"], "--add", "1,2,3,4"],
        "is not the photo that the image was made of"
      ),
    ] {
      let result = try await SessionPixTool.shell(
        #"exec "$0" redact "$@""#, [folder[arguments[0]]] + arguments.dropFirst())
      #expect(result.status == 2 && result.messages.contains(words), "\(result.messages)")
    }
    #expect(!folder.files(in: "out").contains("corrections.jsonl"))
  }

  @Test func `corrections that cannot be read end a run before a photo is touched`() async throws {
    let folder = try await Self.prepared()
    try folder.write(Array("nonsense\n".utf8), to: "out/corrections.jsonl")
    let result = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--force")
    #expect(result.status == 1 && result.messages.contains("line 1 of"), "\(result.messages)")
    #expect(try await SessionPixTool.run("verify", folder["out"]).status == 3)
  }

  @Test func `a photo that has changed since it was corrected is told`() async throws {
    let folder = try await Self.prepared()
    _ = try await SessionPixTool.run(
      "redact", folder["in/1.jpg"], "--in", folder["out"], "--add", "60,40,80,80")
    try folder.write(try PictureBytes.jpeg(width: 321, height: 240), to: "in/1.jpg")
    let result = try await SessionPixTool.run("process", folder["in"], "-o", folder["out"])
    #expect(result.messages.contains("note: 1.jpg has changed since it was corrected by hand"))
  }

  @Test func `verify tells what is wrong, for people and for programs`() async throws {
    let folder = try await Self.prepared()
    let clean = try await SessionPixTool.run("verify", folder["out"])
    #expect(clean.status == 0 && clean.output == "", "\(clean.output)")
    #expect(clean.messages == "2 photos, 2 images: nothing is wrong.\n")
    try folder.write(Array("secret".utf8), to: "out/notes.txt")
    try folder.write(try PictureBytes.jpegWithDamagedExif(), to: "out/1.jpg.overview.jpg")
    let wrong = try await SessionPixTool.run("verify", folder["out"])
    #expect(wrong.status == 3)
    #expect(wrong.output.contains("stray: notes.txt: no record names it; remove it"))
    #expect(wrong.output.contains("leak: 1.jpg.overview.jpg: The JPEG rendition is withheld: APP1"))
    let json = try await SessionPixTool.run("verify", folder["out"], "--json")
    let lines = try SessionPixTool.jsonLines(json.output)
    #expect(lines.dropLast().allSatisfy { $0["type"] as? String == "violation" })
    let summary = try #require(lines.last)
    #expect(summary["photos"] as? Int == 2 && json.status == 3)
    #expect(
      summary["violations"] as? [String: Int] == ["stray": 1, "leak": 1, "changed": 1])
    #expect((summary["faces"] as? [String: Double])?["scoreThreshold"] == 0.08)
  }

  @Test func `verify cannot look without its model, or where there are no findings`() async throws {
    let folder = try await Self.prepared()
    try folder.write([1, 2, 3], to: "models/centerface.onnx")
    let damaged = try await SessionPixTool.run(
      "verify", folder["out"], "--models", folder["models"])
    #expect(damaged.status == 1 && damaged.messages.contains("checksum"), "\(damaged.messages)")
    let none = try await SessionPixTool.run("verify", folder["in"])
    #expect(none.status == 2 && none.messages.contains("findings.jsonl cannot be found"))
  }

  @Test func `with a damaged model no image is made`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpeg(), to: "in/1.jpg")
    try folder.write([1, 2, 3], to: "models/centerface.onnx")
    for file in try ModelManifest.embedded().files where file.name != "centerface" {
      try folder.link("models/" + file.file, to: try ModelFolder.located().path(of: file))
    }
    let result = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--models", folder["models"])
    #expect(
      result.status == 1 && result.messages.contains("the model centerface does not have"),
      "\(result.messages)")
    #expect(folder.files(in: "out") == [])
  }
}
