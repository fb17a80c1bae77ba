import Testing

@testable import SessionPix

struct LabelReaderTests {
  /// Finds one line: the red bar of the picture, whichever way it lies.
  struct BarDetector: TextDetector {
    func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] {
      let picture = Picture(raster)
      var (left, top, right, bottom) = (picture.width, picture.height, 0, 0)
      for y in 0..<picture.height {
        for x in 0..<picture.width where picture.bytes[(y * picture.width + x) * 3] > 128 {
          (left, top) = (min(left, x), min(top, y))
          (right, bottom) = (max(right, x + 1), max(bottom, y + 1))
        }
      }
      guard right > left else { return [] }
      let box = (Double(left), Double(top), Double(right), Double(bottom))
      let quad = Quad(
        Point(x: box.0, y: box.1), Point(x: box.2, y: box.1), Point(x: box.2, y: box.3),
        Point(x: box.0, y: box.3))
      return [DetectedLine(quad: quad, score: 1)]
    }
  }

  /// Reads "UP" with certainty where the blue end of the bar is on the left, and rubbish elsewhere.
  struct EndReader: TextReader {
    let name: String
    let lineHeight = 16
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
      lines.map { line in
        let picture = Picture(line)
        let isUpright = picture[line.width / 8, line.height / 2][2] > 128
        return Reading(text: isUpright ? "UP1" : "dn", confidence: isUpright ? 0.95 : 0.4)
      }
    }
  }

  /// A dark photo with a bar of four to one; its first quarter is blue as well as red.
  static let photo = Picture(width: 320, height: 240) { x, y in
    guard (80..<240).contains(x), (100..<140).contains(y) else { return [0, 0, 0] }
    return [255, 0, x < 120 ? 255 : 0]
  }

  static let reader = {
    var reader = LabelReader(
      detector: BarDetector(), reader: EndReader(name: "a"), secondReader: EndReader(name: "b"))
    reader.searchedPixels = 320 * 240
    return reader
  }()

  @Test(arguments: 0...3)
  func `a line is read the right way round at every quarter turn`(turns: Int) throws {
    let turned = try Self.photo.raster.turned(quarterTurns: turns)
    let regions = try Self.reader.regions(in: turned)
    let region = try #require(regions.first)
    #expect(regions.count == 1 && region.text == "UP1" && region.reader == "a+b")
    // The first corner is the text's own left upper one: where the blue end is.
    let corner = Point(x: 80.0 / 320, y: 100.0 / 240)
    let expected = [
      corner, Point(x: 1 - corner.y, y: corner.x), Point(x: 1 - corner.x, y: 1 - corner.y),
      Point(x: corner.y, y: 1 - corner.x),
    ][turns]
    #expect(region.quad.corners[0].distance(to: expected) < 0.02, "\(region.quad.corners[0])")
  }

  @Test func `quads are fractions of the photo, whatever size was searched`() throws {
    var reader = Self.reader
    reader.searchedPixels = 160 * 120
    let small = try #require(try reader.regions(in: Self.photo.raster).first)
    #expect(small.quad.centre.distance(to: Point(x: 0.5, y: 0.5)) < 0.02)
    reader.searchedPixels = 640 * 480
    let large = try #require(try reader.regions(in: Self.photo.raster).first)
    #expect(large.quad.centre.distance(to: Point(x: 0.5, y: 0.5)) < 0.02)
  }

  /// Notes how wide the copies are that it is shown.
  final class WidthDetector: TextDetector {
    let widths = Locked<[Int]>([])
    func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] {
      let width = raster.width
      widths.withLock { $0.append(width) }
      return try BarDetector().lines(in: raster)
    }
  }

  @Test func `a closer look is taken unless what was read before is enough`() throws {
    var asked: [[String]] = []
    func widths(isEnough: Bool) throws -> [Int] {
      let detector = WidthDetector()
      var reader = Self.reader
      reader.detector = detector
      reader.overviewPixels = nil
      reader.closePixels = 4 * 320 * 240
      let regions = try reader.regions(in: Self.photo.raster) { regions in
        asked.append(regions.map(\.text))
        return isEnough
      }
      #expect(regions.map(\.text) == ["UP1"])
      return detector.widths.withLock { $0 }
    }
    let spared = try widths(isEnough: true)
    let looked = try widths(isEnough: false)
    #expect(asked == [["UP1"], ["UP1"]])
    #expect(looked == spared + [640] && spared.allSatisfy { $0 <= 320 }, "\(looked), \(spared)")
  }

  /// Reads every line as the row of a type plate.
  struct PlateReader: TextReader {
    let name = "plate"
    let lineHeight = 16
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] {
      lines.map { _ in Reading(text: "MADE BY MONOLITH", confidence: 0.9) }
    }
  }

  @Test func `a plate that is looked at closer spares the larger copy of the photo`() throws {
    func widths(looksAtPlates: Bool) throws -> [Int] {
      let detector = WidthDetector()
      var reader = Self.reader
      reader.detector = detector
      reader.reader = PlateReader()
      reader.secondReader = nil
      reader.findsDirection = false
      reader.overviewPixels = nil
      reader.closePixels = 4 * 320 * 240
      reader.looksAtPlates = looksAtPlates
      _ = try reader.regions(in: Self.photo.raster)
      return detector.widths.withLock { $0 }
    }
    #expect(try widths(looksAtPlates: false) == [320, 640])
    let looked = try widths(looksAtPlates: true)
    #expect(looked.first == 320 && !looked.contains(640), "\(looked)")
  }

  @Test func `a photo without lines has no regions`() throws {
    #expect(try Self.reader.regions(in: Raster(width: 50, height: 40)).isEmpty)
  }

  @Test func `what is read with little confidence is no text`() throws {
    var reader = Self.reader
    reader.confidenceThreshold = 0.999
    #expect(try reader.regions(in: Self.photo.raster).isEmpty)
  }
}
