import Foundation
import SessionPix

/// One run of `process`: photos in, files out, people told.
struct Run: Sendable {
  let walk: PhotoWalk
  let folder: OutputFolder
  let pool: WorkerPool
  let workers: Int
  let redoesAll: Bool
  let writesReport: Bool
  let console: Console
  let lines: RunLines

  /// Says which layers of the sandbox are missing here.
  func tellSandbox() {
    for missing in pool.greeting.sandbox.missing { console.message("note: \(missing.reason)") }
  }

  /// Prepares all photos, or those that were begun when the task is cancelled.
  func complete() async throws -> RunSummary {
    let findings = try FindingsFile(in: folder)
    let batch = try BatchRun(pool: pool, findings: findings, redoesAll: redoesAll)
    var summary = RunSummary(
      output: folder.path, total: walk.photos.count, unreadableFolders: walk.unreadableFolders)
    let progress = Progress(total: walk.photos.count, console: console)
    let live = Task { await progress.live { pool.slowestPhoto } }
    defer { live.cancel() }
    for await (photo, result) in batch.prepare(walk.photos, workers: workers) {
      switch try result.get() {
      case .prepared(let record):
        let record = try findings.append(record)
        if pool.corrections.isOutdated(for: record.source) {
          console.message(Sentence.outdated(photo.name))
        }
        summary.count(record, bytes: photo.source.byteCount)
        await progress.advance(past: photo.name, record: record)
        try lines.print(RunLines.Photo(photo.name, status: record.status, record: record))
      case .unchanged(let status):
        summary.countUnchanged()
        await progress.advance(past: photo.name)
        try lines.print(RunLines.Photo(photo.name, status: status))
      }
      if let state = await progress.stateToTell() { try lines.print(RunLines.Status(state)) }
    }
    summary.seconds = await progress.seconds
    summary.wasInterrupted = Task.isCancelled
    let contents = try findings.finish()
    summary.photosInFolder = contents.photos
    summary.damagedLines = contents.damagedLines
    if writesReport {
      summary.reports = try FolderReport(folder: folder).write()
    }
    return summary
  }
}
