import SessionPix

/// What a person wants to be changed on a photo, and the correction that it makes.
struct CorrectionEdit {
  /// Drop what was changed before.
  var resets = false
  /// Areas to be painted.
  var added: [PixelArea] = []
  /// Painted areas that hide nothing, as they are numbered in the record, from 1.
  var lifted: [Int] = []
  /// Areas without personal text.
  var liftedText: [PixelArea] = []

  /// Whether nothing is to be changed.
  var isEmpty: Bool { !resets && added.isEmpty && lifted.isEmpty && liftedText.isEmpty }

  /// Makes the changes.
  ///
  /// - Parameters:
  ///   - old: What holds for the photo now.
  ///   - record: The photo's record, which the numbers refer to.
  ///   - size: Of the image that areas are given on, in pixels.
  /// - Returns: The correction afterwards.
  /// - Throws: ``RedactRefusal``.
  func applied(
    to old: Correction, record: Findings, size: (width: Int, height: Int)
  ) throws(RedactRefusal) -> Correction {
    var new = resets ? Correction(sha256: old.sha256) : old
    try lift(in: &new, old: old, faces: record.privacy?.faces ?? [])
    for area in added { new.added.append(try Self.box(area, in: size)) }
    for area in liftedText { new.liftedText.append(try Self.box(area, in: size)) }
    return new
  }

  /// A detector's area is remembered as lifted; what a person added is no longer added.
  private func lift(
    in new: inout Correction, old: Correction, faces: [Findings.RedactedFace]
  ) throws(RedactRefusal) {
    let byHand = faces.indices.filter { faces[$0].by == .person }
    var dropped: Set<Int> = []
    for number in lifted {
      guard faces.indices.contains(number - 1) else {
        throw .noSuchArea(number, count: faces.count)
      }
      guard let place = byHand.firstIndex(of: number - 1) else {
        new.liftedFaces.append(faces[number - 1].box)
        continue
      }
      // Painted in the order in which they were added.
      guard byHand.count == old.added.count else { throw .notUpToDate }
      dropped.insert(place)
    }
    if !resets {
      new.added = old.added.indices.filter { !dropped.contains($0) }.map { old.added[$0] }
    }
  }

  private static func box(
    _ area: PixelArea, in size: (width: Int, height: Int)
  ) throws(RedactRefusal) -> Box {
    let (width, height) = (Double(size.width), Double(size.height))
    let box = Box(
      x: Double(area.x) / width, y: Double(area.y) / height, width: Double(area.width) / width,
      height: Double(area.height) / height
    ).clipped
    guard area.width > 0, area.height > 0, box.area > 0 else { throw .outside(area, size) }
    return box
  }
}

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
