/// Looks for faces in written images.
struct FaceSearch {
  /// A face counts as painted over, or as lifted, where this share of it lies in such areas.
  private static let covered = 0.5

  /// Finds the faces.
  let detector: any FaceDetector

  /// What is wrong with an image: areas that are not painted, and faces that are to be seen.
  ///
  /// - Parameters:
  ///   - raster: The decoded image.
  ///   - findings: The photo's record.
  ///   - image: What the record says of the image.
  /// - Returns: The violations.
  /// - Throws: ``PhotoError`` where the detector cannot run, or where nobody knows what a label crop shows.
  func violations(
    in raster: borrowing Raster, of findings: Findings, _ image: RenditionRecord
  ) throws(PhotoError) -> [Violation] {
    let path = findings.path(of: image)
    let view = try ImageView(of: image, findings)
    var found: [Violation] = []
    var hidden = (findings.privacy?.lifted ?? []).filter { $0.kind == .face }.map(\.box)
    for face in findings.privacy?.faces ?? [] {
      // An area that is not painted hides nothing, whatever the record says.
      guard PaintCheck.isPainted(view.inImage(face.box), in: raster) == false else {
        hidden.append(face.box)
        continue
      }
      let place = Self.place(view.inImage(face.box).bounds.clipped, in: raster)
      found.append(
        Violation(
          .unpainted, path, "the recorded area \(place) is not painted; prepare the photo again",
          box: view.inImage(face.box).bounds.clipped))
    }
    for face in try detector.faces(in: raster)
    where view.inPhoto(face.box).share(in: hidden) < Self.covered {
      let place = Self.place(face.box, in: raster)
      found.append(
        Violation(
          .face, path,
          "at \(place) there is what looks like a face; look at it, and paint it over or lift it with"
            + " `sessionpix redact`", box: face.box, score: face.score))
    }
    return found
  }

  private static func place(_ box: Box, in raster: borrowing Raster) -> String {
    let area = PixelArea(box, width: raster.width, height: raster.height)
    return "\(area.x),\(area.y),\(area.width),\(area.height)"
  }
}

extension PyramidFaceDetector {
  /// The detector for images whose faces are painted over. It takes note from a score of 0.08 on, a run from 0.15. Once a
  /// face is hidden, the network takes hands and necks for one, and strongly: what scores below 0.45 must be confirmed
  /// by 0.4 in a second, enlarged look, where in a run 0.25 do.
  public func forVerification() -> PyramidFaceDetector {
    var strict = self
    strict.scoreThreshold = 0.08
    strict.sureScore = 0.45
    strict.confirmingScore = 0.4
    // Those beyond would count as faces.
    strict.secondLooks = 256
    return strict
  }
}
