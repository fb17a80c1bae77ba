import CTesseract

/// One Tesseract engine: LSTM only, English data, no dictionaries (they turn serials into words). Starting
/// it costs more than reading two lines, so keep it; it serves one thread at a time.
@safe
final class TesseractEngine: @unchecked Sendable {
  // Sendable: ``TesseractReader`` lends an engine to one thread at a time.
  private let handle: OpaquePointer

  /// Starts an engine.
  ///
  /// - Parameter data: The folder with `eng.traineddata`; nil takes Tesseract's own default.
  /// - Throws: ``SetupError/tesseractNotStarted(reason:)``.
  init(data: String? = nil) throws(SetupError) {
    guard let handle = unsafe TessBaseAPICreate() else {
      throw .tesseractNotStarted(reason: "out of memory")
    }
    unsafe self.handle = unsafe handle
    let settings = [
      ("load_system_dawg", "0"), ("load_freq_dawg", "0"), ("debug_file", "/dev/null"),
    ]
    let names = CStringArray(settings.map(\.0))
    let values = CStringArray(settings.map(\.1))
    let status = unsafe TessBaseAPIInit4(
      handle, data, "eng", OEM_LSTM_ONLY, nil, 0, names.baseAddress, values.baseAddress,
      settings.count, 0)
    guard status == 0 else {
      throw .tesseractNotStarted(reason: "its English data was not found")
    }
    unsafe TessBaseAPISetPageSegMode(handle, PSM_SINGLE_LINE)
  }

  deinit {
    unsafe TessBaseAPIEnd(handle)
    unsafe TessBaseAPIDelete(handle)
  }

  /// Tesseract's version, as `5.3.0`.
  static var version: String { unsafe String(cString: TessVersion()) }

  /// The folder with the language data that this engine found. The corresponding C function is `TessBaseAPIGetDatapath`.
  var dataPath: String {
    guard let path = unsafe TessBaseAPIGetDatapath(handle) else { return "" }
    return unsafe String(cString: path)
  }

  /// Reads one line, dark on light.
  ///
  /// - Parameter image: Grey bytes, row by row.
  /// - Returns: The text and Tesseract's own mean confidence, 0...1.
  func read(_ image: GreyImage) -> (text: String, confidence: Double) {
    spx_single_thread()
    unsafe image.pixels.withUnsafeBufferPointer { pixels in
      unsafe TessBaseAPISetImage(
        handle, pixels.baseAddress, Int32(image.width), Int32(image.height), 1, Int32(image.width))
    }
    unsafe TessBaseAPISetSourceResolution(handle, 300)
    defer { unsafe TessBaseAPIClear(handle) }
    guard unsafe TessBaseAPIRecognize(handle, nil) == 0,
      let text = unsafe TessBaseAPIGetUTF8Text(handle)
    else { return ("", 0) }
    defer { unsafe TessDeleteText(text) }
    let confidence = Double(unsafe TessBaseAPIMeanTextConf(handle)) / 100
    return (unsafe String(cString: text), min(max(confidence, 0), 1))
  }
}
