import Foundation
import SessionPix

/// Searches the photos of a folder for faces, and nothing else, and measures the result and its price.
struct FaceSearch {
  private let folder: String
  private let truth: String
  private let precision: InferenceEngine.Precision?
  private let quarterTurns: Int
  private let faceModel: FaceModelFile?

  /// Reads `faces DIR --truth FILE [--turns N] [--face-model FILE --face-model-sha256 HEX] [--precision P]`; nil where that is
  /// not what stands there.
  init?(_ arguments: [String]) {
    guard
      let given = FolderArguments(
        arguments, command: "faces", counts: ["--turns"],
        texts: ["--truth", "--face-model", "--face-model-sha256"]),
      let truth = given.text("--truth")
    else { return nil }
    switch (given.text("--face-model"), given.text("--face-model-sha256")) {
    case (nil, nil): faceModel = nil
    case (let path?, let sha256?): faceModel = FaceModelFile(path: path, sha256: sha256)
    default: return nil
    }
    folder = given.folder
    self.truth = truth
    precision = given.precision
    quarterTurns = (given.count("--turns") ?? 0) % 4
  }

  /// Photo by photo, with one thread.
  func measured() throws -> FaceSearchResult {
    let truth = try [FaceTruth](truth: truth).map { $0.turned(quarterTurns: quarterTurns) }
    let engine = try InferenceEngine(precision: precision)
    let probe = FaceProbe(detector: try detector(engine), quarterTurns: quarterTurns)
    let pipeline = Pipeline(
      stages: [probe],
      tool: Findings.Tool(
        version: SessionPixVersion.current, models: [:], precision: engine.precision.rawValue))
    let photos = try PhotoWalk([PhotoPath(folder)]).photos
    let records = photos.compactMap { try? pipeline.prepare($0.source, as: $0.name).findings }
    guard !records.isEmpty else { throw BenchError.nothingPrepared(folder) }
    return FaceSearchResult(
      tool: pipeline.tool, truth: truth, findings: FindingsIndex(records), seconds: probe.seconds)
  }

  private func detector(_ engine: InferenceEngine) throws(SetupError) -> PyramidFaceDetector {
    if let faceModel { return try PyramidFaceDetector(file: faceModel, engine: engine) }
    return try PyramidFaceDetector(models: try ModelFolder.located(), engine: engine)
  }
}

extension FaceTruth {
  /// The same faces in the photo turned clockwise by quarter turns.
  func turned(quarterTurns: Int) -> FaceTruth {
    guard quarterTurns > 0 else { return self }
    let quarter = FaceTruth(
      id: id, file: file, repo: repo, width: height, height: width,
      faces: faces.map {
        Face(x: height - $0.y - $0.h, y: $0.x, w: $0.h, h: $0.w, ignore: $0.ignore)
      })
    return quarter.turned(quarterTurns: quarterTurns - 1)
  }
}
