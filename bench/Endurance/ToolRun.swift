import Foundation
import SessionPix
import Synchronization

/// One run of the tool, with its photos counted as it tells of them.
final class ToolRun: Sendable {
  private struct Line: Decodable {
    let type: String
    let status: String?
  }

  private struct State {
    var rest = Data()
    var statuses: [String: Int] = [:]
    var lastPhoto: ContinuousClock.Instant?
    var end: ContinuousClock.Instant?
  }

  private let process = Process()
  private let state = Mutex(State())
  private let start = ContinuousClock.now

  /// The tool that was built with this program.
  static var toolBesideThis: String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return own.deletingLastPathComponent().appending(path: "sessionpix").path
  }

  /// Starts it.
  ///
  /// - Parameters:
  ///   - tool: The program.
  ///   - arguments: Of a command that prints typed lines.
  /// - Throws: The system's error where it does not start.
  init(_ tool: String, _ arguments: [String]) throws {
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: tool)
    process.arguments = arguments
    process.standardOutput = pipe
    pipe.fileHandleForReading.readabilityHandler = { [self] handle in
      let data = handle.availableData
      if data.isEmpty { handle.readabilityHandler = nil } else { count(data) }
    }
    process.terminationHandler = { [self] _ in state.withLock { $0.end = .now } }
    try process.run()
  }

  var pid: Int { Int(process.processIdentifier) }
  var isRunning: Bool { process.isRunning }
  /// Since the start.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
  /// Photos that are done, by what became of them.
  var statuses: [String: Int] { state.withLock { $0.statuses } }
  /// Photos that are done.
  var photos: Int { statuses.values.reduce(0, +) }
  /// From the start to the last photo.
  var secondsToLastPhoto: Double {
    state.withLock { (($0.lastPhoto ?? start) - start) / .seconds(1) }
  }

  /// Waits for the end.
  ///
  /// - Returns: From the start to the end, in seconds.
  /// - Throws: ``BenchError/toolFailed(_:status:)`` where it could not do its work; photos may fail.
  func end() throws -> Double {
    process.waitForEnd()
    guard [0, 3].contains(process.terminationStatus), process.terminationReason == .exit else {
      throw BenchError.toolFailed(
        process.executableURL?.path ?? "", status: Int(process.terminationStatus))
    }
    return state.withLock { (($0.end ?? .now) - start) / .seconds(1) }
  }

  private func count(_ data: Data) {
    state.withLock { state in
      state.rest += data
      while let end = state.rest.firstIndex(of: UInt8(ascii: "\n")) {
        let line = try? JSONDecoder().decode(Line.self, from: state.rest[..<end])
        state.rest = Data(state.rest[(end + 1)...])
        guard let line, line.type == "photo" else { continue }
        state.statuses[line.status ?? "", default: 0] += 1
        state.lastPhoto = .now
      }
    }
  }
}
