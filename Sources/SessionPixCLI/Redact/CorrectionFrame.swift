import SessionPix

/// What the pixels of an area are counted on.
enum CorrectionFrame: String, CaseIterable, Sendable {
  case photo
  case overview

  /// The frame's size in pixels.
  func size(_ record: Findings) throws(RedactRefusal) -> (width: Int, height: Int) {
    switch self {
    case .photo:
      if let width = record.source.width, let height = record.source.height, width > 0, height > 0 {
        return (width, height)
      }
    case .overview:
      let overview = record.renditions?.first { $0.role == .overview }
      if let overview, overview.width > 0, overview.height > 0 {
        return (overview.width, overview.height)
      }
    }
    throw .noSize(self)
  }
}
