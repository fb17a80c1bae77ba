/// Finds and reads all lines of a photo: detection on a copy of useful size, crops from full-size pixels, two
/// readers whose agreement makes the confidence.
public struct LabelReader: Sendable {
  /// Finds lines.
  public var detector: any TextDetector
  /// Reads every line, and decides which way round it is.
  public var reader: any TextReader
  /// Reads doubtful lines and numbers once more; nil leaves that out.
  public var secondReader: (any TextReader)?
  /// The size in pixels of the copy that is searched, width times height. The default is 1,300,000.
  public var searchedPixels = 1_300_000
  /// The size of the smaller copy that is searched before: for large and sketchy print, and for the direction in which the
  /// photo is turned; nil leaves that out. The default is 650,000.
  public var overviewPixels: Int? = 650_000
  /// The size of the larger copy that is searched where the others did not say enough and show no type plate, which is looked
  /// at closer by itself; nil leaves that out. The default is 3,000,000.
  public var closePixels: Int? = 3_000_000
  /// Whether type plates in small print are looked at closer. The default is true.
  public var looksAtPlates = true
  /// Whether numbers are read on the patches behind their keys. The default is true.
  public var readsPatches = true
  /// Whether the photo is searched turned as well where its lines do not say how it stands. The default is true.
  public var findsDirection = true
  /// How far a small photo is enlarged for the search at most; twice that for the larger copy. The default is 3.
  public var largestEnlargement = 3.0
  /// Readings below this are no text. The default is 0.3.
  public var confidenceThreshold = 0.3
  /// Lines that the first reader reads with less confidence are read by the second one, too, and those with several
  /// digits. The default is 0.98.
  public var sureConfidence = 0.98

  /// A label reader from its engines.
  public init(
    detector: any TextDetector, reader: any TextReader, secondReader: (any TextReader)?
  ) {
    self.detector = detector
    self.reader = reader
    self.secondReader = secondReader
  }

  /// The lines of a photo, with quads in fractions of it.
  ///
  /// - Parameters:
  ///   - raster: The upright photo.
  ///   - isEnough: Asked once, about what the first reader made of it, whether a closer look can be spared.
  /// - Returns: Regions in no particular order.
  /// - Throws: ``PhotoError/stageFailed(stage:reason:)`` where a network or a library fails.
  public func regions(
    in raster: borrowing Raster, isEnough: ([TextRegion]) -> Bool = { _ in false }
  ) throws(PhotoError) -> [TextRegion] {
    let direction = ReadingDirection(reader: reader)
    let copy = try SearchCopy(
      of: raster, pixels: searchedPixels, largestEnlargement: largestEnlargement)
    // Lines that are clear in a small copy need no larger one, and the direction shows in it.
    let overview = overviewPixels.flatMap { $0 < copy.pixels ? $0 : nil }
    var first =
      if let overview {
        try firstLook(at: try copy.reduced(toPixels: overview), direction, in: raster)
      } else {
        try firstLook(at: copy, direction, in: raster)
      }
    /// Adds what is found in a larger copy.
    func add(linesOf copy: borrowing SearchCopy) throws(PhotoError) {
      let found = try copy.lines(by: detector, quarterTurns: first.quarterTurns)
      first.read = first.read.merged(with: try direction.read(first.read.unread(found), in: raster))
    }
    if overview != nil { try add(linesOf: copy) }
    let plates = looksAtPlates ? TypePlate.plates(in: first.read) : []
    first.read = try adding(
      linesOf: plates, to: first.read, searchedAt: copy.enlargement, in: raster)
    if let closePixels, plates.isEmpty {
      let largest = 2 * largestEnlargement
      let enlargement = SearchCopy.enlargement(
        of: raster, pixels: closePixels, largestEnlargement: largest)
      if enlargement > Self.closer * copy.enlargement,
        !isEnough(first.read.map { region(of: $0, second: nil, in: raster) })
      {
        try add(
          linesOf: try SearchCopy(of: raster, pixels: closePixels, largestEnlargement: largest))
      }
    }
    // Labels on one photo may run both ways.
    let read = try direction.improvingDoubtful(first.read, in: raster)
      .adding(crossing: try direction.improvingDoubtful(first.crossing, in: raster))
    return try regions(
      of: readsPatches ? try addingValues(behindKeysIn: read, in: raster) : read, in: raster)
  }

  /// A larger copy that enlarges less than this many times as much shows nothing new.
  private static let closer = 1.2

  /// What the first search of a photo says.
  private struct FirstLook {
    /// The lines that run in the photo's direction.
    var read: [ReadLine]
    /// Those that run across.
    var crossing: [ReadLine]
    /// The clockwise quarter turns after which the photo is upright.
    var quarterTurns: Int
  }

  /// Finds out how the photo is turned, and reads it in that direction.
  private func firstLook(
    at copy: borrowing SearchCopy, _ direction: ReadingDirection, in raster: borrowing Raster
  ) throws(PhotoError) -> FirstLook {
    var lines = try copy.lines(by: detector, quarterTurns: 0)
    guard findsDirection else {
      return FirstLook(read: try direction.read(lines, in: raster), crossing: [], quarterTurns: 0)
    }
    let shapes = LineShapes(lines)
    var turns = shapes.areSideways ? 1 : 0
    if turns == 1 { lines = try copy.lines(by: detector, quarterTurns: turns) }
    var read = try direction.read(lines, in: raster)
    var crossing: [ReadLine] = []
    if shapes.areUnclear {
      // Few lines, or as many along as across: what can be read decides.
      crossing = try direction.read(
        try copy.lines(by: detector, quarterTurns: 1 - turns), in: raster)
      if crossing.legibility > read.legibility {
        (turns, read, crossing) = (1 - turns, crossing, read)
      }
    }
    if try direction.isUpsideDown(read, in: raster) {
      // Searched again the right way round, so that a turned photo yields what the upright one does.
      turns += 2
      read = try direction.read(try copy.lines(by: detector, quarterTurns: turns), in: raster)
    }
    return FirstLook(read: read, crossing: crossing, quarterTurns: turns)
  }
}

extension Character {
  /// A Latin letter or a digit.
  var isWordCharacter: Bool { isASCII && (isLetter || isNumber) }
}
