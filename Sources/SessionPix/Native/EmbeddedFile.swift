import CModelFiles

/// A text file of `Models/` that is part of the binary itself.
enum EmbeddedFile {
  /// `Models/manifest.json`.
  case manifest
  /// `Models/gear-catalog.jsonl`.
  case catalog
  /// `Models/label-confidence.json`.
  case confidence

  /// The whole file. The C functions are `spx_model_manifest`, `spx_gear_catalog` and `spx_label_confidence`.
  var bytes: [UInt8] {
    var count = 0
    let start =
      switch self {
      case .manifest: unsafe spx_model_manifest(&count)
      case .catalog: unsafe spx_gear_catalog(&count)
      case .confidence: unsafe spx_label_confidence(&count)
      }
    return unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  }
}
