import Testing

@testable import SessionPix

struct YuNetOutputTests {
  /// Two rows of two cells, of which the last is a face of two cells by one.
  struct Cells {
    var classes: [Float] = [0, 0, 0.1, 0.81]
    var objects: [Float] = [1, 1, 0.1, 1]
    var boxes: [Float] = [Float](repeating: 0, count: 12) + [0.25, 0.5, 0.6931472, 0]

    /// The faces in a picture of two cells and a half by two.
    func faces(stride: Int = 8) throws(PhotoError) -> [DetectedFace] {
      try unsafe classes.withUnsafeBufferPointer { classes throws(PhotoError) in
        try unsafe objects.withUnsafeBufferPointer { objects throws(PhotoError) in
          try unsafe boxes.withUnsafeBufferPointer { boxes throws(PhotoError) in
            try unsafe YuNetOutput(
              stride: stride, columns: 2, classes: TensorView(shape: [1, 4, 1], values: classes),
              objects: TensorView(shape: [1, 4, 1], values: objects),
              boxes: TensorView(shape: [1, 4, 4], values: boxes)
            ).faces(width: 2 * stride + stride / 2, height: 2 * stride, scoreThreshold: 0.2)
          }
        }
      }
    }
  }

  @Test(arguments: [8, 16, 32])
  func `a cell is a face of the extent and at the place that it tells, at each stride`(
    stride: Int
  ) throws {
    let faces = try Cells().faces(stride: stride)
    let face = try #require(faces.first)
    #expect(faces.count == 1 && abs(face.score - 0.9) < 1e-6)
    #expect(abs(face.box.x - 0.1) < 1e-6 && abs(face.box.width - 0.8) < 1e-6)
    #expect(abs(face.box.y - 0.5) < 1e-6 && abs(face.box.height - 0.5) < 1e-6)
  }

  @Test func `a face is cut at the picture's edge, and one beyond it is none`() throws {
    var cells = Cells()
    cells.boxes[12...] = [1, 1, 0.6931472, 0]
    let face = try #require(try cells.faces().first)
    #expect(abs(face.box.x - 0.4) < 1e-6 && abs(face.box.width - 0.6) < 1e-6)
    #expect(abs(face.box.y - 0.75) < 1e-6 && abs(face.box.height - 0.25) < 1e-6)
    cells.boxes[12...] = [3, 0.5, 0, 0]
    #expect(try cells.faces().isEmpty)
  }

  @Test func `scores beyond 0 and 1 are taken for these`() throws {
    #expect(try Cells(classes: [0, 0, 0, 1.5]).faces().map(\.score) == [1])
    #expect(try Cells(classes: [0, 0, 0, -1], objects: [1, 1, 1, -1]).faces().isEmpty)
  }

  @Test(arguments: [Float.nan, .infinity, -.infinity])
  func `what is not a number is no picture without faces`(value: Float) {
    for cells in [
      Cells(classes: [value, 0, 0, 0]), Cells(objects: [value, 0, 0, 0]),
      Cells(boxes: [Float](repeating: 0, count: 12) + [value, 0, 0, 0]),
      Cells(boxes: [Float](repeating: 0, count: 12) + [0, value, 0, 0]),
    ] {
      let error = #expect(throws: PhotoError.self) { try cells.faces() }
      #expect(error?.code == "stage-failed")
    }
  }

  @Test(arguments: [Float.nan, .infinity, 1000])
  func `an extent that is not finite fails`(value: Float) {
    for place in [[0, 0, value, 0], [0, 0, 0, value]] {
      let cells = Cells(boxes: [Float](repeating: 0, count: 12) + place)
      #expect(throws: PhotoError.self) { try cells.faces() }
    }
  }

  @Test func `cells below the threshold may hold anything`() throws {
    var cells = Cells()
    cells.boxes[0] = .nan
    #expect(try cells.faces().count == 1)
  }
}
