import Foundation
import SessionPix

/// Switches off each part of the label stage in turn and measures what that costs in recall and gains in time.
struct Ablation {
  private let folder: String
  private let truth: String
  private let precision: InferenceEngine.Precision?

  /// Reads `ablation DIR --truth FILE [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard let given = FolderArguments(arguments, command: "ablation", texts: ["--truth"]),
      let truth = given.text("--truth")
    else { return nil }
    folder = given.folder
    self.truth = truth
    precision = given.precision
  }

  /// Every variant over every photo, photo by photo, so that all variants meet the machine in the same state; the first
  /// variant once before, to warm up.
  func measured() throws -> AblationResult {
    let photos = try PhotoWalk([PhotoPath(folder)]).photos
    let labels = try [LabelTruth](truth: truth)
    let standard = try Pipeline.standard(precision: precision)
    let pipelines = AblationVariant.all.map { Self.pipeline(standard, with: $0) }
    var records = pipelines.map { _ in [Findings]() }
    var seconds = pipelines.map { _ in 0.0 }
    for photo in photos {
      _ = try? standard.prepare(photo.source, as: photo.name)
      for (number, pipeline) in pipelines.enumerated() {
        let before = ResourceUsage.now().cpuSeconds
        guard let prepared = try? pipeline.prepare(photo.source, as: photo.name) else { continue }
        seconds[number] += ResourceUsage.now().cpuSeconds - before
        records[number].append(prepared.findings)
      }
    }
    guard let count = records.first?.count, count > 0 else {
      throw BenchError.nothingPrepared(folder)
    }
    return AblationResult(
      tool: standard.tool, photos: count,
      rows: AblationVariant.all.indices.map { number in
        AblationResult.Row(
          variant: AblationVariant.all[number].name, seconds: seconds[number] / Double(count),
          accuracy: LabelAccuracy(labels, FindingsIndex(records[number])))
      })
  }

  private static func pipeline(_ standard: Pipeline, with variant: AblationVariant) -> Pipeline {
    var pipeline = standard
    pipeline.stages = standard.stages.map { stage in
      guard var labels = stage as? ReadLabels else { return stage }
      variant.change(&labels)
      return labels
    }
    return pipeline
  }
}
