import Glibc

/// What CenterFace says of a picture: a cell for each square of four pixels.
@unsafe
struct CenterFaceOutput {
  /// The score of a face with its centre in the cell.
  let heat: TensorView
  /// The logarithms of the face's height and width in cells.
  let scale: TensorView
  /// Where in the cell the centre lies, downwards and to the right.
  let offset: TensorView

  /// The faces of all cells that reach the threshold.
  ///
  /// - Parameters:
  ///   - width: The picture's columns, without what it was padded with.
  ///   - height: The picture's rows.
  ///   - scoreThreshold: The lowest score that counts.
  /// - Returns: The parts that lie in the picture.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where the network computed something that is not a
  ///   number: that must not pass for a picture without faces.
  func faces(
    width: Int, height: Int, scoreThreshold: Double
  ) throws(PhotoError) -> [DetectedFace] {
    let plane = unsafe heat.shape[2] * heat.shape[3]
    var faces: [DetectedFace] = []
    for cell in 0..<plane {
      let score = unsafe Double(heat.values[cell])
      guard score.isFinite else { throw unsafe Self.notFinite }
      if score < scoreThreshold { continue }
      let box = unsafe box(at: cell, width: Double(width), height: Double(height))
      guard box.isFinite else { throw unsafe Self.notFinite }
      let clipped = box.clipped
      guard clipped.area > 0 else { continue }
      faces.append(DetectedFace(box: clipped, score: min(score, 1), tolerance: 0))
    }
    return faces
  }

  /// A cell's face: its centre by the offset, its extent by the scale's exponential.
  private func box(at cell: Int, width: Double, height: Double) -> Box {
    let columns = unsafe heat.shape[3]
    let plane = unsafe heat.shape[2] * columns
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
    let tall = unsafe exp(Double(scale.values[cell])) * Double(CenterFaceNetwork.cellSide)
    let wide = unsafe exp(Double(scale.values[plane + cell])) * Double(CenterFaceNetwork.cellSide)
    let y =
      unsafe (Double(row) + Double(offset.values[cell]) + 0.5) * Double(CenterFaceNetwork.cellSide)
    let x =
      unsafe (Double(column) + Double(offset.values[plane + cell]) + 0.5)
      * Double(CenterFaceNetwork.cellSide)
    return Box(
      x: (x - wide / 2) / width, y: (y - tall / 2) / height, width: wide / width,
      height: tall / height)
  }

  private static let notFinite = PhotoError.stageFailed(
    stage: CenterFaceDetector.stage,
    reason: "the network computed something that is no finite number; run `sessionpix doctor`")
}
