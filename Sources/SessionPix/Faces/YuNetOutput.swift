import Glibc

/// What YuNet says of a picture at one of its strides (W. Wu et al., "YuNet: A Tiny Millisecond-level Face Detector",
/// 2023): a cell for each square of so many pixels, row by row.
@unsafe
struct YuNetOutput: @unsafe FaceNetworkOutput {
  /// The side in pixels of the squares.
  let stride: Int
  /// How many cells lie in a row.
  let columns: Int
  /// How sure it is that the cell is of a face.
  let classes: TensorView
  /// How sure it is that there is anything.
  let objects: TensorView
  /// Of each cell where in it the centre lies, to the right and downwards, and the logarithms of width and height, in cells.
  let boxes: TensorView

  var cellCount: Int { unsafe classes.shape[1] }

  /// The geometric mean of the two, as OpenCV has it.
  func score(at cell: Int) -> Double {
    let (face, object) = unsafe (Double(classes.values[cell]), Double(objects.values[cell]))
    guard face.isFinite, object.isFinite else { return .nan }
    return (min(max(face, 0), 1) * min(max(object, 0), 1)).squareRoot()
  }

  func box(at cell: Int, width: Double, height: Double) -> Box {
    let (row, column) = unsafe cell.quotientAndRemainder(dividingBy: columns)
    let side = unsafe Double(stride)
    let values = (0..<4).map { unsafe Double(boxes.values[4 * cell + $0]) }
    let (x, y) = ((Double(column) + values[0]) * side, (Double(row) + values[1]) * side)
    let (wide, tall) = (exp(values[2]) * side, exp(values[3]) * side)
    return Box(
      x: (x - wide / 2) / width, y: (y - tall / 2) / height, width: wide / width,
      height: tall / height)
  }
}
