/// Finds and reads all lines of a photo: detection on a copy of useful size, crops from full-size pixels, two
/// readers whose agreement makes the confidence.
public struct LabelReader: Sendable {
  /// Finds lines.
  public var detector: any TextDetector
  /// Reads every line, and decides which way round it is.
  public var reader: any TextReader
  /// Reads every line once more.
  public var secondReader: any TextReader
  /// The size in pixels of the copy that is searched, width times height. The default is 1,300,000.
  public var searchedPixels = 1_300_000
  /// How far a small photo is enlarged for the search at most. The default is 3.
  public var largestEnlargement = 3.0
  /// Readings below this are no text. The default is 0.3.
  public var confidenceThreshold = 0.3

  /// A label reader from its engines.
  public init(
    detector: any TextDetector, reader: any TextReader, secondReader: any TextReader
  ) {
    self.detector = detector
    self.reader = reader
    self.secondReader = secondReader
  }

  /// The lines of a photo, with quads in fractions of it.
  public func regions(in raster: borrowing Raster) throws(PhotoError) -> [TextRegion] {
    let search = TextSearch(
      detector: detector, pixels: searchedPixels, largestEnlargement: largestEnlargement)
    let direction = ReadingDirection(reader: reader)
    var lines = try search.lines(in: raster, quarterTurns: 0)
    let shapes = LineShapes(lines)
    var turns = shapes.areSideways ? 1 : 0
    if turns == 1 { lines = try search.lines(in: raster, quarterTurns: turns) }
    var read = try direction.read(lines, in: raster)
    var crossing: [ReadingDirection.ReadLine] = []
    if shapes.areUnclear {
      // Few lines, or as many along as across: what can be read decides.
      let others = try direction.read(
        try search.lines(in: raster, quarterTurns: 1 - turns), in: raster)
      if direction.legibility(of: others) > direction.legibility(of: read) {
        (turns, read, crossing) = (1 - turns, others, read)
      } else {
        crossing = others
      }
    }
    if try direction.isUpsideDown(read, in: raster) {
      // Searched again the right way round, so that a turned photo yields what the upright one does.
      lines = try search.lines(in: raster, quarterTurns: turns + 2)
      read = try direction.read(lines, in: raster)
    }
    // Labels on one photo may run both ways.
    read = direction.adding(
      try direction.improvingDoubtful(crossing, in: raster),
      to: try direction.improvingDoubtful(read, in: raster))
    // What the first reader takes for no text at all is not worth the second one's time.
    read.removeAll { $0.reading.confidence < confidenceThreshold }
    let crops = read.map { raster.line($0.quad, height: secondReader.lineHeight) }
    let second = try secondReader.read(crops)
    let regions = zip(read, second).map { line, other in
      ReadingFusion(first: (reader.name, line.reading), second: (secondReader.name, other)).region(
        quad: line.quad.scaled(x: 1 / Double(raster.width), y: 1 / Double(raster.height)))
    }
    return regions.filter {
      $0.confidence >= confidenceThreshold && $0.text.contains(where: \.isWordCharacter)
    }
  }
}

extension Character {
  /// A Latin letter or a digit.
  var isWordCharacter: Bool { isASCII && (isLetter || isNumber) }
}
