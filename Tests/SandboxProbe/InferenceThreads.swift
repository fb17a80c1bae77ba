import COpenVINO
import Foundation

/// Threads that OpenVINO makes for its networks.
enum InferenceThreads {
  private nonisolated(unsafe) static var work: (() -> Void)?
  private static let done = DispatchSemaphore(value: 0)

  struct Failure: Error {
    let status: Int32
  }

  /// Runs `body` in the one that has finished a network with an input of 1 x 3 x 32 x 32.
  static func run(model path: String, _ body: @escaping () -> Void) throws {
    unsafe work = body
    var core: OpaquePointer?
    var model: OpaquePointer?
    var compiled: OpaquePointer?
    var request: OpaquePointer?
    try check(unsafe ov_core_create(&core))
    try check(unsafe ov_core_read_model(core, path, nil, &model))
    var sides: [Int64] = [1, 3, 32, 32]
    var shape = unsafe ov_shape_t()
    try check(unsafe ov_shape_create(4, &sides, &shape))
    var partial = unsafe ov_partial_shape_t()
    try check(unsafe ov_shape_to_partial_shape(shape, &partial))
    try check(unsafe ov_model_reshape_single_input(model, partial))
    try check(unsafe ov_core_compile_model_props(core, model, "CPU", 0, nil, &compiled))
    try check(unsafe ov_compiled_model_create_infer_request(compiled, &request))
    var tensor: OpaquePointer?
    try check(unsafe ov_tensor_create(F32, shape, &tensor))
    try check(unsafe ov_infer_request_set_input_tensor(request, tensor))
    var callback = unsafe ov_callback_t(
      callback_func: { _ in
        unsafe InferenceThreads.work?()
        InferenceThreads.done.signal()
      }, args: nil)
    try check(unsafe ov_infer_request_set_callback(request, &callback))
    try check(unsafe ov_infer_request_start_async(request))
    done.wait()
    unsafe ov_infer_request_wait(request)
    // The process ends here: nothing is freed.
  }

  private static func check(_ status: ov_status_e) throws {
    guard status == OK else { throw Failure(status: status.rawValue) }
  }
}
