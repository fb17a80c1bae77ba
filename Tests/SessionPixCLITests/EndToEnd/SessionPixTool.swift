import Foundation
import SessionPix
import TestSupport
import Testing

/// Runs the built `sessionpix`.
struct SessionPixTool {
  struct Result {
    let status: Int32
    let output: String
    let messages: String
  }

  /// The binary lies beside the tests.
  static func path() throws -> String { try BuiltProduct.path("sessionpix") }

  /// Waits for the end and gathers both streams.
  static func run(_ arguments: String...) async throws -> Result { try await run(arguments) }

  /// Waits for the end and gathers both streams.
  static func run(_ arguments: [String]) async throws -> Result {
    try await run(try path(), arguments)
  }

  /// Runs a shell line in which `"$0"` is the tool, for arguments that are no text.
  static func shell(_ line: String, _ arguments: [String]) async throws -> Result {
    try await run("/bin/sh", ["-c", line, try path()] + arguments)
  }

  /// Starts the tool and sends it SIGINT as soon as `isReady`.
  static func interrupted(
    _ arguments: [String], when isReady: @escaping @Sendable () -> Bool
  ) async throws -> Result {
    try await run(try path(), arguments) { process in
      while process.isRunning, !isReady() { Thread.sleep(forTimeInterval: 0.005) }
      process.interrupt()
    }
  }

  /// The objects that `--json` prints.
  static func jsonLines(_ output: String) throws -> [[String: Any]] {
    try output.split(separator: "\n").map { line in
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try #require(object as? [String: Any])
    }
  }

  /// Starts the tool and does something to the process.
  static func started(
    _ arguments: [String], meanwhile: @escaping @Sendable (Int32) -> Void
  ) async throws -> Result {
    try await run(try path(), arguments) { meanwhile($0.processIdentifier) }
  }

  private static func run(
    _ executable: String, _ arguments: [String],
    meanwhile: @escaping @Sendable (Process) -> Void = { _ in }
  ) async throws -> Result {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    let output = Pipe()
    let messages = Pipe()
    process.standardOutput = output
    process.standardError = messages
    try process.run()
    // A thread of its own, at once: a task begins when other tests leave room for it, and the tool is done by then.
    let end = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      meanwhile(process)
      process.waitForEnd()
      end.signal()
    }
    async let data = onThread { Self.text(of: output) }
    async let words = onThread { Self.text(of: messages) }
    let result = (await data, await words)
    await onThread { end.wait() }
    return Result(status: process.terminationStatus, output: result.0, messages: result.1)
  }

  private static func text(of pipe: Pipe) -> String {
    String(decoding: (try? pipe.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
  }

  /// Waits outside of Swift's own threads, which must not be blocked.
  private static func onThread<Value: Sendable>(
    _ body: @escaping @Sendable () -> Value
  ) async -> Value {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: body()) }
    }
  }
}
