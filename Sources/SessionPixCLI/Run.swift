import Foundation
import SessionPix

/// One run of `process`: photos in, files out, people told.
struct Run: Sendable {
  let walk: PhotoWalk
  let folder: OutputFolder
  let pipeline: Pipeline
  let workers: Int
  let writesReport: Bool
  let console: Console

  /// Prepares all photos, or those that were begun when the task is cancelled.
  func complete() async throws -> RunSummary {
    let findings = try FindingsFile(in: folder)
    var summary = RunSummary(
      output: folder.path, total: walk.photos.count, unreadableFolders: walk.unreadableFolders)
    var progress = Progress(total: walk.photos.count, console: console)
    for await outcome in pipeline.prepare(walk.photos, workers: workers) {
      let record = try findings.record(outcome)
      summary.count(record.status)
      progress.advance(past: outcome.photo.name, record: record)
    }
    summary.seconds = progress.seconds
    summary.wasInterrupted = Task.isCancelled
    let contents = try findings.finish()
    summary.photosInFolder = contents.photos
    summary.damagedLines = contents.damagedLines
    if writesReport {
      try ReportPage(folder: folder).write()
      summary.report = folder.path.appending(ReportPage.name)
    }
    return summary
  }
}
