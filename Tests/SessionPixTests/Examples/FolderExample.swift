import Foundation
import SessionPix

/// The code of the articles: what stands between the marks is printed there, word for word.
enum FolderExample {
  // example-begin
  /// Prepares every file below `input`; images and `findings.jsonl` go to `output`.
  static func prepareFolder(_ input: String, into output: String) async throws {
    let walk = try PhotoWalk([PhotoPath(input)])
    let findings = try FindingsFile(in: OutputFolder(PhotoPath(output), for: walk))
    let workers = ProcessInfo.processInfo.activeProcessorCount
    let pipeline = try Pipeline.standard(workers: workers)
    for await outcome in pipeline.prepare(walk.photos, workers: workers) {
      let record = try findings.record(outcome)
      print(record.source.path, record.error?.message ?? "ok")
    }
    _ = try findings.finish()
  }
  // example-end
}
