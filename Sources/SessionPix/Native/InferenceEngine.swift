import COpenVINO

/// OpenVINO on this machine's processor.
@safe
public final class InferenceEngine: @unchecked Sendable {
  // Sendable: an `ov::Core` may be used from several threads.
  private let core: OpaquePointer
  /// The arithmetic that networks are compiled for.
  public let precision: Precision
  private let streams: Int

  /// Number formats of the arithmetic. Results differ a little between the two.
  public enum Precision: String, Codable, Sendable, CaseIterable {
    /// 32-bit floating point, the same on every processor.
    case f32
    /// bfloat16, several times as fast where the processor has it (AVX512-BF16, AMX).
    case bf16
  }

  /// Starts the engine.
  ///
  /// - Parameters:
  ///   - precision: nil takes bf16 where the processor has it, otherwise f32.
  ///   - workers: How many photos are worked on at once; each has one thread.
  /// - Throws: ``SetupError/modelNotLoaded(name:reason:)`` where OpenVINO does not start.
  public init(precision: Precision? = nil, workers: Int = 1) throws(SetupError) {
    var core: OpaquePointer?
    let status = unsafe ov_core_create(&core)
    guard status == OK, let core = unsafe core else {
      throw .modelNotLoaded(name: "OpenVINO", reason: Self.message(status))
    }
    unsafe self.core = unsafe core
    self.precision = precision ?? (unsafe Self.hasBFloat16(core) ? .bf16 : .f32)
    streams = max(1, workers)
  }

  deinit {
    unsafe ov_core_free(core)
  }

  /// OpenVINO's own version text.
  public static var version: String {
    var version = unsafe ov_version_t()
    guard unsafe ov_get_openvino_version(&version) == OK else { return "unknown" }
    defer { unsafe ov_version_free(&version) }
    return unsafe String(cString: version.buildNumber)
  }

  private static func hasBFloat16(_ core: OpaquePointer) -> Bool {
    var value: UnsafeMutablePointer<CChar>?
    let status = unsafe ov_core_get_property(core, "CPU", "OPTIMIZATION_CAPABILITIES", &value)
    guard status == OK, let text = unsafe value else { return false }
    defer { unsafe ov_free(text) }
    return unsafe String(cString: text).contains("BF16")
  }

  static func message(_ status: ov_status_e) -> String {
    let unknown = "OpenVINO status \(status.rawValue)"
    // The message is a copy that belongs to the caller.
    guard let last = unsafe ov_get_last_err_msg() else { return unknown }
    defer { unsafe ov_free(last) }
    let lines = unsafe String(cString: last).split(separator: "\n").map(String.init)
    return lines.last ?? unknown
  }

  /// Compiles a network for pictures of any number and size.
  func compile(name: String, onnx: [UInt8], input: InferenceInput) throws(SetupError)
    -> OpaquePointer
  {
    func check(_ status: ov_status_e) throws(SetupError) {
      guard status == OK else { throw .modelNotLoaded(name: name, reason: Self.message(status)) }
    }
    var model: OpaquePointer?
    try check(
      unsafe onnx.withUnsafeBytes { bytes in
        unsafe ov_core_read_model_from_memory_buffer(
          core, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, nil, &model)
      })
    defer { unsafe ov_model_free(model) }
    var dimensions = [-1, 3, -1, -1].map { ov_dimension_t(min: Int64($0), max: Int64($0)) }
    var shape = unsafe ov_partial_shape_t()
    try check(unsafe ov_partial_shape_create(4, &dimensions, &shape))
    defer { unsafe ov_partial_shape_free(&shape) }
    try check(unsafe ov_model_reshape_single_input(model, shape))
    var prepared = try unsafe InferencePreparation(input).applied(to: model, check: check)
    defer { unsafe ov_model_free(prepared) }
    return try unsafe compile(name: name, &prepared, check: check)
  }

  private func compile(
    name: String, _ model: inout OpaquePointer?, check: (ov_status_e) throws(SetupError) -> Void
  ) throws(SetupError) -> OpaquePointer {
    let settings = [
      ("INFERENCE_PRECISION_HINT", precision.rawValue), ("NUM_STREAMS", "\(streams)"),
      ("INFERENCE_NUM_THREADS", "\(streams)"),
      // A pinned thread is that of the caller, and each process begins with the first core: all workers would share it.
      ("ENABLE_CPU_PINNING", "NO"),
    ]
    var compiled: OpaquePointer?
    let status = withProperties(settings) { properties in
      unsafe ov_core_compile_model_props(
        core, model, "CPU", properties.count, properties.baseAddress, &compiled)
    }
    try check(status)
    guard let compiled = unsafe compiled else {
      throw .modelNotLoaded(name: name, reason: "nothing was compiled")
    }
    return unsafe compiled
  }

  /// Lends settings as C strings.
  @safe
  private func withProperties<Result>(
    _ settings: [(String, String)], _ body: (UnsafeBufferPointer<ov_property_t>) -> Result
  ) -> Result {
    let keys = CStringArray(settings.map(\.0))
    let values = CStringArray(settings.map(\.1))
    let properties = unsafe settings.indices.map {
      unsafe ov_property_t(key: keys[$0], value: values[$0])
    }
    return unsafe properties.withUnsafeBufferPointer(body)
  }
}
