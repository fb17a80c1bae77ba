import Testing

@testable import SessionPix

/// Faces are redacted, written, read again and attacked.
struct RedactionAttackTests {
  static let count = 100
  static let originals = (0..<count).map { DrawnFace($0).picture }

  /// What the pipeline writes for each face, and the area that it claims, which is the same for all. The greys are the
  /// same in each run of the tests.
  static func written(_ fill: FaceFill, round: Int = 0) throws -> (
    pictures: [Picture], area: PixelBox
  ) {
    var areas: Set<PixelBox> = []
    let pictures = try originals.enumerated().map { number, original in
      var stage = RedactFaces(
        detector: RedactFacesTests.FixedDetector(faces: [
          DetectedFace(box: DrawnFace.box, score: 1, tolerance: 0)
        ]))
      stage.seed = UInt64(round * count + number)
      var pipeline = RedactFacesTests.pipeline(stage)
      pipeline.fillFaces(with: fill)
      let prepared = try pipeline.prepare(.bytes(try original.encoded(as: .png), name: "a.png"))
      let box = try #require(prepared.findings.privacy?.faces.first).box
      areas.insert(box.pixels(width: original.width, height: original.height))
      return try Picture.decoding(try #require(prepared.renditions.last).bytes)
    }
    try #require(areas.count == 1)
    return (pictures, try #require(areas.first))
  }

  /// By chance 3 of 300 are right, and in 95 of 100 runs 6 at most; the mean of 300 ranks lies about 0.5 with a standard
  /// deviation of 0.0167, and so in 95 of 100 runs from 0.467 to 0.533.
  @Test func `the pattern is matched to the face below it no better than chance`() throws {
    let matchings = try (0..<3).map { round in
      let (pictures, area) = try Self.written(.pattern, round: round)
      return FaceMatching(redacted: pictures, originals: Self.originals, area: area)
    }
    let hits = matchings.map(\.hits).reduce(0, +)
    #expect(hits <= 6, "\(hits) of 300, and 3 are to be expected")
    let rank = matchings.map(\.meanRank).reduce(0, +) / 3
    #expect((0.467...0.533).contains(rank), "\(rank)")
  }

  @Test func `the cosmetic mosaic is matched to the face below it`() throws {
    let (pictures, area) = try Self.written(.mosaic)
    let matching = FaceMatching(redacted: pictures, originals: Self.originals, area: area)
    #expect(matching.hits >= 90, "\(matching.hits), and 1 is to be expected by chance")
  }

  @Test func `the plain fill is the same for all, and nothing outside the area has changed`() throws
  {
    let (pictures, area) = try Self.written(.solid)
    for (picture, original) in zip(pictures, Self.originals) {
      for y in 0..<picture.height {
        let row = y * picture.width * 3
        let inside = row + area.left * 3..<row + (area.left + area.width) * 3
        if (area.top..<area.top + area.height).contains(y) {
          #expect(picture.bytes[inside] == pictures[0].bytes[inside])
          #expect(picture.bytes[inside] != original.bytes[inside])
          #expect(picture.bytes[row..<inside.lowerBound] == original.bytes[row..<inside.lowerBound])
          let end = row + picture.width * 3
          #expect(picture.bytes[inside.upperBound..<end] == original.bytes[inside.upperBound..<end])
        } else {
          let whole = row..<row + picture.width * 3
          #expect(picture.bytes[whole] == original.bytes[whole])
        }
      }
    }
  }

  /// The control: the same attack finds the faces below a mosaic that is computed from them, with noise on it.
  @Test(arguments: [(4, 25), (8, 90)])
  func `a mosaic of the face itself is matched to it`(cells: Int, hits: Int) throws {
    let (_, area) = try Self.written(.solid)
    let mosaics = Self.originals.map { Self.mosaic(of: $0, in: area, cells: cells) }
    let matching = FaceMatching(redacted: mosaics, originals: Self.originals, area: area)
    #expect(matching.hits >= hits, "\(matching.hits), and 1 is to be expected by chance")
    #expect(matching.meanRank < 0.1)
  }

  /// Means of the face's own pixels, cells along each side, and noise.
  private static func mosaic(of picture: Picture, in area: PixelBox, cells: Int) -> Picture {
    var mosaic = picture
    for row in 0..<cells {
      for column in 0..<cells {
        let xs = span(column, of: cells, from: area.left, area.width)
        let ys = span(row, of: cells, from: area.top, area.height)
        for band in 0..<3 {
          let offsets = ys.flatMap { y in xs.map { x in (y * picture.width + x) * 3 + band } }
          let sum = offsets.reduce(0) { $0 + Int(picture.bytes[$1]) }
          let value = sum / offsets.count + Int.random(in: -8...8)
          for offset in offsets { mosaic.bytes[offset] = UInt8(min(max(value, 0), 255)) }
        }
      }
    }
    return mosaic
  }

  /// The pixels of a cell along one side.
  private static func span(_ cell: Int, of cells: Int, from start: Int, _ side: Int) -> Range<Int> {
    start + cell * side / cells..<start + (cell + 1) * side / cells
  }
}
