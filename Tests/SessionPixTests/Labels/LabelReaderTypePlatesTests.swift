import Testing

@testable import SessionPix

struct LabelReaderTypePlatesTests {
  /// Finds all light pixels as one line, and notes the sizes it is shown.
  final class LightDetector: TextDetector {
    let sizes = Locked<[(width: Int, height: Int)]>([])
    func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] {
      let size = (raster.width, raster.height)
      sizes.withLock { $0.append(size) }
      return try LabelReaderTests.BarDetector().lines(in: raster)
    }
  }

  /// A dark photo with a light bar of 40 by 10 pixels above a plate's row that stands on a slope.
  static let photo = Picture(width: 600, height: 400) { x, y in
    (200..<240).contains(x) && (180..<190).contains(y) ? [255, 255, 255] : [0, 0, 0]
  }

  static func row(height: Double) -> ReadLine {
    ReadLine(
      quad: Quad(
        Point(x: 190, y: 200), Point(x: 290, y: 220), Point(x: 290 - height / 5, y: 220 + height),
        Point(x: 190 - height / 5, y: 200 + height)), quarterTurns: 0,
      reading: Reading(text: "MADE BY MONOLITH LTD", confidence: 0.99))
  }

  static func found(
    on row: ReadLine, searchedAt enlargement: Double
  ) throws -> (lines: [ReadLine], sizes: [(width: Int, height: Int)]) {
    let detector = LightDetector()
    let reader = LabelReader(
      detector: detector, reader: LabelReaderKeyValuesTests.Parrot(text: "UNIT 5"),
      secondReader: nil)
    let lines = try reader.adding(
      linesOf: TypePlate.plates(in: [row]), to: [row], searchedAt: enlargement, in: photo.raster)
    return (Array(lines.dropFirst()), detector.sizes.withLock { $0 })
  }

  @Test func `lines of small print on a plate are found where they lie in the photo`() throws {
    let (lines, sizes) = try Self.found(on: Self.row(height: 15), searchedAt: 1)
    let line = try #require(lines.first)
    #expect(lines.count == 1 && sizes.count == 1 && line.reading.text == "UNIT 5")
    #expect(line.quad.centre.distance(to: Point(x: 220, y: 185)) < 2, "\(line.quad)")
    #expect(
      sizes.allSatisfy { $0.width.isMultiple(of: 32) && $0.height.isMultiple(of: 32) },
      "one of few canvases, filled")
  }

  @Test func `print that was large enough is not looked at again`() throws {
    #expect(try Self.found(on: Self.row(height: 15), searchedAt: 4).sizes.isEmpty)
    #expect(try Self.found(on: Self.row(height: 60), searchedAt: 1).sizes.isEmpty)
  }
}
