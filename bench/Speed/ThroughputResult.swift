import Foundation
import SessionPix

/// What `throughput` prints: medians over the runs, and each run's own figures.
struct ThroughputResult: Codable {
  static let schemaName = "sessionpix.throughput/1"

  /// One pass over all photos.
  struct Run: Codable {
    let seconds: Double
    let photosPerSecond: Double
    let megapixelsPerSecond: Double
    let cpuSecondsPerPhoto: Double
    let peakBytes: Int
    /// Photos that were prepared: only they count in the rates.
    let ok: Int
    let failed: Int
    let unsupported: Int
    /// Mean milliseconds a photo.
    let stageMilliseconds: [String: Double]
    /// Milliseconds from reading a photo to its last image, by percentile.
    let latencyMilliseconds: [String: Double]
    /// The same of each photo, the quickest first.
    let latencies: [Double]

    init(seconds: Double, cpuSeconds: Double, peakBytes: Int, records: [Findings]) {
      let prepared = records.filter { $0.status == .ok }
      let megapixels = prepared.reduce(0) {
        $0 + Double(($1.source.width ?? 0) * ($1.source.height ?? 0)) / 1e6
      }
      self.seconds = seconds
      photosPerSecond = Double(prepared.count) / seconds
      megapixelsPerSecond = megapixels / seconds
      cpuSecondsPerPhoto = cpuSeconds / Double(max(prepared.count, 1))
      self.peakBytes = peakBytes
      ok = prepared.count
      failed = records.count { $0.status == .failed }
      unsupported = records.count { $0.status == .unsupported }
      let timings = prepared.compactMap(\.timings)
      stageMilliseconds = timings.reduce(into: [:]) { means, photo in
        for (stage, milliseconds) in photo {
          means[stage, default: 0] += milliseconds / Double(timings.count)
        }
      }
      let latencies = timings.map { $0.values.reduce(0, +) }.sorted()
      self.latencies = latencies
      latencyMilliseconds = Dictionary(
        uniqueKeysWithValues: [50, 95, 99].map { percent in
          ("p\(percent)", latencies.isEmpty ? 0 : latencies[(latencies.count - 1) * percent / 100])
        })
    }
  }

  var schema = schemaName
  let tool: Findings.Tool
  var machine = Machine.current
  let workers: Int
  /// Files that were named, of whatever status.
  let photos: Int
  let medianPhotosPerSecond: Double
  let medianCPUSecondsPerPhoto: Double
  let peakBytes: Int
  let runs: [Run]

  init(tool: Findings.Tool, workers: Int, photos: Int, runs: [Run]) {
    self.tool = tool
    self.workers = workers
    self.photos = photos
    self.runs = runs
    medianPhotosPerSecond = Distribution.median(runs.map(\.photosPerSecond))
    medianCPUSecondsPerPhoto = Distribution.median(runs.map(\.cpuSecondsPerPhoto))
    peakBytes = runs.map(\.peakBytes).max() ?? 0
  }
}
