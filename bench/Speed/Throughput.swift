import Foundation
import SessionPix

/// Prepares a folder several times and measures.
struct Throughput {
  private let folder: String
  private let workers: Int
  private let runs: Int
  private let precision: InferenceEngine.Precision?

  /// Reads `throughput DIR [--workers N] [--runs N] [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard
      let given = FolderArguments(
        arguments, command: "throughput", counts: ["--workers", "--runs"])
    else { return nil }
    folder = given.folder
    workers = given.count("--workers") ?? ProcessInfo.processInfo.activeProcessorCount
    runs = given.count("--runs") ?? 3
    precision = given.precision
  }

  /// One run to warm up, then the counted ones.
  func measured() async throws -> ThroughputResult {
    let photos = try PhotoWalk([PhotoPath(folder)]).photos
    let pipeline = try Pipeline.standard(precision: precision, workers: workers)
    _ = await run(photos, pipeline)
    var measurements: [ThroughputResult.Run] = []
    for _ in 0..<runs { measurements.append(await run(photos, pipeline)) }
    return ThroughputResult(
      tool: pipeline.tool, workers: workers, photos: photos.count, runs: measurements)
  }

  private func run(_ photos: [NamedSource], _ pipeline: Pipeline) async -> ThroughputResult.Run {
    let clock = ContinuousClock()
    let start = clock.now
    let before = ResourceUsage.now()
    var records: [Findings] = []
    for await outcome in pipeline.prepare(photos, workers: workers) {
      records.append(outcome.findings)
    }
    let used = ResourceUsage.now()
    return ThroughputResult.Run(
      seconds: (clock.now - start) / .seconds(1), cpuSeconds: used.cpuSeconds - before.cpuSeconds,
      peakBytes: used.peakBytes, records: records)
  }
}
