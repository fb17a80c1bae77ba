import Foundation

/// The memory of a process and all its descendants: their proportional set sizes (PSS) added, in which a page that several
/// processes share counts in parts, see proc(5).
enum ProcessTreeMemory {
  /// Bytes at this moment. Processes that end meanwhile count nothing.
  ///
  /// - Throws: ``BenchError/unreadable(_:reason:)`` where the kernel does not tell of a process that runs.
  static func bytes(ofTree root: Int32) throws(BenchError) -> Int {
    var total = 0
    for process in tree(root, parents: parents()) { total += try bytes(of: process) }
    return total
  }

  /// A process and its descendants.
  static func tree(_ root: Int32, parents: [Int32: Int32]) -> Set<Int32> {
    var known: Set<Int32> = [root]
    var grows = true
    while grows {
      let found = parents.filter { known.contains($0.value) && !known.contains($0.key) }.keys
      known.formUnion(found)
      grows = !found.isEmpty
    }
    return known
  }

  /// The parent in a `/proc/PID/stat`. The name before it may hold anything, also a bracket and a space.
  static func parent(inStat text: String) -> Int32? {
    guard let bracket = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: bracket)...].split(separator: " ")
    return fields.count > 1 ? Int32(fields[1]) : nil
  }

  /// The proportional set size in a `/proc/PID/smaps_rollup`.
  static func proportionalBytes(inRollup text: String) -> Int? {
    for line in text.split(separator: "\n") where line.hasPrefix("Pss:") {
      return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
    }
    return nil
  }

  private static func parents() -> [Int32: Int32] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    return names.reduce(into: [:]) { parents, name in
      guard let process = Int32(name), let text = text("/proc/\(name)/stat") else { return }
      parents[process] = parent(inStat: text)
    }
  }

  private static func bytes(of process: Int32) throws(BenchError) -> Int {
    let path = "/proc/\(process)/smaps_rollup"
    do {
      return proportionalBytes(inRollup: try String(contentsOfFile: path, encoding: .utf8)) ?? 0
    } catch CocoaError.fileReadNoPermission {
      throw .unreadable(path, reason: "the kernel tells its owner and root only")
    } catch {
      return 0
    }
  }

  private static func text(_ path: String) -> String? {
    try? String(contentsOfFile: path, encoding: .utf8)
  }
}
