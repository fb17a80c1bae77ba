import Foundation

/// The photos of `Samples/`, and the portrait that the set-up fetches.
enum SamplePhotos {
  static let repository = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let folder = repository.appendingPathComponent("Samples")

  static func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  static func bytes(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
  }

  /// The public-domain portrait of Eileen Collins out of PyPI's scikit-image; `make setup` puts it there.
  static let portraitPath = "/usr/local/share/sessionpix/samples/astronaut.png"

  static func portrait() throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: portraitPath)))
  }
}
