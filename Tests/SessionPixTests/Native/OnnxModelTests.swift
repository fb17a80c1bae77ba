import Testing

@testable import SessionPix

struct OnnxModelTests {
  static let half = InferenceInput(
    mean: [127.5, 127.5, 127.5], scale: [127.5, 127.5, 127.5], reversesChannels: true)
  /// A grey picture with a dark bar.
  static let picture = Picture(width: 96, height: 64) { x, y in
    (20..<70).contains(x) && (24..<40).contains(y) ? [40, 40, 40] : [UInt8(180 + x / 4), 200, 190]
  }

  /// The first output of a network for the picture, with its shape.
  static func output(
    of onnx: [UInt8], for raster: borrowing Raster
  ) throws -> (shape: [Int], values: [Float]) {
    let model = try InferenceModel(
      name: "test", onnx: onnx, input: half, engine: InferenceEngine(precision: .f32))
    return try raster.withPixels { pixels in
      try model.infer(pixels, shape: (1, raster.height, raster.width)) { outputs in
        unsafe (outputs[0].shape, Array(outputs[0].values))
      }
    }
  }

  @Test func `metadata stands beside the graph`() {
    func pair(_ key: String, _ value: String) -> [UInt8] {
      ProtobufMessageTests.field(
        14,
        ProtobufMessageTests.field(1, Array(key.utf8))
          + ProtobufMessageTests.field(2, Array(value.utf8)))
    }
    let graph = ProtobufMessageTests.field(7, [UInt8](repeating: 0xFF, count: 300))
    let model = OnnxModel(graph + pair("character", "A\nB") + pair("k", ""))
    #expect(model.metadata("character") == "A\nB" && model.metadata("k") == "")
    #expect(model.metadata("z") == nil)
  }

  @Test func `a model that is not changed stays the same`() throws {
    let onnx = try ModelFolder.located().content(of: "ppocrv6-small-detection")
    #expect(
      try Self.output(of: OnnxModel(onnx).bytes, for: Self.picture.raster)
        == Self.output(of: onnx, for: Self.picture.raster))
  }

  @Test func `the detector without its last steps says the same`() throws {
    let onnx = try ModelFolder.located().content(of: "ppocrv6-small-detection")
    var model = OnnxModel(onnx)
    let isCut = model.endBeforeShuffleAndSigmoid()
    #expect(isCut)
    let whole = try Self.output(of: onnx, for: Self.picture.raster)
    let cut = try Self.output(of: model.bytes, for: Self.picture.raster)
    #expect(whole.shape == [1, 1, 64, 96] && cut.shape == [1, 4, 32, 48])
    let map = unsafe cut.values.withUnsafeBufferPointer {
      unsafe TextMap(blocks: $0, width: 48, height: 32)
    }
    for row in 0..<64 {
      for column in 0..<96 {
        #expect(abs(map[row, column] - whole.values[row * 96 + column]) < 1e-4)
      }
    }
  }

  @Test func `the recogniser with fewer classes has those in their old proportions`() throws {
    let onnx = try ModelFolder.located().content(of: "ppocrv6-small-recognition")
    var model = OnnxModel(onnx)
    let classes = CharacterClasses(characterList: try #require(model.metadata("character")))
    let isCut = model.keepClasses(classes.kept, of: classes.count)
    #expect(isCut)
    let line = try Self.picture.raster.resized(width: 96, height: 48)
    let whole = try Self.output(of: onnx, for: line)
    let cut = try Self.output(of: model.bytes, for: line)
    #expect(whole.shape == [1, 12, classes.count] && cut.shape == [1, 12, classes.kept.count])
    for step in 0..<12 {
      let kept = classes.kept.map { whole.values[step * classes.count + $0] }
      let sum = kept.reduce(0, +)
      for (index, probability) in kept.enumerated() {
        let value = cut.values[step * classes.kept.count + index]
        #expect(abs(value - probability / sum) < 1e-3)
      }
    }
  }

  @Test func `a model with other last layers is told`() throws {
    var identity = OnnxModel(InferenceModelTests.identity)
    let isChanged = (identity.endBeforeShuffleAndSigmoid(), identity.keepClasses([0, 1], of: 3))
    #expect(isChanged == (false, false))
    #expect(
      OnnxModel(InferenceModelTests.identity).bytes.count == InferenceModelTests.identity.count)
  }
}
