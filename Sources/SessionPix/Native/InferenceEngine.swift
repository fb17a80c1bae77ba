import COpenVINO

/// OpenVINO on this machine's processor.
@safe
public final class InferenceEngine: @unchecked Sendable {
  // Sendable: an `ov::Core` may be used from several threads.
  private let core: OpaquePointer
  /// The arithmetic that networks are compiled for.
  public let precision: Precision
  private let cache: NetworkCache?
  private let settings: [(String, String)]
  private let keys = Locked<[String]>([])

  /// Number formats of the arithmetic. Results differ a little between the two.
  public enum Precision: String, Codable, Sendable, CaseIterable {
    /// 32-bit floating point, the same on every processor.
    case f32
    /// bfloat16, up to several times as fast where the processor has it (AMX, AMD's AVX512-BF16).
    case bf16
  }

  /// Starts the engine.
  ///
  /// - Parameters:
  ///   - precision: nil takes bf16 where the processor has it and is faster with it, otherwise f32.
  ///   - workers: How many photos are worked on at once; each has one thread.
  ///   - cache: Where compiled networks are kept; nil compiles each anew.
  /// - Throws: ``SetupError/modelNotLoaded(name:reason:)`` where OpenVINO does not start.
  public init(
    precision: Precision? = nil, workers: Int = 1, cache: NetworkCache? = .standard
  ) throws(SetupError) {
    var core: OpaquePointer?
    let status = unsafe ov_core_create(&core)
    guard status == OK, let core = unsafe core else {
      throw .modelNotLoaded(name: "OpenVINO", reason: Self.message(status))
    }
    unsafe self.core = unsafe core
    self.precision = precision ?? (unsafe Self.fastest(core))
    self.cache = cache
    let streams = "\(max(1, workers))"
    settings = [
      ("INFERENCE_PRECISION_HINT", self.precision.rawValue), ("NUM_STREAMS", streams),
      ("INFERENCE_NUM_THREADS", streams),
      // A pinned thread is that of the caller, and each process begins with the first core: all workers would share it.
      ("ENABLE_CPU_PINNING", "NO"),
    ]
    // Of the engine and not of each network: what comes from the cache takes them, too.
    let set = withProperties(settings) { properties in
      unsafe ov_core_set_properties(core, "CPU", properties.count, properties.baseAddress)
    }
    guard set == OK else { throw .modelNotLoaded(name: "OpenVINO", reason: Self.message(set)) }
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

  private static func fastest(_ core: OpaquePointer) -> Precision {
    var value: UnsafeMutablePointer<CChar>?
    let status = unsafe ov_core_get_property(core, "CPU", "OPTIMIZATION_CAPABILITIES", &value)
    guard status == OK, let text = unsafe value else { return .f32 }
    defer { unsafe ov_free(text) }
    let hasBFloat16 = unsafe String(cString: text).contains("BF16")
    return hasBFloat16 && !Processor.current.isSlowerInBFloat16 ? .bf16 : .f32
  }

  /// What the networks compiled so far are called in the cache.
  var cacheKeys: [String] { keys.withLock { $0 } }

  static func message(_ status: ov_status_e) -> String {
    let unknown = "OpenVINO status \(status.rawValue)"
    // The message is a copy that belongs to the caller.
    guard let last = unsafe ov_get_last_err_msg() else { return unknown }
    defer { unsafe ov_free(last) }
    let lines = unsafe String(cString: last).split(separator: "\n").map(String.init)
    return lines.last ?? unknown
  }

  /// A network compiled for pictures of any number and size, from the cache if it is there.
  func compile(
    name: String, onnx: [UInt8], input: InferenceInput
  ) throws(SetupError) -> CompiledNetwork {
    guard let cache else {
      return unsafe CompiledNetwork(try compiled(name: name, onnx: onnx, input: input))
    }
    let key = NetworkCache.key(
      [name, SHA256.hexadecimal(of: onnx), "\(input)", Self.version, Processor.current.features]
        + settings.map { "\($0) \($1)" })
    keys.withLock { $0.append(key) }
    if let file = cache.file(key), let kept = unsafe imported(NetworkCache.content(of: file)) {
      return unsafe CompiledNetwork(kept, from: file)
    }
    let network = unsafe CompiledNetwork(try compiled(name: name, onnx: onnx, input: input))
    cache.store(key) { unsafe ov_compiled_model_export_model(network.pointer, $0) == OK }
    return network
  }

  /// What was exported before, which must stay in memory; nil where OpenVINO does not take it.
  @unsafe
  private func imported(_ content: UnsafeRawBufferPointer) -> OpaquePointer? {
    var compiled: OpaquePointer?
    let start = unsafe content.baseAddress?.assumingMemoryBound(to: CChar.self)
    let status = unsafe ov_core_import_model(core, start, content.count, "CPU", &compiled)
    return status == OK ? unsafe compiled : nil
  }

  @unsafe
  private func compiled(
    name: String, onnx: [UInt8], input: InferenceInput
  ) throws(SetupError) -> OpaquePointer {
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
    let reshaped = unsafe ov_model_reshape_single_input(model, shape)
    guard reshaped == OK else {
      throw .modelNotLoaded(
        name: name, reason: "it does not take pictures of every size: \(Self.message(reshaped))")
    }
    let prepared = try unsafe InferencePreparation(input).applied(to: model, check: check)
    defer { unsafe ov_model_free(prepared) }
    var compiled: OpaquePointer?
    try check(
      unsafe ov_core_compile_model_props(core, prepared, "CPU", 0, nil, &compiled))
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
