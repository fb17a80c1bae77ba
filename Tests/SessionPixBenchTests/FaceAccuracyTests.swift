import Foundation
import Testing

@testable import SessionPix
@testable import SessionPixBench

struct FaceAccuracyTests {
  private static let truth = """
    [{"id": "band", "file": "band.png", "width": 100, "height": 100, "faces": [
       {"x": 40, "y": 40, "w": 20, "h": 20}, {"x": 0, "y": 0, "w": 20, "h": 24},
       {"x": 80, "y": 80, "w": 10, "h": 10, "ignore": true}]},
     {"id": "room", "width": 100, "height": 100, "faces": []},
     {"id": "lost", "width": 100, "height": 100, "faces": [{"x": 0, "y": 0, "w": 96, "h": 9}]}]
    """

  private static func redacted(_ path: String, _ boxes: [Box]) -> Findings {
    Findings.made(path) {
      $0.privacy?.faces = boxes.map { .init(box: $0, score: 1, by: .detector) }
    }
  }

  private static func accuracy() throws -> FaceAccuracy {
    let scratch = try Scratch()
    let records = [
      // Covers the first face's centre and 5 rows far from any face.
      redacted(
        "in/band.png",
        [
          Box(x: 0.4, y: 0.4, width: 0.2, height: 0.2),
          Box(x: 0.9, y: 0.2, width: 0.1, height: 0.05),
        ]),
      // Two areas that share a quarter of each.
      redacted(
        "in/room.jpg",
        [
          Box(x: 0, y: 0, width: 0.2, height: 0.2), Box(x: 0.1, y: 0.1, width: 0.2, height: 0.2),
        ]),
    ]
    return FaceAccuracy(
      try [FaceTruth](truth: scratch.file("truth.json", truth)),
      try FindingsIndex(scratch.findings(records)))
  }

  @Test func `faces are covered by size, ignored ones count neither way`() throws {
    let accuracy = try Self.accuracy()
    #expect(accuracy.photos == 3 && accuracy.missing == ["lost"])
    #expect(accuracy.faces == 3 && accuracy.coverage == 0.3333)
    #expect(
      accuracy.bySize == [
        "0-24": .init(covered: 1, faces: 1), "24-48": .init(covered: 0, faces: 1),
        "48-96": .init(), "96-": .init(covered: 0, faces: 1),
      ])
  }

  @Test func `overreach is what is redacted beside faces, overlaps once`() throws {
    let accuracy = try Self.accuracy()
    #expect(accuracy.negatives == 1 && accuracy.falseAreas == 2)
    // 2 * 400 - 100 of 10,000 cells; 10 * 5 cells in one photo of two.
    #expect(accuracy.overreach == 0.07)
    #expect(accuracy.overreachPeople == 0.0025)
  }

  @Test func `95 percent of a face's centre must be redacted`() throws {
    var grid = FaceGrid(width: 100, height: 100)
    grid.fill(GridArea(left: 0, top: 0, right: 0.19, bottom: 0.2))
    let centre = GridArea(left: 0, top: 0, right: 0.2, bottom: 0.2)
    #expect(grid.share(of: centre) == 0.95)
    #expect(grid.share() == 0.038)
  }

  @Test func `areas that reach beyond the photo or lie between two cells are looked at`() {
    var grid = FaceGrid(width: 8000, height: 4000)
    grid.fill(GridArea(left: -1e300, top: -1, right: 0.5, bottom: 1e300))
    #expect(grid.share() == 0.5)
    // A pixel, where ten are a cell.
    #expect(grid.share(of: GridArea(left: 0.1001, top: 0.1, right: 0.1002, bottom: 0.1)) == 1)
    #expect(grid.share(of: GridArea(left: 0.7001, top: 0.1, right: 0.7002, bottom: 0.1)) == 0)
    #expect(grid.share(of: GridArea(left: 2, top: 2, right: 3, bottom: 3)) == 0)
  }
}
