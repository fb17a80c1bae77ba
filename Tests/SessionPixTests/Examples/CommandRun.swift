import Foundation
import SessionPix

/// A program that was run to its end.
struct CommandRun {
  let status: Int32
  let output: String
  let messages: String

  /// Runs a program with these environment variables and no others.
  ///
  /// - Parameters:
  ///   - command: The program, found on `PATH`, and its arguments.
  ///   - folder: The working folder.
  ///   - output: A folder that takes what the program says.
  ///   - environment: The only variables that it sees.
  /// - Throws: Foundation's error where the program cannot be started.
  init(
    _ command: [String], in folder: URL, output: URL, environment: [String: String]
  ) throws {
    let outputFile = output.appendingPathComponent("output.txt")
    let messagesFile = output.appendingPathComponent("messages.txt")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      ["-i"] + environment.map { "\($0.key)=\($0.value)" } + command
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try Self.emptyFile(outputFile)
    process.standardError = try Self.emptyFile(messagesFile)
    try process.run()
    process.waitForEnd()
    status = process.terminationStatus
    self.output = try String(contentsOf: outputFile, encoding: .utf8)
    messages = try String(contentsOf: messagesFile, encoding: .utf8)
  }

  /// Files and no pipes: a pipe that nobody reads stops its writer.
  private static func emptyFile(_ url: URL) throws -> FileHandle {
    try Data().write(to: url)
    return try FileHandle(forWritingTo: url)
  }
}
