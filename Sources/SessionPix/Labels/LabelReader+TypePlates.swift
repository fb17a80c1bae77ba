extension LabelReader {
  /// With what a closer look at type plates shows whose print is small: cut out along their rows, so that perspective does
  /// not tear the lines apart.
  ///
  /// - Parameters:
  ///   - plates: Where they lie.
  ///   - read: The lines that were found.
  ///   - enlargement: How much larger than in the photo print was in the largest copy that was searched.
  ///   - raster: The upright photo.
  /// - Returns: The lines, those of plates in the place of what they say better.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where a network or a library fails.
  func adding(
    linesOf plates: [TypePlate], to read: [ReadLine], searchedAt enlargement: Double,
    in raster: borrowing Raster
  ) throws(PhotoError) -> [ReadLine] {
    let direction = ReadingDirection(reader: reader)
    var lines = read
    for plate in plates {
      let found = try self.lines(on: plate, atLeast: Self.closer * enlargement, in: raster)
      lines = lines.merged(with: try direction.read(lines.unread(found), in: raster))
    }
    return lines
  }

  /// Lines of a plate; none where it would not be enlarged so much.
  private func lines(
    on plate: TypePlate, atLeast least: Double, in raster: borrowing Raster
  ) throws(PhotoError) -> [DetectedLine] {
    let size = (width: plate.quad.length, height: plate.quad.thickness)
    let wished = Self.clearPrint / plate.rowHeight
    let pixels = min(Double(searchedPixels), size.width * size.height * wished * wished)
    guard pixels > size.width * size.height * least * least else { return [] }
    // The plate fills the canvas, a little out of proportion: beside black the network overlooks small print.
    let canvas = DetectionCanvas.fitting(
      width: Int(size.width), height: Int(size.height), pixels: Int(pixels))
    let copy = Raster(raster.rectified(plate.quad, width: canvas.width, height: canvas.height))
    let map = Homography(unitSquareTo: plate.quad)
    return try detector.lines(in: copy).map { line in
      DetectedLine(
        quad: line.quad.mapped { map($0.x / Double(canvas.width), $0.y / Double(canvas.height)) },
        score: line.score)
    }
  }

  /// Print of this height in pixels is found line by line.
  private static let clearPrint = 64.0
  /// A look that enlarges less than this many times as much shows nothing new.
  private static let closer = 1.3
}
