import Foundation
import Testing

@testable import SessionPix

struct InferenceModelTests {
  static let input = InferenceInput(mean: [0, 0, 0], scale: [1, 1, 1], reversesChannels: false)

  /// The one operation of a network that gives back what it is given, as an ONNX file (onnx.proto3).
  static let identity: [UInt8] = {
    func field(_ number: Int, _ content: [UInt8]) -> [UInt8] {
      ProtobufMessageTests.field(number, content)
    }
    func number(_ field: Int, _ value: UInt64) -> [UInt8] {
      ProtobufMessageTests.number(field, value)
    }
    func text(_ number: Int, _ text: String) -> [UInt8] { field(number, Array(text.utf8)) }
    let extents = [1, 3, 4, 4].flatMap { field(1, number(1, UInt64($0))) }
    let tensor = field(1, number(1, 1) + field(2, extents))
    let node = text(1, "x") + text(2, "y") + text(4, "Identity")
    let graph =
      field(1, node) + text(2, "g") + field(11, text(1, "x") + field(2, tensor))
      + field(12, text(1, "y") + field(2, tensor))
    return number(1, 8) + field(7, graph) + field(8, text(1, "") + number(2, 13))
  }()

  static func outputs(
    _ input: InferenceInput, width: Int = 2, cache: NetworkCache? = nil
  ) throws -> [Float] {
    let model = try InferenceModel(
      name: "identity", onnx: identity, input: input,
      engine: InferenceEngine(precision: .f32, cache: cache))
    let raster = Picture(width: width, height: 1) { x, _ in [UInt8(10 + x), 20, 30] }.raster
    return try raster.withPixels { pixels in
      try model.infer(pixels, shape: (1, 1, width)) { outputs in
        unsafe Array(outputs[0].values)
      }
    }
  }

  @Test func `bytes in rows become floats in planes`() throws {
    #expect(try Self.outputs(Self.input) == [10, 11, 20, 20, 30, 30])
  }

  @Test func `values are scaled and channels reversed`() throws {
    let half = InferenceInput(mean: [10, 10, 10], scale: [2, 2, 2], reversesChannels: true)
    #expect(try Self.outputs(half) == [10, 10, 5, 5, 0, 0.5])
  }

  @Test func `the shape may be another each time`() throws {
    #expect(try Self.outputs(Self.input, width: 5).count == 15)
  }

  /// The processors that each thread of this process may run on.
  static func processors() throws -> Set<String> {
    let tasks = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")
    let files = tasks.compactMap {
      try? String(contentsOfFile: "/proc/self/task/\($0)/status", encoding: .utf8)
    }
    return Set(
      files.flatMap { $0.split(separator: "\n") }.filter { $0.hasPrefix("Cpus_allowed:") }
        .map(String.init))
  }

  /// Pinned, each worker process would take the first processor, and all would wait for that one.
  @Test func `while a network runs its thread may run on any processor`() async throws {
    let before = try Self.processors()
    let detector = try PaddleTextDetector(models: .located(), engine: InferenceEngine())
    let isDone = Locked(false)
    async let search: Void = {
      defer { isDone.withLock { $0 = true } }
      for _ in 0..<5 { _ = try detector.lines(in: Raster(width: 640, height: 640)) }
    }()
    while !isDone.withLock({ $0 }) {
      #expect(try Self.processors() == before)
      try await Task.sleep(for: .milliseconds(5))
    }
    try await search
  }

  @Test func `a file that is no network is named`() throws {
    let engine = try InferenceEngine(precision: .f32)
    #expect {
      _ = try InferenceModel(name: "rubbish", onnx: [1, 2, 3], input: Self.input, engine: engine)
    } throws: {
      if case .modelNotLoaded(let name, let reason)? = $0 as? SetupError {
        name == "rubbish" && !reason.isEmpty
      } else {
        false
      }
    }
  }
}
