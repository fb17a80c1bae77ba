import COpenVINO

/// A neural network that OpenVINO has compiled for this processor. It takes pictures as bytes; scaling
/// and the order of the axes are part of the compiled network. Several threads may use it at once.
@safe
final class InferenceModel: @unchecked Sendable {
  // Sendable: a compiled model is immutable, and requests are lent to one thread at a time.
  let name: String
  private let compiled: CompiledNetwork
  private let idle = Locked<[Request]>([])

  @safe
  private struct Request: @unchecked Sendable { let pointer: OpaquePointer }

  init(name: String, onnx: [UInt8], input: InferenceInput, engine: InferenceEngine)
    throws(SetupError)
  {
    self.name = name
    compiled = try engine.compile(name: name, onnx: onnx, input: input)
  }

  deinit {
    idle.withLock { requests in
      for request in requests { unsafe ov_infer_request_free(request.pointer) }
    }
  }

  /// Runs the network on `count` pictures of the same size and lends its outputs.
  ///
  /// - Parameters:
  ///   - pixels: Red, green and blue bytes of all pictures, one behind the other.
  ///   - shape: Number of pictures, rows, columns.
  ///   - body: Is lent the outputs.
  /// - Returns: What `body` returns.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` with OpenVINO's message, or what `body` throws.
  @safe
  func infer<Result>(
    _ pixels: UnsafeBufferPointer<UInt8>, shape: (count: Int, height: Int, width: Int),
    _ body: ([TensorView]) throws(PhotoError) -> Result
  ) throws(PhotoError) -> Result {
    precondition(pixels.count == shape.count * shape.height * shape.width * 3, "shape fits pixels")
    let request = try borrowRequest()
    defer { idle.withLock { $0.append(request) } }
    var dimensions = [shape.count, shape.height, shape.width, 3].map(Int64.init)
    var tensorShape = unsafe ov_shape_t()
    try check(unsafe ov_shape_create(4, &dimensions, &tensorShape))
    defer { unsafe ov_shape_free(&tensorShape) }
    var input: OpaquePointer?
    let memory = unsafe UnsafeMutableRawPointer(mutating: pixels.baseAddress)
    try check(unsafe ov_tensor_create_from_host_ptr(U8, tensorShape, memory, &input))
    defer { unsafe ov_tensor_free(input) }
    try check(unsafe ov_infer_request_set_input_tensor(request.pointer, input))
    try check(unsafe ov_infer_request_infer(request.pointer))
    return try unsafe body(try outputs(of: request.pointer))
  }

  private func borrowRequest() throws(PhotoError) -> Request {
    if let request = idle.withLock({ $0.popLast() }) { return request }
    var pointer: OpaquePointer?
    try check(unsafe ov_compiled_model_create_infer_request(compiled.pointer, &pointer))
    guard let pointer = unsafe pointer else {
      throw .stageFailed(stage: name, reason: "no inference request")
    }
    return unsafe Request(pointer: pointer)
  }

  private func outputs(of request: OpaquePointer) throws(PhotoError) -> [TensorView] {
    var count = 0
    try check(unsafe ov_compiled_model_outputs_size(compiled.pointer, &count))
    var views: [TensorView] = unsafe []
    for index in 0..<count {
      var tensor: OpaquePointer?
      try check(unsafe ov_infer_request_get_output_tensor_by_index(request, index, &tensor))
      defer { unsafe ov_tensor_free(tensor) }
      var type = F32
      try check(unsafe ov_tensor_get_element_type(tensor, &type))
      guard type == F32 else {
        throw .stageFailed(stage: name, reason: "an output is not of 32-bit floating point")
      }
      var shape = unsafe ov_shape_t()
      try check(unsafe ov_tensor_get_shape(tensor, &shape))
      defer { unsafe ov_shape_free(&shape) }
      var data: UnsafeMutableRawPointer?
      try check(unsafe ov_tensor_data(tensor, &data))
      let dimensions = unsafe (0..<Int(shape.rank)).map { unsafe Int(shape.dims[$0]) }
      let values = unsafe UnsafeBufferPointer(
        start: data?.assumingMemoryBound(to: Float.self), count: dimensions.reduce(1, *))
      unsafe views.append(TensorView(shape: dimensions, values: values))
    }
    return unsafe views
  }

  private func check(_ status: ov_status_e) throws(PhotoError) {
    guard status != OK else { return }
    throw .stageFailed(stage: name, reason: InferenceEngine.message(status))
  }
}

/// One output of a network, lent while the request holds it.
@unsafe
struct TensorView {
  /// The extent of each axis, the slowest first.
  let shape: [Int]
  /// The values, the last axis fastest.
  let values: UnsafeBufferPointer<Float>
}

/// What a network wants of its input: `(value - mean) / scale` for each channel, channels first.
struct InferenceInput: Sendable {
  var mean: [Float]
  var scale: [Float]
  /// Blue, green, red instead of red, green, blue.
  var reversesChannels: Bool
}
