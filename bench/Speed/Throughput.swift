import Foundation
import SessionPix

/// Prepares a folder several times and measures.
struct Throughput {
  private let folder: String
  private var workers = ProcessInfo.processInfo.activeProcessorCount
  private var runs = 3
  private var precision: InferenceEngine.Precision?

  /// Reads `throughput DIR [--workers N] [--runs N] [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard arguments.count >= 2, arguments[0] == "throughput", !arguments[1].hasPrefix("-") else {
      return nil
    }
    folder = arguments[1]
    var rest = arguments[2...]
    while let name = rest.popFirst() {
      guard let value = rest.popFirst() else { return nil }
      switch name {
      case "--workers":
        guard let number = Int(value), number > 0 else { return nil }
        workers = number
      case "--runs":
        guard let number = Int(value), number > 0 else { return nil }
        runs = number
      case "--precision":
        guard let known = InferenceEngine.Precision(rawValue: value) else { return nil }
        precision = known
      default: return nil
      }
    }
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
