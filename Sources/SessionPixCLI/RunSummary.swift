import Foundation
import SessionPix

/// How a run went.
struct RunSummary: Sendable {
  let output: PhotoPath
  /// Photos that were found.
  let total: Int
  /// Folders whose photos are missing because they cannot be read.
  let unreadableFolders: Int
  private(set) var ok = 0
  private(set) var failed = 0
  private(set) var unsupported = 0
  var seconds = 0.0
  var wasInterrupted = false
  /// Photos of this and earlier runs.
  var photosInFolder = 0
  var damagedLines = 0
  var report: PhotoPath?

  init(output: PhotoPath, total: Int, unreadableFolders: Int = 0) {
    self.output = output
    self.total = total
    self.unreadableFolders = unreadableFolders
  }

  var done: Int { ok + failed + unsupported }

  mutating func count(_ status: Findings.Status) {
    switch status {
    case .ok: ok += 1
    case .failed: failed += 1
    case .unsupported: unsupported += 1
    }
  }

  var exitStatus: ExitStatus {
    if wasInterrupted, done < total { return .interrupted }
    return failed + unreadableFolders > 0 ? .somePhotosFailed : .ok
  }

  /// One JSON object on one line.
  var json: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      let object = Object(
        version: SessionPixVersion.current, total: total, ok: ok, failed: failed,
        unsupported: unsupported, notBegun: total - done, unreadableFolders: unreadableFolders,
        interrupted: exitStatus == .interrupted,
        seconds: (seconds * 1000).rounded() / 1000, output: output.text,
        findings: output.appending(FindingsFile.name).text, report: report?.text)
      return String(decoding: try encoder.encode(object), as: UTF8.self)
    }
  }

  private struct Object: Encodable {
    let version: String
    let total: Int
    let ok: Int
    let failed: Int
    let unsupported: Int
    let notBegun: Int
    let unreadableFolders: Int
    let interrupted: Bool
    let seconds: Double
    let output: String
    let findings: String
    let report: String?
  }
}
