import Testing

@testable import SessionPix

struct LabelPageTests {
  /// Two columns and two rows, and a line that stands far off.
  static let table = {
    var page = HandMadePage()
    page.write("KEY", x: 100, y: 100)
    page.write("VALUE", x: 200, y: 102)
    page.write("KEY2", x: 100, y: 150)
    page.write("VALUE2", x: 200, y: 151)
    page.write("FAR", x: 800, y: 800)
    return page
  }()

  @Test func `neighbours stand to the right and below`() {
    let page = Self.table.page
    #expect(page.right(of: 0) == [1])
    #expect(page.below(0).first == 2)
    #expect(page.right(of: 2) == [3])
    #expect(page.right(of: 1).isEmpty && page.below(2).isEmpty && page.right(of: 4).isEmpty)
  }

  @Test func `neighbours are seen in the reading direction, not the photo's`() {
    let page = Self.table.turned()
    #expect(page.right(of: 0) == [1] && page.below(0).first == 2)
  }

  /// A key of two letters is boxed upright, whatever the slope: the line below it tells how the rows run.
  @Test func `a short line runs as the long line nearest to it`() {
    func region(_ text: String, _ corners: [(Double, Double)]) -> TextRegion {
      let points = corners.map { Point(x: $0.0 / 1000, y: $0.1 / 1000) }
      return TextRegion(
        quad: Quad(points[0], points[1], points[2], points[3]), text: text, confidence: 1,
        reader: "x")
    }
    let page = LabelPage(
      regions: [
        region("SN", [(100, 100), (140, 100), (140, 130), (100, 130)]),
        region("45684143", [(250, 145), (400, 190), (392, 220), (242, 175)]),
        region("MADE IN SWEDEN", [(90, 140), (390, 230), (382, 260), (82, 170)]),
      ], width: 1000, height: 1000)
    #expect(page.right(of: 0) == [1])
  }

  @Test func `a line across is no neighbour`() {
    var table = Self.table
    table.write("ACROSS", x: 180, y: 100)
    var regions = table.regions
    regions[5].quad = regions[5].quad.turned(quarterTurns: 1)
    let page = LabelPage(regions: regions, width: 1000, height: 1000)
    #expect(page.right(of: 0) == [1])
  }

  @Test func `type sizes are relative to the largest line`() {
    var page = HandMadePage()
    page.write("BIG", x: 0, y: 0, height: 80)
    page.write("SMALL", x: 0, y: 200, height: 20)
    page.write("|", x: 500, y: 0, height: 400)
    let sizes = page.page.lines.map(\.relativeSize)
    #expect(abs(sizes[0] - 1) < 1e-9 && abs(sizes[1] - 0.25) < 1e-9)
    #expect(sizes[2] == 1, "one sign alone is no measure, and no more than the largest")
  }

  @Test func `a page without lines is a page`() {
    let page = LabelPage(regions: [], width: 10, height: 10)
    #expect(page.lines.isEmpty)
    let found = page.candidates(
      by: Pipeline.standardRules(GearCatalog(makers: [])), confidence: nil)
    #expect(LabelField.allCases.allSatisfy { found[$0].isEmpty })
  }

  @Test func `lines without an extent harm nobody`() {
    let point = Point(x: 0.5, y: 0.5)
    let region = TextRegion(
      quad: Quad(point, point, point, point), text: "S/N 12345", confidence: 1, reader: "x")
    let page = LabelPage(regions: [region, region], width: 10, height: 10)
    let found = page.candidates(by: [SerialRule(catalog: GearCatalog(makers: []))], confidence: nil)
    #expect(found.serial.first?.value == "12345")
  }
}
