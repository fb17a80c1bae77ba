import SessionPix

/// Why nothing was changed.
enum RedactRefusal: Error {
  case noFolder(PhotoPath)
  case notRecorded(PhotoPath, folder: PhotoPath)
  case anotherPhoto(PhotoPath)
  case noSuchArea(Int, count: Int)
  case notUpToDate
  case noSize(CorrectionFrame)
  case outside(PixelArea, (width: Int, height: Int))
}

extension RedactRefusal: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  var description: String {
    switch self {
    case .noFolder(let path):
      "\(path.display) lies in no output folder of `process`; name one with --in DIR"
    case .notRecorded(let path, let folder):
      "\(folder.display) has no record of \(path.display) with these bytes; run `sessionpix process` first"
    case .anotherPhoto(let path):
      "\(path.display) is not the photo that the image was made of; name that one"
    case .noSuchArea(let number, let count):
      "there is no painted area \(number): "
        + (count == 0 ? "nothing is painted" : "they are numbered 1 to \(count)")
        + "; run the command without options to see them"
    case .notUpToDate:
      "the photo was not prepared since it was corrected last; run `sessionpix process` first"
    case .noSize(let frame):
      "the record does not say how large the \(frame.rawValue) is; run `sessionpix process` first"
    case .outside(let area, let size):
      "\(area.x),\(area.y),\(area.width),\(area.height) does not lie in the image, which is"
        + " \(size.width) x \(size.height) pixels large; see --on"
    }
  }
}
