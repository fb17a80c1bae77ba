import Foundation
import SessionPix
import SessionPixIdentify

/// What every command takes that runs the pipeline.
enum PipelineOptions {
  static let models = Option<PhotoPath?>.folder(
    "models", isText: true,
    help:
      "The folder with the model files, instead of SESSIONPIX_MODELS or the one of this machine.")
  static let catalog = Option<PhotoPath?>.file(
    "catalog",
    help: "More makers and models, one JSON object a line, as in Models/gear-catalog.jsonl.")
  static let faceModel = Option<PhotoPath?>.file(
    "face-model", isText: true,
    help: "A face network of your own, an ONNX file that answers as CenterFace or YuNet does.")
  static let faceModelSHA256 = Option<String?>(
    "face-model-sha256", value: "HEX",
    help: "The SHA-256 of that file; another file is refused.", standard: nil,
    expected: "64 hexadecimal digits"
  ) { text in
    text.text.utf8.count == 64 && text.text.allSatisfy(\.isHexDigit) ? .some(text.text) : nil
  }
  static let precision = Option.choice(
    "precision", of: InferenceEngine.Precision.self, standardText: "the fastest here",
    help: "The arithmetic of the networks; f32 is the same on every machine.")
  private static let allowTruncated = Option<Bool>.flag(
    "allow-truncated", help: "Take what is there of photos whose file ends too early.")
  private static let maxPixels = Option<Int>.integer(
    "max-pixels", in: 1...(1 << 40), standard: DecodeLimits().pixels,
    help: "Refuse photos with more pixels; a progressive JPEG counts two to three times.")

  static let keepText = Option<Bool>.flag(
    "keep-text",
    help:
      "Leave mail addresses, telephone numbers, owners and the like in images and record; `identify` sends no such"
      + " photo.")

  private static let faceFill = Option.choice(
    "face-fill", of: FaceFill.self, standardText: "pattern",
    help:
      "What is painted over faces: one grey, a pattern of greys, or a mosaic of the face itself, which is COSMETIC AND CAN BE"
      + " MATCHED BACK to the person: `identify` sends no such photo.")

  private static let resizeOnly = Option<Bool>.flag(
    "resize-only",
    help:
      "Make photos smaller and take metadata off, no more: NO FACE IS HIDDEN, nothing is read. `identify` sends no such"
      + " photo.")

  static let declarations = [
    models.declaration, catalog.declaration, faceModel.declaration,
    faceModelSHA256.declaration, precision.declaration, allowTruncated.declaration,
    maxPixels.declaration, keepText.declaration, faceFill.declaration, resizeOnly.declaration,
  ]

  /// The model folder that was named, or that of this machine.
  private static func modelFolder(_ arguments: Arguments) throws(SetupError) -> ModelFolder {
    try ModelFolder.located(arguments[models]?.text)
  }

  /// How far the user lets photos be read. To be asked before the process is shut in: its file cannot be opened then.
  static func allowedReading() throws -> PrivacySettings.Tier {
    try PrivacyFile(ProcessInfo.processInfo.environment).settings().read
  }

  /// The standard pipeline as the options want it, reading photos no further than `reading`.
  static func pipeline(
    _ arguments: Arguments, reading: PrivacySettings.Tier, workers: Int
  ) throws -> Pipeline {
    var pipeline =
      arguments[resizeOnly]
      ? Pipeline.resizing : try analysing(arguments, reading: reading, workers: workers)
    pipeline.limits.allowsTruncated = arguments[allowTruncated]
    pipeline.limits.pixels = arguments[maxPixels]
    return pipeline
  }

  private static func analysing(
    _ arguments: Arguments, reading: PrivacySettings.Tier, workers: Int
  ) throws -> Pipeline {
    var pipeline = try Pipeline.standard(
      models: try modelFolder(arguments), catalog: try gearCatalog(arguments),
      faceModel: try faceModelFile(arguments, command: "worker"),
      precision: arguments[precision], workers: workers)
    if arguments[keepText] { pipeline.keepText() }
    if let fill = arguments[faceFill] { pipeline.fillFaces(with: fill) }
    switch reading {
    case .serials: break
    case .labels: pipeline.stages.append(RedactSerials())
    case .nothing: pipeline.stages.append(ForgetLabels())
    }
    return pipeline
  }

  /// The pipeline's face detector alone.
  static func faceDetector(_ arguments: Arguments) throws -> PyramidFaceDetector {
    let engine = try InferenceEngine(precision: arguments[precision], workers: 1)
    if let file = try faceModelFile(arguments, command: "verify") {
      return try PyramidFaceDetector(file: file, engine: engine)
    }
    return try PyramidFaceDetector(models: try modelFolder(arguments), engine: engine)
  }

  /// Has the networks compiled before worker processes start, which may read the cache and not write it.
  static func fillNetworkCache(_ arguments: Arguments) throws {
    guard !arguments[resizeOnly], let cache = NetworkCache.standard else { return }
    try Pipeline.fill(
      cache, models: try modelFolder(arguments),
      faceModel: try faceModelFile(arguments, command: "process"), precision: arguments[precision])
  }

  /// The files that the pipeline is made from.
  static func files(_ arguments: Arguments) throws(SetupError) -> [PhotoPath] {
    [PhotoPath(try modelFolder(arguments).path)]
      + [arguments[catalog], arguments[faceModel]].compactMap(\.self)
      + [NetworkCache.standard].compactMap { $0.map { PhotoPath($0.folder) } }
  }

  /// The face network that was named; its file and its checksum go together.
  ///
  /// - Parameters:
  ///   - arguments: The call's.
  ///   - command: The command, for the sentence.
  /// - Returns: nil where none was named.
  /// - Throws: ``UsageError`` where one of the two is missing.
  static func faceModelFile(_ arguments: Arguments, command: String) throws(UsageError)
    -> FaceModelFile?
  {
    switch (arguments[faceModel], arguments[faceModelSHA256]) {
    case (nil, nil): return nil
    case (let path?, let sha256?): return FaceModelFile(path: path.text, sha256: sha256)
    case (nil, _?):
      throw UsageError(command: command, faults: [.missingOption(faceModel.declaration)])
    case (_?, nil):
      throw UsageError(command: command, faults: [.missingOption(faceModelSHA256.declaration)])
    }
  }

  private static func gearCatalog(_ arguments: Arguments) throws(SetupError) -> GearCatalog? {
    guard let path = arguments[catalog] else { return nil }
    let additions: [UInt8]
    do throws(PhotoError) {
      additions = try PhotoSource.file(path).content(limits: DecodeLimits())
    } catch {
      throw .fileInvalid(name: path.display, reason: error.description)
    }
    return try GearCatalog.embedded(additions: additions)
  }
}
