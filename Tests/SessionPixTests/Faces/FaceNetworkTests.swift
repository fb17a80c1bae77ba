import Testing

@testable import SessionPix

struct FaceNetworkTests {
  private static func network(_ onnx: [UInt8]) throws -> FaceNetwork {
    try FaceNetwork(
      name: "small", onnx: onnx, engine: try InferenceEngine(precision: .f32, cache: nil))
  }

  /// A black picture with a square of eight pixels, on whose place YuNet's finest cells have one.
  private static func picture(_ colour: [UInt8]) -> Picture {
    Picture(width: 100, height: 60) { x, y in
      (16..<24).contains(x) && (32..<40).contains(y) ? colour : [0, 0, 0]
    }
  }

  @Test func `a network with YuNet's outputs finds faces where and as large as it says`() throws {
    let faces = try Self.network(CellNetwork().onnx).faces(in: Self.picture([0, 0, 255]).raster)
    // The square fills a cell of 8 pixels, and a quarter and a sixteenth of the larger ones.
    let expected = [(1.0, 8.0, 16.0, 32.0), (0.5, 16.0, 16.0, 32.0), (0.25, 32.0, 0.0, 32.0)]
    #expect(faces.count == expected.count)
    for (face, (score, side, left, top)) in zip(faces, expected) {
      #expect(abs(face.score - score) < 1e-3)
      let whole = Box(
        x: (left + 0.5 * side - side) / 100, y: (top + 0.25 * side - 1.5 * side) / 60,
        width: 2 * side / 100, height: 3 * side / 60
      ).clipped
      #expect(face.box.intersectionOverUnion(whole) > 0.999, "\(face.box) \(whole)")
      #expect(face.tolerance == 0.05)
    }
  }

  @Test func `YuNet is shown blue first`() throws {
    let network = try Self.network(CellNetwork().onnx)
    #expect(try network.faces(in: Self.picture([255, 255, 0]).raster).isEmpty)
  }

  @Test func `the outputs' names tell the form, and their shapes whether it is kept`() throws {
    let onnx = try ModelFolder.located().content(of: "centerface")
    #expect(FaceNetworkForm(outputNames: OnnxModel(onnx).outputNames) == .centerFace)
    #expect(FaceNetworkForm(outputNames: OnnxModel(CellNetwork().onnx).outputNames) == .yuNet)
    let (heat, scale) = ([1, 1, 2, 2], [1, 2, 2, 2])
    func fault(_ shapes: [[Int]]) -> String? {
      FaceNetworkForm.centerFace.fault(in: ["a", "b"], shapes, side: 8)
    }
    #expect(fault([heat, scale, scale, [9]]) == nil)
    #expect(fault([heat, scale])?.contains("its outputs a, b have") == true)
    #expect(fault([heat, scale, heat]) != nil)
  }

  @Test func `a file that is no network is refused by its name`() {
    let error = #expect(throws: SetupError.self) { try Self.network([1, 2, 3]) }
    #expect(error?.description.hasPrefix("the model small cannot be loaded") == true)
  }

  @Test(arguments: [
    (CellNetwork(landmarks: 8), "[1, 64, 8]"), (CellNetwork(onlySide: 640), "one size"),
  ])
  func `a network of YuNet's names that answers otherwise, or of one size only, is refused`(
    network: CellNetwork, words: String
  ) {
    let error = #expect(throws: SetupError.self) { try Self.network(network.onnx) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }
}
