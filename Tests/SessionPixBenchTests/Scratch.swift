import Foundation
import SessionPix

@testable import SessionPixBench

/// A folder for one test, removed with it.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns its path.
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try Data(text.utf8).write(to: url)
    return url.path
  }

  /// Writes records as a `findings.jsonl` and returns its path.
  func findings(_ records: [Findings]) throws -> String {
    let lines = try records.map { String(decoding: try JSONEncoder().encode($0), as: UTF8.self) }
    return try file("findings.jsonl", lines.joined(separator: "\n") + "\n")
  }
}

extension Findings {
  /// An ok record of a photo.
  static func made(_ path: String, _ fill: (inout Findings) -> Void = { _ in }) -> Findings {
    var findings = Findings(
      tool: .init(version: "test", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath(path)))
    findings.candidates = Candidates()
    findings.privacy = Privacy()
    fill(&findings)
    return findings
  }
}
