import Testing

@testable import SessionPix

struct CenterFaceOutputTests {
  /// Two cells of four pixels side by side, of which the second is a face of eight by four pixels.
  struct Cells {
    var heat: [Float] = [0.1, 0.9]
    var scale: [Float] = [0, 0, 0, 0.6931472]
    var offset: [Float] = [0, 0, 0, 0]

    func faces() throws(PhotoError) -> [DetectedFace] {
      let count = heat.count
      return try unsafe heat.withUnsafeBufferPointer { heat throws(PhotoError) in
        try unsafe scale.withUnsafeBufferPointer { scale throws(PhotoError) in
          try unsafe offset.withUnsafeBufferPointer { offset throws(PhotoError) in
            try unsafe CenterFaceOutput(
              heat: TensorView(shape: [1, 1, 1, count], values: heat),
              scale: TensorView(shape: [1, 2, 1, count], values: scale),
              offset: TensorView(shape: [1, 2, 1, count], values: offset)
            ).faces(width: 10, height: 4, scoreThreshold: 0.2)
          }
        }
      }
    }
  }

  @Test func `a cell is a face of the extent and at the place that it tells`() throws {
    let face = try #require(try Cells().faces().first)
    #expect(abs(face.box.x - 0.2) < 1e-6 && abs(face.box.width - 0.8) < 1e-6)
    #expect(face.box.y == 0 && face.box.height == 1)
    #expect(try Cells().faces().count == 1)
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func `what is not a number is no picture without faces`(value: Float) {
    for cells in [
      Cells(heat: [value, 0.9]), Cells(heat: [0.1, value]), Cells(offset: [0, value, 0, 0]),
      Cells(offset: [0, 0, 0, value]),
    ] {
      let error = #expect(throws: PhotoError.self) { try cells.faces() }
      #expect(error?.code == "stage-failed")
    }
  }

  @Test(arguments: [Float.nan, .infinity, 1000])
  func `an extent that is not finite fails`(value: Float) {
    #expect(throws: PhotoError.self) { try Cells(scale: [0, value, 0, 0]).faces() }
    #expect(throws: PhotoError.self) { try Cells(scale: [0, 0, 0, value]).faces() }
  }

  @Test func `cells below the threshold may hold anything`() throws {
    #expect(try Cells(scale: [.nan, 0, .nan, 0]).faces().count == 1)
  }
}
