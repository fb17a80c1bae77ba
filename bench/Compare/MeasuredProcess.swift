import Foundation
import Glibc
import SessionPix

/// Runs a command to its end and measures it.
enum MeasuredProcess {
  /// What a command took.
  struct Usage: Codable, Equatable {
    /// From its start to its end.
    let seconds: Double
    /// User and system time, its own and that of all processes that it waited for.
    let cpuSeconds: Double
  }

  /// Runs a command; nothing else may be started by this process meanwhile.
  ///
  /// - Parameters:
  ///   - command: The program, by its path or by a name on `PATH`, and its arguments.
  ///   - watch: Called again and again with the process' id as long as it runs, for a tenth of the time at most.
  /// - Returns: What it took.
  /// - Throws: ``BenchError/commandFailed(_:reason:)`` where it cannot be started or its exit status is not 0.
  static func run(
    _ command: [String], watch: ((Int32) throws(BenchError) -> Void)? = nil
  ) throws(BenchError) -> Usage {
    let messages = FileManager.default.temporaryDirectory.appending(
      path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: messages) }
    try TextFile.write("", to: messages.path)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle(forWritingAtPath: messages.path)
    let before = childrenCPUSeconds()
    let clock = ContinuousClock()
    let start = clock.now
    try launch(process, command)
    while let watch, process.isRunning {
      let looked = clock.now
      try watch(process.processIdentifier)
      let pause = max((clock.now - looked) * 9, .milliseconds(5))
      usleep(UInt32(pause / .microseconds(1)))
    }
    process.waitForEnd()
    let seconds = (clock.now - start) / .seconds(1)
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let said = (try? TextFile.read(messages.path))?.split(separator: "\n").suffix(3) ?? []
      throw .commandFailed(
        command.joined(separator: " "),
        reason: "status \(process.terminationStatus): " + said.joined(separator: "; "))
    }
    return Usage(seconds: seconds, cpuSeconds: childrenCPUSeconds() - before)
  }

  /// The first line that a command prints.
  static func output(_ command: [String]) throws(BenchError) -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = command
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try launch(process, command)
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitForEnd()
    guard process.terminationStatus == 0 else {
      throw .commandFailed(
        command.joined(separator: " "), reason: "status \(process.terminationStatus)")
    }
    return text.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static func launch(_ process: Process, _ command: [String]) throws(BenchError) {
    do {
      try process.run()
    } catch {
      throw .commandFailed(command.joined(separator: " "), reason: error.localizedDescription)
    }
  }

  /// The corresponding C function is `getrusage`, of children that have ended.
  private static func childrenCPUSeconds() -> Double {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_CHILDREN.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }
}
