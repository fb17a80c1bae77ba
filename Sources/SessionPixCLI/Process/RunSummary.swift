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
  /// Done by an earlier run, and the same still.
  private(set) var unchanged = 0
  /// Painted areas, of the photos prepared by this run; so are those below.
  private(set) var faces = 0
  private(set) var candidates = 0
  /// Photos in which no face was looked for.
  private(set) var unsearched = 0
  /// Photos whose faces are hidden by a mosaic of themselves.
  private(set) var cosmetic = 0
  private(set) var bytesIn = 0
  private(set) var bytesOut = 0
  private var milliseconds: [String: Double] = [:]
  var seconds = 0.0
  var wasInterrupted = false
  /// Photos of this and earlier runs.
  var photosInFolder = 0
  var damagedLines = 0
  /// The page and the table, where they were written.
  var reports: [PhotoPath] = []

  init(output: PhotoPath, total: Int, unreadableFolders: Int = 0) {
    self.output = output
    self.total = total
    self.unreadableFolders = unreadableFolders
  }

  /// Prepared by this run.
  var prepared: Int { ok + failed + unsupported }

  var done: Int { prepared + unchanged }

  /// Takes in what the records hold at the end of the run.
  mutating func count(_ contents: FindingsFile.Contents) {
    photosInFolder = contents.photos
    damagedLines = contents.damagedLines
  }

  mutating func countUnchanged() {
    unchanged += 1
  }

  mutating func count(_ record: Findings, bytes: Int = 0) {
    switch record.status {
    case .ok: ok += 1
    case .failed: failed += 1
    case .unsupported: unsupported += 1
    }
    if record.status == .ok {
      let passes = record.privacy?.passes ?? []
      if passes.contains(RedactFaces.cosmeticPass) {
        cosmetic += 1
      } else if !passes.contains(RedactFaces.pass) {
        unsearched += 1
      }
    }
    faces += record.privacy?.faces.count ?? 0
    candidates += LabelField.allCases.reduce(0) { $0 + (record.candidates?[$1].count ?? 0) }
    bytesIn += bytes
    bytesOut += record.renditions?.reduce(0) { $0 + $1.bytes } ?? 0
    milliseconds.merge(record.timings ?? [:], uniquingKeysWith: +)
  }

  /// The stage that took most time of all photos together.
  var slowestStage: String? { milliseconds.max { $0.value < $1.value }?.key }

  var exitStatus: ExitStatus {
    if wasInterrupted, done < total { return .interrupted }
    return failed + unreadableFolders > 0 ? .somePhotosFailed : .ok
  }

  /// The last of the ``RunLines``.
  var line: some Encodable {
    Object(
      version: SessionPixVersion.current, total: total, ok: ok, failed: failed,
      unsupported: unsupported, unchanged: unchanged, notBegun: total - done,
      unreadableFolders: unreadableFolders, interrupted: exitStatus == .interrupted,
      seconds: (seconds * 1000).rounded() / 1000, faces: faces, candidates: candidates,
      bytesIn: bytesIn, bytesOut: bytesOut, slowestStage: slowestStage, output: output.text,
      findings: output.appending(FindingsFile.name).text, report: reports.first?.text,
      inventory: reports.last?.text)
  }

  private struct Object: Encodable {
    let type = "summary"
    let version: String
    let total: Int
    let ok: Int
    let failed: Int
    let unsupported: Int
    let unchanged: Int
    let notBegun: Int
    let unreadableFolders: Int
    let interrupted: Bool
    let seconds: Double
    let faces: Int
    let candidates: Int
    let bytesIn: Int
    let bytesOut: Int
    let slowestStage: String?
    let output: String
    let findings: String
    let report: String?
    let inventory: String?
  }
}
