import Glibc

/// What CenterFace says of a picture (Y. Xu et al., "CenterFace: Joint Face Detection and Alignment Using Face as Point",
/// 2019): faces as peaks of a heat map with a cell for each square of four pixels.
@unsafe
struct CenterFaceOutput: @unsafe FaceNetworkOutput {
  /// The score of a face with its centre in the cell.
  let heat: TensorView
  /// The logarithms of the face's height and width in cells.
  let scale: TensorView
  /// Where in the cell the centre lies, downwards and to the right.
  let offset: TensorView

  var cellCount: Int { unsafe heat.shape[2] * heat.shape[3] }

  func score(at cell: Int) -> Double { unsafe Double(heat.values[cell]) }

  /// A cell's face: its centre by the offset, its extent by the scale's exponential.
  func box(at cell: Int, width: Double, height: Double) -> Box {
    let columns = unsafe heat.shape[3]
    let plane = unsafe heat.shape[2] * columns
    let (row, column) = cell.quotientAndRemainder(dividingBy: columns)
    let side = Double(FaceNetworkForm.cellSide)
    let tall = unsafe exp(Double(scale.values[cell])) * side
    let wide = unsafe exp(Double(scale.values[plane + cell])) * side
    let y = unsafe (Double(row) + Double(offset.values[cell]) + 0.5) * side
    let x = unsafe (Double(column) + Double(offset.values[plane + cell]) + 0.5) * side
    return Box(
      x: (x - wide / 2) / width, y: (y - tall / 2) / height, width: wide / width,
      height: tall / height)
  }
}
