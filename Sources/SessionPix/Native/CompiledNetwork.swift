import COpenVINO

/// A network that OpenVINO has compiled, with the file that it was taken from: OpenVINO reads its weights there as long as it
/// lives.
@safe
final class CompiledNetwork: @unchecked Sendable {
  // Sendable: a compiled model is immutable.
  @unsafe let pointer: OpaquePointer
  private let file: MappedFile?

  /// Takes over a compiled model. The corresponding C function is `ov_compiled_model_free`, when this ends.
  @unsafe
  init(_ pointer: OpaquePointer, from file: MappedFile? = nil) {
    unsafe self.pointer = unsafe pointer
    self.file = file
  }

  deinit {
    unsafe ov_compiled_model_free(pointer)
  }
}
