import Foundation
import TestSupport
import Testing

/// Runs the built `sessionpix` with a configuration of its own, which is gone with the value.
final class IdentifyTool: Sendable {
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  let home = FileManager.default.temporaryDirectory
    .appendingPathComponent("sessionpix-home-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: home, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: home)
  }

  /// The environment is this one without any key, and `variables`.
  func run(_ arguments: [String], _ variables: [String: String] = [:]) async throws -> Result {
    try await complete([BuiltProduct.path("sessionpix")] + arguments, variables)
  }

  /// The same on a terminal, where each question gets the next answer; all that stands there is the output.
  func run(
    _ arguments: [String], answering answers: [String], _ variables: [String: String] = [:]
  ) async throws -> Result {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("terminal.py").path
    return try await complete(
      ["python3", script] + answers + ["--", BuiltProduct.path("sessionpix")] + arguments,
      variables)
  }

  /// The same, ended by SIGKILL as soon as `isTime`, unless it ends before.
  func run(
    _ arguments: [String], _ variables: [String: String] = [:],
    killedWhen isTime: @escaping () -> Bool
  ) async throws -> Result {
    try await complete([BuiltProduct.path("sessionpix")] + arguments, variables) { process in
      while process.isRunning, !isTime() { try? await Task.sleep(for: .milliseconds(2)) }
      if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }
  }

  private func complete(
    _ command: [String], _ variables: [String: String],
    meanwhile: (Process) async -> Void = { _ in }
  ) async throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    var environment = ProcessInfo.processInfo.environment.filter {
      !$0.key.hasPrefix("AWS_") && !$0.key.hasPrefix("ANTHROPIC_")
    }
    environment["HOME"] = home
    environment["XDG_CONFIG_HOME"] = home + "/config"
    environment["XDG_STATE_HOME"] = home + "/state"
    process.environment = environment.merging(variables) { $1 }
    let output = home + "/output"
    let messages = home + "/messages"
    for path in [output, messages] { try Data().write(to: URL(fileURLWithPath: path)) }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: messages)
    let (ends, teller) = AsyncStream.makeStream(of: Void.self)
    process.terminationHandler = { _ in teller.finish() }
    do { try process.run() } catch { teller.finish() }
    await meanwhile(process)
    for await _ in ends {}
    return Result(
      status: process.terminationStatus,
      output: try String(contentsOfFile: output, encoding: .utf8),
      messages: try String(contentsOfFile: messages, encoding: .utf8))
  }
}
