import Foundation
import SessionPix
import Testing

@testable import SessionPixBench

struct LabelAccuracyTests {
  private static let truth = """
    [{"id": "a-01", "brand": ["ROLAND"], "model": ["SH-101"], "serial": []},
     {"id": "a-02", "brand": ["KORG"], "model": [], "model_true": ["MS-20"], "serial": ["123456"]},
     {"id": "b-01", "brand": ["BOSS"], "model": ["DS-1"], "serial": []}]
    """

  private static let records = [
    Findings.made("a-01.jpg") {
      $0.candidates?.brand = [
        LabelCandidate(value: "Roland", confidence: 0.9),
        LabelCandidate(value: "Yamaha", confidence: 0.6),
      ]
      $0.candidates?.model = [LabelCandidate(value: "SH101", confidence: 0.4)]
      $0.candidates?.serial = [LabelCandidate(value: "999", confidence: 0.7)]
    },
    Findings.made("a-02.jpg") {
      $0.candidates?.brand = [
        LabelCandidate(value: "Yamaha", confidence: 0.8),
        LabelCandidate(value: "KORG", confidence: 0.3),
      ]
      $0.candidates?.model = [LabelCandidate(value: "MS-20", confidence: 0.7, printed: false)]
      $0.candidates?.serial = [LabelCandidate(value: "123-456", confidence: 0.9)]
    },
  ]

  private static func accuracy() throws -> LabelAccuracy {
    let scratch = try Scratch()
    return LabelAccuracy(
      try [LabelTruth](truth: scratch.file("truth.json", truth)),
      try FindingsIndex(scratch.findings(records)))
  }

  @Test func `pooled figures are those of all photos, a photo without a record offers nothing`()
    throws
  {
    let accuracy = try Self.accuracy()
    #expect(accuracy.photos == 3 && accuracy.missing == ["b-01"])
    // Three printed, two of them offered, one of them surely; three claims, one right; two first claims, one right.
    let brand = accuracy.brand
    #expect(brand.strings == 3 && brand.hits == 2 && brand.claimed == 3)
    #expect(brand.recallAtFive == 0.667 && brand.precisionAtOne == 0.5)
    #expect(brand.recall == 0.333 && brand.precision == 0.333 && brand.f1 == 0.333)
    #expect(accuracy.model.recallAtFive == 0.5 && accuracy.model.precision == 0)
    #expect(accuracy.model.claimed == 0 && accuracy.model.f1 == 0)
    #expect(accuracy.serial.recall == 1 && accuracy.serial.precision == 0.5)
    #expect(accuracy.serial.f1 == 0.667)
    #expect(accuracy.inferred.offered == 1 && accuracy.inferred.right == 1)
  }

  @Test func `each source counts once in a mean, if it has the figure`() throws {
    let accuracy = try Self.accuracy()
    #expect(accuracy.sources == 2)
    let means = accuracy.brand.meanBySource
    #expect(means["recall@5"] == SourceMean([1, 0]))
    #expect(means["precision@0.5"] == SourceMean([1.0 / 3, nil]))
    #expect(means["precision@0.5"]?.mean == 0.333 && means["precision@0.5"]?.sources == 1)
    // 2 * 1/3 * 1/2 / (1/3 + 1/2) = 0.4 for a, 0 for b.
    #expect(means["f1"]?.mean == 0.2 && means["f1"]?.sources == 2)
    #expect(accuracy.serial.meanBySource["recall@5"]?.sources == 1)
    #expect(SourceMean([nil]).mean == nil)
  }

  @Test func `the calibration error is over five bins of equal mass`() throws {
    // 0.3 right | 0.4 right | 0.6, 0.7 wrong | 0.8 wrong | 0.9, 0.9 right:
    // (0.7 + 0.6 + 1.3 + 0.8 + 0.2) / 7
    let accuracy = try Self.accuracy()
    #expect(accuracy.calibration == 0.514 && accuracy.candidates == 7)
  }

  @Test func `serial numbers claimed where none is legible are named`() throws {
    let bare = try Self.accuracy().withoutSerial
    #expect(bare.photos == 2 && bare.claimed == ["a-01"])
  }

  @Test func `the JSON names the figures as the table does`() throws {
    let accuracy = try Self.accuracy()
    let json = String(decoding: try JSONEncoder().encode(accuracy), as: UTF8.self)
    for name in ["recall@5", "precision@1", "recall@0.5", "precision@0.5", "f1"] {
      #expect(json.contains("\"\(name)\":") && accuracy.table.text.contains(name))
    }
    #expect(accuracy.table.text.contains("claimed on 1: a-01"))
  }

  @Test(arguments: [(1.0005, 1.0), (0.6666, 0.667), (2.5, 2.5), (0.0625, 0.062), (0.1875, 0.188)])
  func `numbers are rounded by their own decimals, ties to the even digit`(
    number: Double, rounded: Double
  ) {
    #expect(number.rounded(decimals: 3) == rounded)
  }
}
