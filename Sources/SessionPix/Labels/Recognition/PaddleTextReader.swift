/// PP-OCRv6 small recognition (PaddleOCR, Apache-2.0): a line of 48 pixels in, one distribution over
/// characters out for each 8 columns.
struct PaddleTextReader: TextReader {
  let name = "neural"
  let lineHeight = 48
  private let model: InferenceModel
  private let decoder: ConnectionistTemporalClassification

  init(models: ModelFolder, engine: InferenceEngine) throws(SetupError) {
    var onnx = OnnxModel(try models.content(of: "ppocrv6-small-recognition"))
    guard let characters = onnx.metadata("character") else {
      throw .fileInvalid(name: "ppocrv6-small-recognition", reason: "its character list is missing")
    }
    let classes = CharacterClasses(characterList: characters)
    guard onnx.keepClasses(classes.kept, of: classes.count) else {
      throw .fileInvalid(
        name: "ppocrv6-small-recognition", reason: "its last layer is not as expected")
    }
    decoder = ConnectionistTemporalClassification(characters: classes.characters)
    let half: [Float] = [127.5, 127.5, 127.5]
    model = try InferenceModel(
      name: "text recognition", onnx: onnx.bytes,
      input: InferenceInput(mean: half, scale: half, reversesChannels: true), engine: engine)
  }

  /// Lines of the same padded width one behind the other: each change of the shape costs half a millisecond.
  func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
    var readings = lines.map { _ in Reading(text: "", confidence: 0) }
    let byWidth = Dictionary(grouping: lines.indices) { Self.paddedWidth(lines[$0].width) }
    for (width, indices) in byWidth.sorted(by: { $0.key < $1.key }) {
      for index in indices { readings[index] = try read(lines[index], width: width) }
    }
    return readings
  }

  private func read(_ line: LineImage, width: Int) throws(PhotoError) -> Reading {
    var pixels = [UInt8](repeating: 127, count: lineHeight * width * 3)
    for row in 0..<lineHeight {
      let source = line.pixels[(row * line.width * 3)..<((row + 1) * line.width * 3)]
      let start = row * width * 3
      pixels.replaceSubrange(start..<(start + source.count), with: source)
    }
    return try Self.lending(pixels) { buffer throws(PhotoError) in
      try model.infer(buffer, shape: (1, lineHeight, width)) { outputs in
        unsafe decoder.reading(of: outputs[0])
      }
    }
  }

  /// Lines are padded to a few widths, because each is compiled when it is first met; short ones, which are the most, least.
  private static func paddedWidth(_ width: Int) -> Int {
    width.roundedUp(toMultipleOf: width <= 320 ? 32 : width <= 640 ? 64 : 256)
  }

  /// `withUnsafeBufferPointer` with a typed error.
  @safe
  private static func lending<Result>(
    _ bytes: [UInt8], _ body: (UnsafeBufferPointer<UInt8>) throws(PhotoError) -> Result
  ) throws(PhotoError) -> Result {
    let outcome = unsafe bytes.withUnsafeBufferPointer {
      buffer -> Swift.Result<Result, PhotoError> in
      do throws(PhotoError) {
        return .success(try unsafe body(buffer))
      } catch {
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}
