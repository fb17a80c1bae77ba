import SessionPix

/// The code of the articles: what stands between the marks is printed there, word for word.
enum OwnPipelineExample {
  // example-begin
  /// The standard pipeline with a detector of our own, and a stage of our own behind the others.
  static func carefulPipeline() throws -> Pipeline {
    var pipeline = try Pipeline.standard()
    pipeline.stages = pipeline.stages.map { stage in
      guard var faces = stage as? RedactFaces else { return stage }
      faces.detector = SidewaysFaces(detector: faces.detector)
      return faces
    }
    pipeline.stages.append(HideSerialNumbers())
    return pipeline
  }
  // example-end
}
