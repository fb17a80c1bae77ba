extension Findings {
  /// The record of a photo that went through.
  init(
    of photo: borrowing Photo, tool: Tool, renditions: [RenditionRecord], timings: [String: Double]
  ) {
    self.init(tool: tool, status: .ok, source: photo.source)
    privacy = photo.privacy
    regions = photo.regions
    candidates = photo.candidates
    self.renditions = renditions
    self.timings = timings
  }

  /// The record of a photo that did not.
  public init(failed error: PhotoError, source: Source, tool: Tool) {
    let isUnsupported = if case .unsupported = error { true } else { false }
    self.init(tool: tool, status: isUnsupported ? .unsupported : .failed, source: source)
    self.error = Failure(code: error.code, message: error.description)
  }
}

extension Findings.Tool {
  /// This version with these models.
  init(_ manifest: ModelManifest, precision: InferenceEngine.Precision) {
    self.init(
      version: SessionPixVersion.current,
      models: Dictionary(
        manifest.files.map { ($0.name, String($0.sha256.prefix(16))) }, uniquingKeysWith: { $1 }),
      precision: precision.rawValue)
  }
}
