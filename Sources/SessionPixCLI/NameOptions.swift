import Foundation
import SessionPix

/// What photos are called in results.
enum NameOptions {
  enum Names: String, CaseIterable { case kept, hashed }

  private static let names = Option.choice(
    "names", of: Names.self, standardText: "kept",
    help:
      "Call results after the photos, or by codes that say nothing; --dry-run shows which is which."
  )
  private static let key = Option<PhotoPath?>.file(
    "names-key",
    help: "The key of --names hashed, in a file of yours alone, instead of the one of this machine."
  )

  static let declarations = [names.declaration, key.declaration]

  /// What makes the names; nil where they are kept.
  static func names(_ arguments: Arguments) throws -> HashedNames? {
    guard arguments[names] == .hashed else {
      guard arguments[key] == nil else {
        throw UsageError(
          command: "process", faults: [.useless(key.declaration, without: "--names hashed")])
      }
      return nil
    }
    let given = arguments[key].map { NamesKeyFile(path: $0.text) }
    let file = try given ?? NamesKeyFile.own(ProcessInfo.processInfo.environment)
    return HashedNames(key: try file.key())
  }
}
