import SessionPix

/// A stage that leaves nothing of a photo but a line of text, rectified at the photo's own resolution.
struct CutOut: Stage {
  let name = "cut-out"
  /// The line, in fractions of the photo.
  let line: Quad

  func apply(to photo: inout Photo) throws(PhotoError) {
    photo.raster = try LabelCrop(quad: line).cutAtFullSize(from: photo.raster)
  }
}
