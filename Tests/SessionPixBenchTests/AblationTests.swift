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

  /// What a variant makes of the standard pipeline.
  static func pipeline(_ variant: AblationVariant) -> Pipeline {
    var pipeline = Pipeline(
      stages: [RedactFaces(detector: Faceless()), stage],
      tool: Findings.Tool(version: "0", models: [:], precision: "f32"))
    variant.change(&pipeline)
    return pipeline
  }

  struct Faceless: FaceDetector {
    let name = "none"
    func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] { [] }
  }

  /// What a variant may switch off, as text.
  static func settings(_ variant: AblationVariant) -> [String] {
    let pipeline = pipeline(variant)
    guard let stage = pipeline.stages.last as? ReadLabels else { return [] }
    return [
      "\(pipeline.stages.count)",
      stage.reader.reader.name, stage.reader.secondReader?.name ?? "none",
      "\(stage.reader.overviewPixels ?? 0)", "\(stage.reader.closePixels ?? 0)",
      "\(stage.reader.looksAtPlates)", "\(stage.reader.readsPatches)",
      "\(stage.reader.findsDirection)", stage.barcodes == nil ? "no barcodes" : "barcodes",
      stage.confidence == nil ? "as estimated" : "fitted",
    ]
  }

  @Test func `the first variant is the standard stage, every other is a different one`() {
    let changed = AblationVariant.all.map(Self.settings)
    #expect(
      changed.first == [
        "2", "a", "b", "650000", "3000000", "true", "true", "true", "barcodes", "fitted",
      ])
    let withoutCatalog = AblationVariant.all.firstIndex { $0.name.contains("catalog") }
    #expect(withoutCatalog != nil, "its rules cannot be compared, all else can")
    let others = changed.indices.filter { $0 != withoutCatalog }.map { changed[$0] }
    #expect(Set(others).count == others.count)
    #expect(Set(AblationVariant.all.map(\.name)).count == AblationVariant.all.count)
  }

  @Test func `the second reader alone is the only one that reads`() throws {
    let alone = try #require(AblationVariant.all.first { $0.name.contains("alone") })
    let stage = try #require(Self.pipeline(alone).stages.last as? ReadLabels)
    #expect(stage.reader.reader.name == "b" && stage.reader.secondReader == nil)
  }

  @Test func `parts can be chosen by words of their names, beside the standard pipeline`() {
    #expect(AblationVariant.named([]).count == AblationVariant.all.count)
    let chosen = AblationVariant.named(["faces", "plates"]).map(\.name)
    #expect(chosen == ["everything on", "without the look at plates", "without hiding faces"])
    let pipeline = Self.pipeline(AblationVariant.all[AblationVariant.all.count - 1])
    #expect(pipeline.stages.count == 1 && pipeline.allowsUnredacted)
  }

  @Test(arguments: [["ablation"], ["ablation", "photos"], ["ablation", "photos", "--truth"]])
  func `a folder and its truth are needed`(arguments: [String]) {
    #expect(Ablation(arguments) == nil)
  }
}
