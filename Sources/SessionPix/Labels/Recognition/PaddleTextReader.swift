/// PP-OCRv6 small recognition (PaddleOCR, Apache-2.0): a line of 48 pixels in, one distribution over
/// characters out for each 8 columns.
struct PaddleTextReader: TextReader {
  let name = "neural"
  let lineHeight = 48
  private let model: InferenceModel
  private let decoder: ConnectionistTemporalClassification

  init(models: ModelFolder, engine: InferenceEngine) throws(SetupError) {
    let onnx = try models.content(of: "ppocrv6-small-recognition")
    guard let characters = OnnxMetadata(onnx)["character"] else {
      throw .fileInvalid(name: "ppocrv6-small-recognition", reason: "its character list is missing")
    }
    decoder = ConnectionistTemporalClassification(characterList: characters)
    let half: [Float] = [127.5, 127.5, 127.5]
    model = try InferenceModel(
      name: "text recognition", onnx: onnx,
      input: InferenceInput(mean: half, scale: half, reversesChannels: true), engine: engine)
  }

  /// Lines of the same padded width are read four at a time, which takes a quarter less than one by one; other
  /// numbers would each be one more shape to compile.
  func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
    var readings = lines.map { _ in Reading(text: "", confidence: 0) }
    let byWidth = Dictionary(grouping: lines.indices) { Self.paddedWidth(lines[$0].width) }
    for (width, indices) in byWidth.sorted(by: { $0.key < $1.key }) {
      var rest = indices[...]
      while !rest.isEmpty {
        let batch = rest.prefix(
          rest.count >= Self.batch && width <= Self.widestBatched ? Self.batch : 1)
        for (index, reading) in zip(batch, try read(batch.map { lines[$0] }, width: width)) {
          readings[index] = reading
        }
        rest = rest.dropFirst(batch.count)
      }
    }
    return readings
  }

  /// So many lines are read at once.
  private static let batch = 4
  /// Wider lines keep the processor busy one by one.
  private static let widestBatched = 320

  private func read(_ lines: [LineImage], width: Int) throws(PhotoError) -> [Reading] {
    var pixels = [UInt8](repeating: 127, count: lines.count * lineHeight * width * 3)
    for (number, line) in lines.enumerated() {
      for row in 0..<lineHeight {
        let source = line.pixels[(row * line.width * 3)..<((row + 1) * line.width * 3)]
        let start = (number * lineHeight + row) * width * 3
        pixels.replaceSubrange(start..<(start + source.count), with: source)
      }
    }
    return try Self.lending(pixels) { buffer throws(PhotoError) in
      try model.infer(buffer, shape: (lines.count, lineHeight, width)) { outputs in
        unsafe decoder.readings(of: outputs[0])
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
