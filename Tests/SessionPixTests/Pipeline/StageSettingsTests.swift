import Foundation
import Testing

@testable import SessionPix

struct StageSettingsTests {
  private struct Rules: FaceDetector {
    let name = "rules"
    var threshold = 0.25
    private var look = (side: 640, isMirrored: false)
    var fallback: RedactFacesTests.FixedDetector?
    func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] { [] }
  }

  private static func digest(_ change: (inout RedactFaces) -> Void = { _ in }) -> String {
    var stage = RedactFaces(detector: Rules())
    change(&stage)
    return Pipeline(stages: [stage], tool: RedactFacesTests.tool).settingsDigest
  }

  @Test func `a stage's settings and those of what it stores are named, hidden ones too`() {
    let values = StageSettings(of: RedactFaces(detector: Rules())).values
    #expect(values["RedactFaces.margin"] == "1.05")
    #expect(values["RedactFaces.fill"] == "pattern")
    #expect(values["RedactFaces.revision"] == "2")
    #expect(values["RedactFaces.detector"] == "Rules")
    #expect(values["RedactFaces.detector.threshold"] == "0.25")
    #expect(values["RedactFaces.detector.look.side"] == "640")
    #expect(values["RedactFaces.detector.look.isMirrored"] == "false")
    #expect(values["RedactFaces.detector.fallback"] == "none")
    #expect(StageSettings(of: RedactText()).values["RedactText.margin.along"] == "0.4")
  }

  @Test func `another setting, threshold or detector is another fingerprint`() {
    var lower = Rules()
    lower.threshold = 0.2
    var second = Rules()
    second.fallback = RedactFacesTests.FixedDetector(faces: [])
    let digests = [
      Self.digest(), Self.digest { $0.margin = 1.1 }, Self.digest { $0.fill = .solid },
      Self.digest { $0.detector = lower }, Self.digest { $0.detector = second },
      Self.digest { $0.detector = RedactFacesTests.BrokenDetector() },
    ]
    #expect(Set(digests).count == digests.count)
    #expect(Self.digest() == digests[0])
  }

  @Test func `the standard pipeline's thresholds are among them, and how many work is not`() throws
  {
    let pipeline = try SharedPipeline.standard()
    let settings = pipeline.stages.map { StageSettings(of: $0) }
    let values = settings.reduce(into: [:]) { $0.merge($1.values) { first, _ in first } }
    for (name, value) in [
      "RedactFaces.detector.scoreThreshold": "0.15", "RedactFaces.detector.confirmingScore": "0.25",
      "ReadLabels.reader.confidenceThreshold": "0.3", "ReadLabels.reader.reader.lineHeight": "48",
      "ReadLabels.barcodes.surroundingsLimit": "4", "RedactText.margin.across": "0.0",
    ] { #expect(values[name] == value, "\(name)") }
    #expect(values.count < 100, "\(values)")
    let fewer = try Pipeline.standard(precision: .f32, workers: 1)
    let more = try Pipeline.standard(precision: .f32, workers: 3)
    #expect(fewer.settingsDigest == more.settingsDigest)
  }

  /// The code that decides for a stage, by the stage's revision. Comments do not count.
  private static let code: [(stage: any Stage, revision: Int, files: [String], sha256: String)] = [
    (
      RedactFaces(detector: RedactFacesTests.BrokenDetector()), 2,
      ["Faces", "Stages/RedactFaces.swift"], "6f76611e44bdbe62"
    ),
    (RedactText(), 3, ["Privacy", "Stages/RedactText.swift"], "7451e9f9ddd4e1a3"),
    (
      RedactSerials(), 1,
      ["Stages/RedactSerials.swift", "Handoff/SerialTraces.swift", "Handoff/BarcodeExtent.swift"],
      "2564cc92e0314070"
    ),
  ]

  @Test(arguments: 0..<code.count)
  func `what a stage decides does not change without its revision`(number: Int) throws {
    let (stage, revision, files, sha256) = Self.code[number]
    let digest = try Self.digest(ofCode: files)
    let stored = StageSettings(of: stage).values.first { $0.key.hasSuffix(".revision") }?.value
    #expect(
      stored == "\(revision)" && digest == sha256,
      """
      The code of the stage \(stage.name) is another. Where photos that were prepared before should be prepared again, raise \
      its revision. Then write the revision and \(digest) here.
      """)
  }

  private static func digest(ofCode names: [String]) throws -> String {
    let folder = "Sources/SessionPix/"
    let files = try names.flatMap { name in
      name.hasSuffix(".swift")
        ? [folder + name] : try ProjectFiles.files(in: folder + name, ending: ".swift")
    }
    let lines = try files.flatMap { try ProjectFiles.text($0).split(separator: "\n") }
      .map { $0.drop { $0 == " " } }.filter { !$0.hasPrefix("//") }
    return String(SHA256.hexadecimal(of: Array(lines.joined(separator: "\n").utf8)).prefix(16))
  }
}
