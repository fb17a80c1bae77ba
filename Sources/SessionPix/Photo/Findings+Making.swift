import Foundation

extension Findings {
  /// The record of a photo that went through.
  init(
    of photo: borrowing Photo, tool: Tool, renditions: [RenditionRecord], timings: [String: Double]
  ) {
    self.init(tool: tool, status: .ok, source: photo.source)
    privacy = photo.privacy
    regions = photo.regions
    barcodes = photo.barcodes
    candidates = photo.candidates
    unidentified = photo.textWasRead ? Unidentified(photo.candidates) : nil
    self.renditions = renditions
    self.timings = timings
  }

  /// The record of a photo that did not. A file that is no picture and is not called one (a note, a `.nomedia`, a
  /// sidecar) is unsupported; one that is called a picture has failed to be one.
  public init(failed error: PhotoError, source: Source, tool: Tool) {
    let failure = Failure(code: error.code, message: error.description)
    self.init(tool: tool, status: failure.status(ofPhoto: source.path), source: source)
    self.error = failure
  }
}

extension Findings.Failure {
  /// How a photo of this path fares with it.
  func status(ofPhoto path: String) -> Findings.Status {
    switch code {
    case PhotoError.unsupported(.raw).code: .unsupported
    case PhotoError.notAnImage.code, PhotoError.empty.code:
      PhotoFormat.isNamed(by: path) ? .failed : .unsupported
    default: .failed
    }
  }
}

extension Findings {
  /// JSON has no word for infinity and what is not a number, so a stage that records one has failed.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)``, which names the place and not the value.
  func checkNumbers() throws(PhotoError) {
    do {
      _ = try JSONEncoder().encode(self)
    } catch EncodingError.invalidValue(_, let context) {
      let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }
      throw .stageFailed(
        stage: "findings", reason: "\(place.joined(separator: ".")) is not a finite number")
    } catch {
      throw .stageFailed(stage: "findings", reason: "the record cannot be encoded: \(error)")
    }
  }
}

extension Findings.Tool {
  /// This version with these models; a face model of one's own takes the place of the manifest's.
  init(
    _ manifest: ModelManifest, faceModel: FaceModelFile? = nil,
    precision: InferenceEngine.Precision
  ) {
    var models = Dictionary(
      manifest.files.map { ($0.name, String($0.sha256.prefix(16))) }, uniquingKeysWith: { $1 })
    if let faceModel {
      models[PyramidFaceDetector.standardName] = nil
      models[faceModel.name] = String(faceModel.sha256.prefix(16))
    }
    self.init(version: SessionPixVersion.current, models: models, precision: precision.rawValue)
  }
}

extension Findings.Unidentified {
  /// What remains where each candidate is right by itself with its probability.
  init(_ candidates: Findings.Candidates) {
    func noneRight(_ candidates: [LabelCandidate]) -> Double {
      candidates.reduce(1) { $0 * (1 - $1.confidence) }
    }
    brand = noneRight(candidates.brand)
    model = noneRight(candidates.model)
    serial = noneRight(candidates.serial)
  }
}
