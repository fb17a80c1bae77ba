import Foundation

/// The worker processes of a run, as `/proc` shows them.
enum WorkerProcesses {
  /// By their parent in `/proc/PID/stat`.
  static func of(_ parent: Int32) -> [Int32] {
    let numbers = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return numbers.compactMap { Int32($0) }.filter {
      fields(of: $0).dropFirst().first == "\(parent)"
    }
  }

  /// A process that has ended may stay as a zombie until somebody asks for its status.
  static func isRunning(_ process: Int32) -> Bool {
    ![nil, "Z"].contains(fields(of: process).first)
  }

  /// What stands behind the name: state, parent and more.
  private static func fields(of process: Int32) -> [String] {
    let stat = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    return stat.split(separator: ")").last?.split(separator: " ").map(String.init) ?? []
  }
}
