import Foundation
import SessionPix

/// One run of `process`: photos in, files out, people told.
struct Run: Sendable {
  let walk: PhotoWalk
  let folder: OutputFolder
  let pool: WorkerPool
  let workers: Int
  let redoesAll: Bool
  let console: Console
  let lines: RunLines

  /// Says which layers of the sandbox are missing here.
  func tellSandbox() {
    for missing in pool.greeting.sandbox.missing { console.message("note: \(missing.reason)") }
  }

  /// Prepares all photos, or those that were begun when the task is cancelled, and adds their records.
  func prepare(into findings: borrowing FindingsFile) async throws -> RunSummary {
    let batch = try BatchRun(pool: pool, findings: findings, redoesAll: redoesAll)
    var summary = RunSummary(
      output: folder.path, total: walk.photos.count, unreadableFolders: walk.unreadableFolders)
    let progress = Progress(total: walk.photos.count, console: console)
    let live = Task { await progress.live(lines) { pool.slowestPhoto } }
    var fault: (any Error)?
    var outcomes = batch.prepare(walk.photos, workers: workers).makeAsyncIterator()
    while let (photo, result) = await outcomes.next() {
      do {
        try await record(photo, try result.get(), in: findings, progress, &summary)
      } catch {
        // Those that are prepared by now are recorded as far as that can be done.
        fault = fault ?? error
        outcomes.stop()
      }
    }
    live.cancel()
    await live.value
    if let fault { throw fault }
    summary.seconds = await progress.seconds
    summary.wasInterrupted = Task.isCancelled
    return summary
  }

  private func record(
    _ photo: NamedSource, _ step: BatchRun.Step, in findings: borrowing FindingsFile,
    _ progress: Progress, _ summary: inout RunSummary
  ) async throws {
    switch step {
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
  }
}
