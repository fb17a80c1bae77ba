import Foundation
import SessionPix

/// Switches off each part in turn and measures what that costs in recall and gains in time.
struct Ablation {
  private let folder: String
  private let truth: String
  private let variants: [AblationVariant]
  private let precision: InferenceEngine.Precision?

  /// Reads `ablation DIR --truth FILE [--only WORD]... [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard
      let given = FolderArguments(arguments, command: "ablation", texts: ["--truth", "--only"]),
      let truth = given.text("--truth")
    else { return nil }
    folder = given.folder
    self.truth = truth
    variants = AblationVariant.named(given.texts("--only"))
    precision = given.precision
  }

  /// Every variant over every photo, photo by photo, so that all variants meet the machine in the same state; the first
  /// variant once before, to warm up. A photo counts where every variant prepared it.
  func measured() throws -> AblationResult {
    let photos = try PhotoWalk([PhotoPath(folder)]).photos
    let labels = try [LabelTruth](truth: truth)
    let standard = try Pipeline.standard(precision: precision)
    let pipelines = variants.map { variant in
      var pipeline = standard
      variant.change(&pipeline)
      return pipeline
    }
    let measured = photos.compactMap { photo in
      _ = try? standard.prepare(photo.source, as: photo.name)
      return try? pipelines.map { pipeline in
        let before = ResourceUsage.now().cpuSeconds
        let findings = try pipeline.prepare(photo.source, as: photo.name).findings
        return (findings: findings, seconds: ResourceUsage.now().cpuSeconds - before)
      }
    }
    guard !measured.isEmpty else { throw BenchError.nothingPrepared(folder) }
    return AblationResult(
      tool: standard.tool, photos: measured.count,
      rows: variants.enumerated().map { number, variant in
        AblationResult.Row(
          variant: variant.name,
          cpuSecondsPerPhoto: measured.reduce(0) { $0 + $1[number].seconds }
            / Double(measured.count),
          accuracy: LabelAccuracy(labels, FindingsIndex(measured.map { $0[number].findings })))
      })
  }
}
