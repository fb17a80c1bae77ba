@testable import SessionPix

/// The standard pipeline, loaded once for all tests, in the arithmetic that is the same on every processor.
enum SharedPipeline {
  static let loaded = Result<Pipeline, SetupError> { () throws(SetupError) -> Pipeline in
    try Pipeline.standard(precision: .f32)
  }

  static func standard() throws(SetupError) -> Pipeline { try loaded.get() }

  static func detector() throws -> any FaceDetector {
    guard let stage = try standard().stages.first as? RedactFaces else { throw PhotoError.empty }
    return stage.detector
  }

  static func labelReader() throws -> LabelReader {
    guard let stage = try standard().stages.compactMap({ $0 as? ReadLabels }).first else {
      throw PhotoError.empty
    }
    return stage.reader
  }
}
