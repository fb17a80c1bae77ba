import Foundation

/// The checkout that the tests were built from.
enum ProjectFiles {
  static let root: URL = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
    url.deletingLastPathComponent()
  }

  /// The portrait that `make setup` fetches.
  static let portrait = "/usr/local/share/sessionpix/samples/astronaut.png"

  static func sample(_ name: String) -> String { root.path + "/Samples/" + name }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The files directly in a folder whose names end in `ending`, by their paths below the root.
  static func files(in folder: String, ending: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder)
      .filter { $0.hasSuffix(ending) }.sorted().map { folder + "/" + $0 }
  }
}
