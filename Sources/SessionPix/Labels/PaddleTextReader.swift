/// PP-OCRv6 small recognition (PaddleOCR, Apache-2.0): a line of 48 pixels in, one distribution over
/// characters out for each 8 columns.
struct PaddleTextReader: TextReader {
  let name = "neural"
  let lineHeight = 48
  /// Lines are padded to widths of this step, so that few shapes are compiled and lines share a batch.
  private static let widthStep = 64
  private static let widestBatch = 8
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

  func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
    var readings = [Reading](repeating: Reading(text: "", confidence: 0), count: lines.count)
    let byWidth = Dictionary(grouping: lines.indices) {
      lines[$0].width.roundedUp(toMultipleOf: Self.widthStep)
    }
    for (width, indices) in byWidth.sorted(by: { $0.key < $1.key }) {
      var rest = indices[...]
      while !rest.isEmpty {
        let batch = rest.prefix(Self.widestBatch)
        rest = rest.dropFirst(batch.count)
        let results = try read(batch.map { lines[$0] }, width: width)
        for (index, reading) in zip(batch, results) { readings[index] = reading }
      }
    }
    return readings
  }

  private func read(_ lines: [LineImage], width: Int) throws(PhotoError) -> [Reading] {
    var pixels = [UInt8](repeating: 127, count: lines.count * lineHeight * width * 3)
    for (number, line) in lines.enumerated() {
      for row in 0..<lineHeight {
        let target = ((number * lineHeight) + row) * width * 3
        let source = row * line.width * 3
        pixels.replaceSubrange(
          target..<(target + line.width * 3), with: line.pixels[source..<(source + line.width * 3)])
      }
    }
    let shape = (count: lines.count, height: lineHeight, width: width)
    return unsafe try Self.lending(pixels) { buffer throws(PhotoError) in
      try model.infer(buffer, shape: shape) { outputs in
        lines.indices.map { unsafe decoder.reading(of: $0, in: outputs[0]) }
      }
    }
  }

  /// `withUnsafeBufferPointer` with a typed error.
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
