import Foundation

/// What a result was measured on.
struct Machine: Codable, Equatable {
  /// The processor's name.
  let processor: String
  /// The cores that can be used.
  let cores: Int
  let memoryBytes: UInt64
  let system: String

  /// This one.
  static var current: Machine {
    let information = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
    let system = (try? String(contentsOfFile: "/etc/os-release", encoding: .utf8)) ?? ""
    return Machine(
      processor: value("model name", in: information, separator: ":") ?? "unknown",
      cores: ProcessInfo.processInfo.activeProcessorCount,
      memoryBytes: ProcessInfo.processInfo.physicalMemory,
      system: value("PRETTY_NAME", in: system, separator: "=") ?? "unknown")
  }

  /// One line for people.
  var text: String {
    "\(processor), \(cores) cores, \(memoryBytes >> 30) GiB, \(system)"
  }

  private static func value(_ key: String, in text: String, separator: Character) -> String? {
    for line in text.split(separator: "\n") where line.hasPrefix(key) {
      let value = line.split(separator: separator, maxSplits: 1).last.map(String.init)
      return value?.trimmingCharacters(in: CharacterSet(charactersIn: " \""))
    }
    return nil
  }
}
