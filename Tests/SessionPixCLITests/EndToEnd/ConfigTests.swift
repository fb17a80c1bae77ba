import Foundation
import Glibc
import SessionPix
import Testing

@testable import SessionPixCLI

/// Config files where the tool looks for them.
struct ConfigTests {
  /// Runs `process` in the folder `here`, with `config` as the user's folder of configuration.
  private static func run(
    _ folder: PhotoFolder, _ options: String...
  ) async throws -> SessionPixTool.Result {
    try folder.makeFolder("here")
    return try await SessionPixTool.shell(
      #"cd "$1/here" && shift && export XDG_CONFIG_HOME="$1" && shift && exec "$0" process "$@""#,
      [folder.path, folder["config"], folder["in"], "--dry-run", "--verbose"] + options)
  }

  private static func folder() throws -> PhotoFolder {
    let folder = try PhotoFolder()
    for name in ["in/1.jpg", "in/2.png"] { try folder.write(Array(name.utf8), to: name) }
    return folder
  }

  @Test func `the file here goes before the user's, and what was read is said`() async throws {
    let folder = try Self.folder()
    try folder.write(
      Array(#"{"output": "out", "exclude": "*.png"}"#.utf8), to: "config/sessionpix/config.json")
    var result = try await Self.run(folder)
    #expect(result.output == "prepare 1.jpg\n", "\(result.messages)")
    #expect(
      result.messages
        == "Options from \(folder["config/sessionpix/config.json"]): exclude, output\n")

    try folder.write(Array(#"{"output": "out"}"#.utf8), to: "here/sessionpix.json")
    result = try await Self.run(folder)
    #expect(result.output == "prepare 1.jpg\nprepare 2.png\n", "\(result.messages)")
    #expect(result.messages == "Options from sessionpix.json: output\n")

    result = try await Self.run(folder, "--config", "none")
    #expect(result.status == 2 && result.messages.contains("--output DIR is missing"))
    result = try await Self.run(folder, "--config", folder["gone.json"])
    #expect(result.status == 2 && result.messages.contains("gone.json cannot be read"))
  }

  @Test(.enabled(if: geteuid() == 0, "only root can give a file away"))
  func `a file that somebody else left here is refused`() async throws {
    let folder = try Self.folder()
    try folder.write(Array(#"{"keep-text": true}"#.utf8), to: "here/sessionpix.json")
    let given = unsafe chown(folder["here/sessionpix.json"], 12345, 12345)
    try #require(given == 0)
    let refused = try await Self.run(folder, "-o", "out")
    #expect(refused.status == 2 && refused.messages.contains("belongs to another user"))
    let named = try await Self.run(folder, "-o", "out", "--config", "sessionpix.json")
    #expect(named.status == 0 && named.messages == "Options from sessionpix.json: keep-text\n")
  }
}
