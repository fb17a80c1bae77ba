import Foundation
import SessionPix

/// Prepares a folder photo by photo with one worker and measures each one's CPU time.
struct Cost {
  private let folder: String
  private let runs: Int
  private let precision: InferenceEngine.Precision?

  /// Reads `cost DIR [--runs N] [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard let given = FolderArguments(arguments, command: "cost", counts: ["--runs"]) else {
      return nil
    }
    folder = given.folder
    runs = given.count("--runs") ?? 1
    precision = given.precision
  }

  /// Every photo once to warm up (networks are compiled for each new size), then the counted runs.
  func measured() throws -> CostResult {
    let photos = try PhotoWalk([PhotoPath(folder)]).photos
    let pipeline = try Pipeline.standard(precision: precision)
    let prepared = photos.filter { Self.cost(of: $0, pipeline) != nil }
    guard !prepared.isEmpty else { throw BenchError.nothingPrepared(folder) }
    let passes = (0..<runs).map { _ in prepared.map { Self.cost(of: $0, pipeline) } }
    let costs = prepared.indices.compactMap { photo in
      Self.median(passes.compactMap { $0[photo] })
    }
    return CostResult(
      tool: pipeline.tool, runs: runs, photos: costs, notPrepared: photos.count - costs.count)
  }

  /// What a photo takes this time; nil where it cannot be prepared.
  private static func cost(of photo: NamedSource, _ pipeline: Pipeline) -> CostResult.Photo? {
    let before = ResourceUsage.now().cpuSeconds
    guard let findings = try? pipeline.prepare(photo.source, as: photo.name).findings else {
      return nil
    }
    return CostResult.Photo(
      path: findings.source.path,
      megapixels: Double((findings.source.width ?? 0) * (findings.source.height ?? 0)) / 1e6,
      regions: findings.regions?.count ?? 0,
      cpuSeconds: ResourceUsage.now().cpuSeconds - before)
  }

  /// One photo's median over the runs; nil without runs.
  private static func median(_ photos: [CostResult.Photo]) -> CostResult.Photo? {
    photos.first.map {
      CostResult.Photo(
        path: $0.path, megapixels: $0.megapixels, regions: $0.regions,
        cpuSeconds: Distribution.median(photos.map(\.cpuSeconds)))
    }
  }
}
