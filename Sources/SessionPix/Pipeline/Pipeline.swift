/// Stages in the order they run, and how what they leave is written. Hold one, share it between threads.
public struct Pipeline: Sendable {
  /// The steps.
  public var stages: [any Stage]
  /// What is refused before decoding.
  public var limits = DecodeLimits()
  /// Which images are made.
  public var renditions = RenditionPlan()
  /// The privacy passes without which a photo fails. The default is `faces`; the standard pipeline adds `text`.
  public var requiredPasses = [RedactFaces.pass]
  /// Whether images are handed over of a photo in which a required pass did not run. The default is false: such
  /// a photo fails.
  public var allowsUnredacted = false
  /// What else the results depend on, by name: part of the fingerprint. The standard pipeline names its catalog here; a
  /// stage of your own adds its settings, so that a change of them has photos prepared again.
  public var settings: [String: String] = [:]
  /// What the findings say made them.
  public var tool: Findings.Tool

  /// A pipeline of your own.
  public init(stages: [any Stage], tool: Findings.Tool) {
    self.stages = stages
    self.tool = tool
  }

  /// Faces are redacted first, then the text is read, and what is personal in it is redacted.
  ///
  /// - Parameters:
  ///   - models: Where the model files are; nil looks in `SESSIONPIX_MODELS`, then in the per-machine folder.
  ///   - catalog: Makers and models; nil takes the embedded one.
  ///   - faceModel: A face network of your own that answers as CenterFace or YuNet does; nil takes the manifest's.
  ///   - precision: The networks' arithmetic; nil takes the fastest that the processor has.
  ///   - workers: How many photos will be prepared at once.
  ///   - cache: Where compiled networks are kept; nil compiles each anew.
  /// - Returns: A pipeline with all engines loaded.
  /// - Throws: ``SetupError`` where a model or Tesseract is missing. Nothing works by half.
  public static func standard(
    models: ModelFolder? = nil, catalog: GearCatalog? = nil, faceModel: FaceModelFile? = nil,
    precision: InferenceEngine.Precision? = nil, workers: Int = 1,
    cache: NetworkCache? = .standard
  ) throws(SetupError) -> Pipeline {
    let folder = if let models { models } else { try ModelFolder.located() }
    let engine = try InferenceEngine(precision: precision, workers: workers, cache: cache)
    let gear = if let catalog { catalog } else { try GearCatalog.embedded() }
    let (faces, reader) = try networks(models: folder, faceModel: faceModel, engine: engine)
    var pipeline = Pipeline(
      stages: [
        RedactFaces(detector: faces),
        ReadLabels(
          reader: reader, rules: standardRules(gear), confidence: try ConfidenceModel.embedded()),
        RedactText(),
      ],
      tool: Findings.Tool(folder.manifest, faceModel: faceModel, precision: engine.precision))
    pipeline.settings = [
      "catalog": Self.digest(of: gear),
      "confidence": SHA256.hexadecimal(of: EmbeddedFile.confidence.bytes),
    ]
    pipeline.requiredPasses.append(RedactText.pass)
    return pipeline
  }

  /// The face detector and the label reader of the standard pipeline, with Tesseract.
  static func networks(
    models: ModelFolder, faceModel: FaceModelFile?, engine: InferenceEngine
  ) throws(SetupError) -> (faces: PyramidFaceDetector, reader: LabelReader) {
    let faces =
      if let faceModel { try PyramidFaceDetector(file: faceModel, engine: engine) } else {
        try PyramidFaceDetector(models: models, engine: engine)
      }
    let reader = LabelReader(
      detector: try PaddleTextDetector(models: models, engine: engine),
      reader: try PaddleTextReader(models: models, engine: engine),
      secondReader: try TesseractReader())
    return (faces, reader)
  }

  /// Makes photos smaller and takes their metadata off, and nothing else: no face is hidden, no text is read, no network is
  /// loaded. The records name no privacy pass, so that there is no ``VisionBrief`` of such photos.
  public static let resizing: Pipeline = {
    var pipeline = Pipeline(
      stages: [],
      tool: Findings.Tool(version: SessionPixVersion.current, models: [:], precision: "f32"))
    pipeline.requiredPasses = []
    return pipeline
  }()

