import SessionPix
import Testing

@testable import SessionPixBench

struct AblationTests {
  /// A stage that needs no engine: variants only change its settings.
  static let stage = ReadLabels(
    reader: LabelReader(detector: Blind(), reader: Mute(name: "a"), secondReader: Mute(name: "b")),
    rules: Pipeline.standardRules(GearCatalog(makers: [.init(brand: "Kestrel")])),
    confidence: ConfidenceModel(weights: [:]))

  struct Blind: TextDetector {
    func lines(in raster: borrowing Raster) throws(PhotoError) -> [DetectedLine] { [] }
  }

  struct Mute: TextReader {
    let name: String
    let lineHeight = 48
    func read(_ lines: [LineImage]) throws(PhotoError) -> [Reading] { [] }
  }

  /// What a variant may switch off, as text.
  static func settings(_ stage: ReadLabels) -> [String] {
    [
      stage.reader.reader.name, stage.reader.secondReader?.name ?? "none",
      "\(stage.reader.overviewPixels ?? 0)", "\(stage.reader.closePixels ?? 0)",
      "\(stage.reader.looksAtPlates)", "\(stage.reader.readsPatches)",
      "\(stage.reader.findsDirection)", stage.barcodes == nil ? "no barcodes" : "barcodes",
      stage.confidence == nil ? "as estimated" : "fitted",
    ]
  }

  @Test func `the first variant is the standard stage, every other is a different one`() {
    let changed = AblationVariant.all.map { variant in
      var stage = Self.stage
      variant.change(&stage)
      return Self.settings(stage)
    }
    #expect(changed.first == Self.settings(Self.stage))
    let withoutCatalog = AblationVariant.all.firstIndex { $0.name.contains("catalog") }
    #expect(withoutCatalog != nil, "its rules cannot be compared, all else can")
    let others = changed.indices.filter { $0 != withoutCatalog }.map { changed[$0] }
    #expect(Set(others).count == others.count)
    #expect(Set(AblationVariant.all.map(\.name)).count == AblationVariant.all.count)
  }

  @Test func `the second reader alone is the only one that reads`() throws {
    let alone = try #require(AblationVariant.all.first { $0.name.contains("alone") })
    var stage = Self.stage
    alone.change(&stage)
    #expect(stage.reader.reader.name == "b" && stage.reader.secondReader == nil)
  }

  @Test(arguments: [["ablation"], ["ablation", "photos"], ["ablation", "photos", "--truth"]])
  func `a folder and its truth are needed`(arguments: [String]) {
    #expect(Ablation(arguments) == nil)
  }
}
