import Foundation
import Glibc
import TestSupport
import Testing

@testable import SessionPix

/// What `SandboxProbe` could do from inside.
struct SandboxTests {
  private static let threads: Set = ["main", "thread", "dispatch", "libvips", "openvino"]
  private static let allowed: Set = ["read-inside", "write-inside"]
  private static let refused: [String: Set<Int32>] = [
    "read-outside": [EACCES], "list-outside": [EACCES], "read-passwords": [EACCES],
    "write-outside": [EACCES], "create-outside": [EACCES], "write-input": [EACCES],
    "remove-input": [EACCES], "mode-outside": [EPERM], "truncate-outside": [EACCES],
    "internet-socket": [EPERM], "unix-socket": [EPERM], "socket-pair": [EPERM],
    "execute": [EPERM, EACCES], "signal-parent": [EPERM], "fork": [EPERM],
    "ptrace": [EPERM], "process-vm-read": [EPERM], "process-vm-write": [EPERM],
    "io-uring": [EPERM], "io-uring-enter": [EPERM], "bpf": [EPERM], "userfaultfd": [EPERM],
  ]

  /// Since which version of Landlock, where that is not the first.
  private static let since = ["truncate-outside": 3, "signal-parent": 6]

  @Test(.enabled(if: Landlock.version != nil, "this kernel has no Landlock"))
  func `a thread of every pool is stopped where it leaves its files, and nowhere else`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(to: "in/photo")
    try folder.write(to: "outside/secret")
    try folder.write(to: "out/old")
    let models = try ModelFolder.located()
    let model = try #require(models.manifest.files.first { $0.name == "centerface" })
    let command =
      [try BuiltProduct.path("SandboxProbe")] + ["in", "out", "outside"].map { folder[$0].text }
      + [models.path(of: model)]
    let place = URL(fileURLWithPath: folder.path.text)
    let result = try CommandRun(command, in: place, output: place, environment: [:])
    #expect(result.status == 0, "\(result.messages)")
    let lines = result.output.split(separator: "\n").map {
      $0.split(separator: " ").map(String.init)
    }
    let layers = try #require(lines.first?.last)
    #expect(layers.contains("files") && layers.contains("system-calls"))
    let attempts = lines.filter { Self.threads.contains($0[0]) }
    #expect(attempts.count == Self.threads.count * (Self.allowed.count + Self.refused.count))
    for attempt in attempts {
      let words = attempt.joined(separator: " ")
      if Self.allowed.contains(attempt[1]) {
        #expect(attempt[2] == "ok", "\(words)")
      } else if let version = Landlock.version, version >= Self.since[attempt[1]] ?? 1 {
        let codes = try #require(Self.refused[attempt[1]])
        #expect(codes.contains(Int32(attempt[2]) ?? 0), "\(words)")
      }
    }
    #expect(lines.contains { $0.first == "again" }, "a process with threads is refused")
    #expect(
      try folder.files().filter { $0.contains("/") }
        == ["in/photo", "out/new", "out/old", "outside/secret"])
    if let version = Landlock.version, version >= 3 {
      #expect(folder.bytes(of: "outside/secret") == [1])
    }
  }

  @Test func `a process with several threads cannot be shut in`() {
    #expect(throws: SandboxError.self) { try Sandbox(readable: [], writable: []).enter() }
  }

  @Test func `every layer is either offered or has a reason`() {
    let state = Sandbox.offered
    let named = state.active + state.missing.map(\.layer)
    #expect(Set(named) == Set(Sandbox.Layer.allCases))
    let isPartly = Landlock.version.map { $0 < 6 } == true
    #expect(named.count == Sandbox.Layer.allCases.count + (isPartly ? 1 : 0))
  }

  @Test(arguments: [
    (1, ["(truncate)", "(signals)"]), (2, ["(truncate)", "(signals)"]), (3, ["(signals)"]),
    (5, ["(signals)"]), (6, []), (7, []),
  ])
  func `a kernel that cannot stop signals, or files from being emptied, holds a part and says so`(
    version: Int, gaps: [String]
  ) throws {
    var state = Sandbox.State.none
    state.noteFiles(version: version)
    #expect(state.active == [.files] && state.missing.isEmpty == gaps.isEmpty)
    let reason = state.missing.first?.reason ?? ""
    #expect(["(truncate)", "(signals)"].filter(reason.contains) == gaps)
    #expect(gaps.isEmpty || reason.contains("(version \(version))"))
  }
}
