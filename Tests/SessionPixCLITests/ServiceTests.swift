import Foundation
import Testing

@testable import SessionPixCLI

/// The systemd units in docs/systemd.
@Suite(
  .enabled(
    if: FileManager.default.isExecutableFile(atPath: "/usr/bin/systemd-analyze"),
    "systemd is not installed"))
struct ServiceTests {
  /// Has systemd look at a unit, with the tool where it was built.
  private static func analyze(
    _ arguments: String, _ name: String
  ) async throws -> SessionPixTool.Result {
    let folder = try PhotoFolder()
    let units = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../docs/systemd").standardized.path
    let line = #"""
      for unit in "$1"/*; do
        sed "s#=/usr/local/bin/sessionpix #=$0 #" "$unit" >"$2/${unit##*/}"
      done
      systemd-analyze \#(arguments) "$2/\#(name)"
      """#
    return try await SessionPixTool.shell(line, [units, folder.path])
  }

  @Test(arguments: ["sessionpix.service", "sessionpix-expire.service", "sessionpix-expire.timer"])
  func `systemd takes the unit as it is`(name: String) async throws {
    let result = try await Self.analyze("verify --man=no", name)
    #expect(result.status == 0 && result.messages == "", "\(result.messages)")
  }

  @Test(arguments: ["sessionpix.service", "sessionpix-expire.service"])
  func `little is open to what the service runs`(name: String) async throws {
    // Tenths of what systemd calls exposure: 10.0 is an unprotected service.
    let result = try await Self.analyze("security --offline=true --threshold=10", name)
    #expect(result.status == 0, "\(result.output)")
  }
}
