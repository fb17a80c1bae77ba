import Foundation
import Testing

@testable import SessionPix

/// A folder that is gone with the test.
///
/// Names are bytes, since some are not UTF-8.
final class TemporaryFolder: Sendable {
  let path: PhotoPath

  init() throws {
    let name = "sessionpix-test-\(UUID().uuidString)"
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = PhotoPath(url.path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path.text)
  }

  subscript(name: String) -> PhotoPath { path.appending(PhotoPath(name)) }

  /// Writes a file; folders on the way are made.
  func write(_ bytes: [UInt8] = [1], to name: PhotoPath) throws {
    try OutputFolder(path).write(bytes, to: name)
  }

  func write(_ bytes: [UInt8] = [1], to name: String) throws {
    try write(bytes, to: PhotoPath(name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: self[name].text, withDestinationPath: target)
  }

  func bytes(of name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: self[name].text).map { [UInt8]($0) }
  }

  /// All names below the folder, without folders.
  func files() throws -> [String] {
    let walk = try? PhotoWalk([path])
    return walk?.photos.map(\.name.text) ?? []
  }
}

/// Pictures and pipelines for tests that need no models.
enum SmallPhoto {
  static func bytes(width: Int = 32, height: Int = 24) throws -> [UInt8] {
    try Raster(width: width, height: height, grey: 128).encoded(as: Encoding(format: .png))
  }

  static func pipeline(_ stages: [any Stage] = []) -> Pipeline {
    var pipeline = Pipeline(
      stages: stages, tool: .init(version: "test", models: [:], precision: "f32"))
    pipeline.allowsUnredacted = true
    return pipeline
  }

  static func outcome(_ name: PhotoPath, by pipeline: Pipeline = pipeline()) throws -> Outcome {
    Outcome(of: NamedSource(.bytes(try bytes(), name: "photo"), as: name), by: pipeline)
  }
}
