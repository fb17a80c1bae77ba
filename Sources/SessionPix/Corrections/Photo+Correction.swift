extension Photo {
  /// Paints what a person added, and records that and what a person lifted. ``RedactFaces`` calls it once the detector has
  /// looked: paint on a part of a face would hide the rest of it from the detector.
  mutating func applyCorrection(with fill: FaceFill) {
    guard let correction else { return }
    for area in correction.added {
      let pixels = area.clipped.pixels(width: raster.width, height: raster.height)
      fill.paint(pixels, on: &raster)
      let painted = pixels.box(width: raster.width, height: raster.height)
      privacy.faces.append(.init(box: painted, score: 1, by: .person))
    }
    let lifted =
      correction.liftedFaces.map { Findings.LiftedArea(kind: .face, box: $0) }
      + correction.liftedText.map { Findings.LiftedArea(kind: .text, box: $0) }
    privacy.lifted = lifted.isEmpty ? nil : lifted
  }

  /// Nothing leaves while an area that a person added is not painted.
  ///
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)``.
  func checkCorrection() throws(PhotoError) {
    let painted = privacy.faces.count { $0.by == .person }
    guard painted >= correction?.added.count ?? 0 else {
      throw .stageFailed(
        stage: "correction",
        reason: "an area that a person added is not painted; add RedactFaces to the pipeline")
    }
  }
}
