import Foundation

/// What the package builds lies beside the tests.
package enum BuiltProduct {
  /// There is no such program.
  package struct NotFound: Error, CustomStringConvertible {
    /// Where it was looked for.
    package let description: String
  }

  /// The path of a program.
  ///
  /// - Throws: ``NotFound``.
  package static func path(_ name: String) throws(NotFound) -> String {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let started = URL(fileURLWithPath: CommandLine.arguments[0])
    let candidates = [own, started, Bundle.main.bundleURL].map {
      $0.deletingLastPathComponent().appendingPathComponent(name).path
    }
    guard let path = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw NotFound(description: "\(name) was not found in \(candidates)")
    }
    return path
  }
}
