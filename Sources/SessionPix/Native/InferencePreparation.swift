import COpenVINO

/// Puts the preparation of the input in front of a network: bytes, rows first, to scaled floats,
/// channels first. Done by OpenVINO's own graph, so that no pixel is copied by us.
struct InferencePreparation {
  private let input: InferenceInput

  init(_ input: InferenceInput) {
    self.input = input
  }

  /// The network with the preparation in front; the caller frees it.
  @unsafe
  func applied(
    to model: OpaquePointer?, check: (ov_status_e) throws(SetupError) -> Void
  ) throws(SetupError) -> OpaquePointer? {
    var processor: OpaquePointer?
    try check(unsafe ov_preprocess_prepostprocessor_create(model, &processor))
    defer { unsafe ov_preprocess_prepostprocessor_free(processor) }
    var information: OpaquePointer?
    try check(unsafe ov_preprocess_prepostprocessor_get_input_info(processor, &information))
    defer { unsafe ov_preprocess_input_info_free(information) }
    try unsafe describe(information, check)
    try unsafe addSteps(information, check)
    var result: OpaquePointer?
    try check(unsafe ov_preprocess_prepostprocessor_build(processor, &result))
    return unsafe result
  }

  /// What comes in (bytes, NHWC) and what the network wants (NCHW).
  private func describe(
    _ information: OpaquePointer?, _ check: (ov_status_e) throws(SetupError) -> Void
  ) throws(SetupError) {
    var layouts: (given: OpaquePointer?, wanted: OpaquePointer?)
    try check(unsafe ov_layout_create("NHWC", &layouts.given))
    defer { unsafe ov_layout_free(layouts.given) }
    try check(unsafe ov_layout_create("NCHW", &layouts.wanted))
    defer { unsafe ov_layout_free(layouts.wanted) }
    var tensor: OpaquePointer?
    try check(unsafe ov_preprocess_input_info_get_tensor_info(information, &tensor))
    defer { unsafe ov_preprocess_input_tensor_info_free(tensor) }
    try check(unsafe ov_preprocess_input_tensor_info_set_element_type(tensor, U8))
    try check(unsafe ov_preprocess_input_tensor_info_set_layout(tensor, layouts.given))
    var wanted: OpaquePointer?
    try check(unsafe ov_preprocess_input_info_get_model_info(information, &wanted))
    defer { unsafe ov_preprocess_input_model_info_free(wanted) }
    try check(unsafe ov_preprocess_input_model_info_set_layout(wanted, layouts.wanted))
  }

  private func addSteps(
    _ information: OpaquePointer?, _ check: (ov_status_e) throws(SetupError) -> Void
  ) throws(SetupError) {
    var steps: OpaquePointer?
    try check(unsafe ov_preprocess_input_info_get_preprocess_steps(information, &steps))
    defer { unsafe ov_preprocess_preprocess_steps_free(steps) }
    try check(unsafe ov_preprocess_preprocess_steps_convert_element_type(steps, F32))
    if input.reversesChannels {
      try check(unsafe ov_preprocess_preprocess_steps_reverse_channels(steps))
    }
    let channels = Int32(input.mean.count)
    try check(
      unsafe ov_preprocess_preprocess_steps_mean_multi_channels(steps, input.mean, channels))
    try check(
      unsafe ov_preprocess_preprocess_steps_scale_multi_channels(steps, input.scale, channels))
  }
}
