import Foundation
import Testing

@testable import SessionPix

struct ReadLabelsTests {
  @Test func `brand, model and serial of a type plate are found`() throws {
    let findings = try PipelineTests.Prepared.plate.get().findings
    let candidates = try #require(findings.candidates)
    let file = SamplePhotos.folder.appendingPathComponent("truth.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    let truth = try #require(Self.entry("type-plate.jpg", in: json))
    for field in LabelField.allCases {
      let printed = (truth[field.rawValue] as? [String] ?? []).map(\.gluedWord)
      let found = candidates[field].prefix(5).map(\.value.gluedWord)
      #expect(!printed.isEmpty && printed.contains(where: found.contains), "\(field): \(found)")
    }
  }

  @Test func `candidates name the region that they were read from`() throws {
    let findings = try PipelineTests.Prepared.plate.get().findings
    let regions = try #require(findings.regions)
    for field in LabelField.allCases {
      for candidate in findings.candidates?[field] ?? [] {
        let region = try #require(candidate.region)
        #expect(regions.indices.contains(region))
        #expect((0...1).contains(candidate.confidence) && !candidate.evidence.isEmpty)
      }
    }
  }

  @Test func `all four quarter turns of a label are read`() throws {
    let stage = try #require(
      try SharedPipeline.standard().stages.compactMap { $0 as? ReadLabels }.first)
    let plate = TesseractEngineTests.line("LEFT")
    var photo = Picture(width: 400, height: 200) { _, _ in [255, 255, 255] }
    for row in 0..<plate.height {
      let target = ((row + 70) * 400 + 100) * 3
      photo.bytes.replaceSubrange(
        target..<target + plate.width * 3,
        with: plate.pixels[row * plate.width * 3..<(row + 1) * plate.width * 3])
    }
    for turns in 0...3 {
      let turned = try photo.raster.turned(quarterTurns: turns)
      let texts = try stage.reader.regions(in: turned).map(\.text)
      #expect(texts.contains("LEFT"), "\(turns) quarter turns: \(texts)")
    }
  }

  private static func entry(_ name: String, in json: Any) -> [String: Any]? {
    if let object = json as? [String: Any] {
      if object["file"] as? String == name { return object }
      if let entry = object[name] as? [String: Any] { return entry }
      return object.values.lazy.compactMap { entry(name, in: $0) }.first
    }
    return (json as? [Any])?.lazy.compactMap { entry(name, in: $0) }.first
  }
}
