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
