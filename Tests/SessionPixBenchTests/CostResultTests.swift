import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct CostResultTests {
  private static func result(_ photos: [(Double, Int, Double)]) -> CostResult {
    CostResult(
      tool: .init(version: "test", models: [:], precision: "f32"), runs: 1,
      photos: photos.map {
        .init(path: "a.jpg", megapixels: $0.0, regions: $0.1, cpuSeconds: $0.2)
      }, notPrepared: 1)
  }

  @Test func `a photo belongs to the class whose lower bound it reaches`() {
    let result = Self.result([
      (0.5, 9, 1), (1.99, 10, 2), (2, 29, 3), (8, 30, 4), (11.9, 99, 5), (12, 100, 6), (50, 0, 7),
    ])
    #expect(result.byMegapixels.mapValues(\.count) == ["0-2": 2, "2-8": 1, "8-12": 2, "12-": 2])
    #expect(
      result.byRegions.mapValues(\.count) == ["0-10": 2, "10-30": 2, "30-100": 2, "100-": 1])
    #expect(result.byMegapixels["12-"]?.mean == 6.5)
    #expect(result.table.text.contains("files that could not be prepared: 1"))
  }

  @Test func `classes without photos are absent`() {
    #expect(Self.result([(1, 0, 1)]).byMegapixels.keys.sorted() == ["0-2"])
  }

  @Test func `the spread of a sample`() throws {
    let spread = try #require(Distribution([4, 2, 9, 5]))
    #expect(spread.count == 4 && spread.median == 4.5 && spread.mean == 5)
    // ((-1)² + (-3)² + 4² + 0²) / 3
    #expect(abs(spread.standardDeviation - (26.0 / 3).squareRoot()) < 1e-12)
    #expect(spread.minimum == 2 && spread.maximum == 9)
    #expect(Distribution([]) == nil && Distribution([3])?.standardDeviation == 0)
  }

  @Test(arguments: [
    ["cost"], ["cost", "--runs", "2"], ["cost", "d", "--runs", "0"],
    ["cost", "d", "--precision", "x"],
    ["cost", "d", "--workers", "2"],
  ])
  func `what is no cost command is refused`(arguments: [String]) {
    #expect(Cost(arguments) == nil)
  }

  @Test func `options are read`() {
    #expect(Cost(["cost", "d", "--runs", "2", "--precision", "f32"]) != nil)
  }
}
