import Foundation
import Testing

/// What the package builds lies beside the tests.
enum BuiltProduct {
  /// The path of a program.
  static func path(_ name: String) throws -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let started = URL(fileURLWithPath: CommandLine.arguments[0])
    let candidates = [own, started, Bundle.main.bundleURL].map {
      $0.deletingLastPathComponent().appendingPathComponent(name).path
    }
    return try #require(
      candidates.first { FileManager.default.isExecutableFile(atPath: $0) },
      "\(name) was not found in \(candidates)")
  }
}
