import Foundation
import SessionPix
import Testing

@testable import SessionPixCLI

/// `clean`, run through the built tool.
struct CleanTests {
  private static func folder() throws -> PhotoFolder {
    let folder = try PhotoFolder()
    let jpeg = try PictureBytes.jpeg()
    for number in 1...70 {
      let comment = Array("comment \(number)".utf8)
      let segment = [0xFF, 0xFE, 0, UInt8(comment.count + 2)] + comment
      try folder.write(jpeg[..<2] + segment + jpeg[2...], to: "in/deep/\(number).jpg")
    }
    try folder.write(
      jpeg, to: PhotoPath("in").appending(PhotoPath(bytes: [0x61, 0xFF, 0x2E, 0x6A])))
    try folder.write(Array(jpeg.prefix(jpeg.count / 2)), to: "in/half.jpg")
    try folder.write(Array("words".utf8), to: "in/text.jpg")
    try folder.write(Array("words".utf8), to: "in/notes.txt")
    try folder.write(Array("GIF89a".utf8), to: "in/moving.gif")
    return folder
  }

  @Test func `a folder is cleaned, a bad file is one line, and a second run finds it done`()
    async throws
  {
    let folder = try Self.folder()
    for isSecond in [false, true] {
      let result = try await SessionPixTool.run(
        "clean", folder["in"], "--output", folder["out"], "--json", "--jobs", "3")
      #expect(result.status == 3, "\(result.messages)")
      let lines = try SessionPixTool.jsonLines(result.output)
      let photos = lines.filter { $0["type"] as? String == "photo" }
      #expect(photos.compactMap { $0["path"] as? String } == folder.files(in: "in"))
      #expect(photos.count { $0["unchanged"] as? Bool == true } == (isSecond ? 71 : 0))
      #expect(photos.count { ($0["removed"] as? [String])?.contains("comment") == true } == 70)
      let codes = photos.compactMap { ($0["error"] as? [String: Any])?["code"] as? String }
      #expect(Set(codes) == ["damaged", "not-an-image", "unsupported-format"] && codes.count == 4)
      let summary = try #require(lines.last)
      #expect(
        summary["ok"] as? Int == 71 && summary["failed"] as? Int == 2
          && summary["unsupported"] as? Int == 2)
      #expect(result.messages.contains("failed: half.jpg: the picture is damaged or incomplete"))
      #expect(result.messages.contains("What can be seen stays: faces, too."))
    }
    #expect(folder.files(in: "out").count == 71)
    #expect(!folder.files(in: "out").contains { $0.contains(".sessionpix-") })
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder["out/deep/7.jpg"])))
    #expect(try bytes == PictureBytes.jpeg())
  }

  @Test func `inputs are never replaced`() async throws {
    let folder = try PhotoFolder()
    try folder.write(try PictureBytes.jpegWithDamagedExif(), to: "in/x.jpg")
    for arguments in [[folder["in"], "-o", folder["in"]], [folder["in"], "-o", folder["in/out"]]] {
      let result = try await SessionPixTool.shell(#"exec "$0" clean "$@""#, arguments)
      #expect(
        result.status == 2 && result.messages.contains("is an input folder or lies inside one"))
    }
    let onto = try await SessionPixTool.shell(
      #"cd "$1" && exec "$0" clean x.jpg -o ."#, [folder["in"]])
    #expect(
      onto.status == 3 && onto.messages.contains("is one of the inputs and is not overwritten"))
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder["in/x.jpg"])))
    #expect(try bytes == PictureBytes.jpegWithDamagedExif())
  }

  @Test func `help says that faces stay`() async throws {
    let help = try await SessionPixTool.run("clean", "--help")
    #expect(help.status == 0 && help.output.contains("FACES AND TEXT STAY"))
    let words = help.output.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    #expect(words.contains("faces, names and numbers can be seen as before"))
    let missing = try await SessionPixTool.run("clean", "-o", "x")
    #expect(missing.status == 2 && missing.messages.contains("sessionpix clean --help"))
  }
}
