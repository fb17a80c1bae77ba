import Foundation
import Testing

@testable import SessionPixCLI

/// The systemd unit in docs/systemd.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze"),
    "systemd is not installed"))
struct ServiceTests {
  /// Has systemd look at the unit, with the tool where it was built.
  private static func analyze(_ arguments: String) async throws -> SessionPixTool.Result {
    let folder = try PhotoFolder()
    let unit = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/systemd/sessionpix.service").standardized.path
    let line = #"""
      sed "s#=/usr/local/bin/sessionpix #=$0 #" "$1" >"$2/sessionpix.service"
      systemd-analyze \#(arguments) "$2/sessionpix.service"
      """#
    return try await SessionPixTool.shell(line, [unit, folder.path])
  }

  @Test func `systemd takes the unit as it is`() async throws {
    let result = try await Self.analyze("verify --man=no")
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
  }

  @Test func `little is open to what the service runs`() async throws {
    // Tenths of what systemd calls exposure: 10.0 is an unprotected service.
    let result = try await Self.analyze("security --offline=true --threshold=10")
    #expect(result.status == 0, "\(result.output)")
  }
}
