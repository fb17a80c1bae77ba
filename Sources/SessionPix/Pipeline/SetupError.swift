/// Why the pipeline cannot be made on this machine. Nothing was processed.
public enum SetupError: Error, Hashable, Sendable {
  /// The folder with the model files was not found; the folders that were looked at.
  case modelsMissing(searched: [String])
  /// A library that is loaded when it is needed is not there.
  case libraryMissing(name: String)
  /// A model file is missing from the folder.
  case modelMissing(name: String, path: String)
  /// A model file differs from the manifest.
  case modelDamaged(name: String, path: String)
  /// A model cannot be loaded by the inference engine.
  case modelNotLoaded(name: String, reason: String)
  /// Tesseract cannot be started.
  case tesseractNotStarted(reason: String)
  /// The embedded manifest or catalog, or a user's own catalog, cannot be read.
  case fileInvalid(name: String, reason: String)
}

extension SetupError: CustomStringConvertible {
  /// One sentence for people: what is missing and what to do.
  public var description: String {
    switch self {
    case .modelsMissing(let searched):
      "no model files were found in \(searched.joined(separator: " or ")); run `make setup`, or name"
        + " the folder with --models or SESSIONPIX_MODELS"
    case .libraryMissing(let name):
      "\(name) is missing, so photos of its formats cannot be read; install it, as `make setup` does"
    case .modelMissing(let name, let path):
      "the model \(name) is missing (\(path)); run `make setup`"
    case .modelDamaged(let name, let path):
      "the model \(name) does not have the checksum of the manifest (\(path)); run `make setup` to"
        + " fetch it again"
    case .modelNotLoaded(let name, let reason):
      "the model \(name) cannot be loaded (\(reason)); run `sessionpix doctor`"
    case .tesseractNotStarted(let reason):
      "Tesseract cannot be started (\(reason)); install its English data: apt-get install"
        + " tesseract-ocr-eng"
    case .fileInvalid(let name, let reason):
      "\(name) cannot be used: \(reason)"
    }
  }
}
