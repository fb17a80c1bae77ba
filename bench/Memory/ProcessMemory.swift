import Foundation

/// What a process holds in memory, by the kernel's own count: `/proc/PID/status`, see the Linux man page `proc(5)`.
struct ProcessMemory: Encodable {
  /// The process.
  let pid: Int
  /// The process that started it.
  let parent: Int
  /// Pages in memory now (`VmRSS`), shared ones included.
  let residentBytes: Int
  /// The most that ever were (`VmHWM`).
  let peakBytes: Int

  /// Nil where there is no such process, or it has ended.
  init?(of pid: Int) {
    guard let status = try? String(contentsOfFile: "/proc/\(pid)/status", encoding: .utf8) else {
      return nil
    }
    func number(_ name: String) -> Int? {
      let line = status.split(separator: "\n").first { $0.hasPrefix(name + ":") }
      return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }
    }
    guard let parent = number("PPid"), let resident = number("VmRSS"), let peak = number("VmHWM")
    else { return nil }
    self.pid = pid
    self.parent = parent
    residentBytes = resident * 1024
    peakBytes = peak * 1024
  }

  /// The processes that a process started and that are still there.
  static func children(of parent: Int) -> [ProcessMemory] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.compactMap { Int($0) }.compactMap { ProcessMemory(of: $0) }
      .filter { $0.parent == parent }.sorted { $0.pid < $1.pid }
  }
}