  /// Leaves personal text in the images and in the record.
  public mutating func keepText() {
    stages.removeAll { $0 is RedactText }
    requiredPasses.removeAll { $0 == RedactText.pass }
  }

  /// Paints faces with another fill. With one that is cosmetic the record names no pass `faces`, so that there is no
  /// ``VisionBrief`` of such photos and `verify` does not let them pass.
  public mutating func fillFaces(with fill: FaceFill) {
    stages = stages.map { stage in
      guard var faces = stage as? RedactFaces else { return stage }
      faces.fill = fill
      return faces
    }
    let pass = fill.isCosmetic ? RedactFaces.cosmeticPass : RedactFaces.pass
    requiredPasses = requiredPasses.map {
      [RedactFaces.pass, RedactFaces.cosmeticPass].contains($0) ? pass : $0
    }
  }

  /// The rules of the standard pipeline, in the order they run: a serial number is never offered as a model.
  public static func standardRules(_ catalog: GearCatalog) -> [any LabelRule] {
    [BrandRule(catalog: catalog), SerialRule(catalog: catalog), ModelRule(catalog: catalog)]
  }

  /// Prepares one photo.
  ///
  /// - Parameters:
  ///   - source: The file or its bytes.
  ///   - name: What the findings and the images are named by; nil takes the source's own path.
  /// - Returns: Images that are safe to share, and what was found.
  /// - Throws: ``PhotoError``; then no image leaves.
  public func prepare(
    _ source: PhotoSource, as name: PhotoPath? = nil
  ) throws(PhotoError) -> PreparedPhoto {
    try prepare(source, as: name, correction: nil)
  }

  /// Prepares one photo that a person has corrected by hand.
  ///
  /// - Parameters:
  ///   - source: The file or its bytes.
  ///   - name: What the findings and the images are named by; nil takes the source's own path.
  ///   - correction: What the person changed, if anything.
  /// - Returns: Images that are safe to share, and what was found.
  /// - Throws: ``PhotoError``, also where the correction is of other bytes; then no image leaves.
  public func prepare(
    _ source: PhotoSource, as name: PhotoPath?, correction: Correction?
  ) throws(PhotoError) -> PreparedPhoto {
    var record = Findings.Source(path: name ?? source.path)
    return try prepare(
      source, name: name ?? source.path, correction: correction, record: &record)
  }

  func prepare(
    _ source: PhotoSource, name: PhotoPath, correction: Correction? = nil,
    record: inout Findings.Source
  ) throws(PhotoError) -> PreparedPhoto {
    var clock = StageClock()
    let content = try source.content(limits: limits)
    record.sha256 = SHA256.hexadecimal(of: content)
    clock.mark("read")
    guard correction.map({ $0.sha256 == record.sha256 }) ?? true else {
      throw .stageFailed(
        stage: "correction",
        reason: "the photo has changed since it was corrected; correct it again")
    }
    var photo = try Photo(content: content, source: &record, limits: limits)
    photo.correction = correction
    let likeness = Likeness(of: photo.raster)
    clock.mark("decode")
    for stage in stages {
      try stage.apply(to: &photo)
      clock.mark(stage.name)
    }
    let passes = photo.privacy.passes
    if !allowsUnredacted, let missing = requiredPasses.first(where: { !passes.contains($0) }) {
      throw .stageFailed(
        stage: missing,
        reason: "the pass did not run; add its stage to the pipeline, or set allowsUnredacted")
    }
    try photo.checkCorrection()
    let made = try renditions.renditions(of: photo, name: name)
    clock.mark("encode")
    var findings = Findings(
      of: photo, tool: tool, renditions: made.map(\.record), timings: clock.timings)
    findings.likeness = likeness.text
    findings.fingerprint = record.sha256.map { fingerprint(ofPhoto: $0, correction: correction) }
    try findings.checkNumbers()
    return PreparedPhoto(findings: findings, renditions: made)
  }
}
