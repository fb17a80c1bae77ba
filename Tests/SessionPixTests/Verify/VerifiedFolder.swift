import Foundation
import Testing

@testable import SessionPix

/// An output folder of two photos, made without models: one with a painted face and lines of text, one that failed.
struct VerifiedFolder {
  static let face = DetectedFace(
    box: Box(x: 0.4, y: 0.3, width: 0.2, height: 0.3), score: 0.9, tolerance: 0)

  let folder: TemporaryFolder
  var policy = OutputPolicy()
  /// What the detector of the verification sees in each image.
  var faces: [DetectedFace] = []

  init(correction: ((String) -> Correction)? = nil) throws {
    folder = try TemporaryFolder()
    let bytes = try Picture(width: 320, height: 240) { x, y in
      [UInt8(x % 256), UInt8(y), UInt8((x + y) % 256)]
    }.encoded(as: .png)
    var page = HandMadePage()
    page.write("Roland", x: 100, y: 100)
    page.write("S/N 212-555-0143", x: 100, y: 500)
    var reading = RedactTextTests.Reading(regions: page.regions)
    reading.candidates.brand = [LabelCandidate(value: "Roland", confidence: 0.9, region: 0)]
    var pipeline = Pipeline(
      stages: [
        RedactFaces(detector: RedactFacesTests.FixedDetector(faces: [Self.face])), reading,
        RedactText(),
      ], tool: RedactFacesTests.tool)
    pipeline.renditions.includesMaster = true
    let output = try OutputFolder(folder.path)
    let made = correction?(SHA256.hexadecimal(of: bytes))
    if let made {
      var corrections = try CorrectionsFile(in: output)
      try corrections.append(made, of: PhotoPath("room/a.png"), in: output)
    }
    let file = try FindingsFile(in: output)
    let photo = NamedSource(.bytes(bytes, name: "a.png"), as: PhotoPath("room/a.png"))
    _ = try file.record(Outcome(of: photo, by: pipeline, correction: made))
    let broken = NamedSource(.bytes([1], name: "b.jpg"), as: PhotoPath("b.jpg"))
    _ = try file.record(Outcome(of: broken, by: pipeline))
    _ = try file.finish()
  }

  /// What is found, as `code: file`.
  func violations() throws -> [String] {
    var found: [String] = []
    _ = try FolderVerification(folder.path, policy: policy)
      .run(detector: RedactFacesTests.FixedDetector(faces: faces)) {
        found.append("\($0.code.rawValue): \($0.path.text)")
      }
    return found
  }

  private func records() throws -> [Findings] {
    var reader = try RecordedFindings(in: folder.path)
    var records: [Findings] = []
    while let findings = try reader.next() { records.append(findings) }
    return records
  }

  /// Adds a line for an earlier record of the photo that was prepared, in front of the others.
  func addEarlierRecord(_ change: (inout Findings) -> Void) throws {
    var earlier = try record()
    change(&earlier)
    let lines = try #require(folder.bytes(of: FindingsFile.name.text))
    let line = [UInt8](try JSONEncoder().encode(earlier)) + [10]
    try folder.write(line + lines, to: FindingsFile.name)
  }

  /// The record of the photo that was prepared.
  func record() throws -> Findings { try records()[0] }

  /// Writes the records anew, the first one changed.
  func changeRecord(_ change: (inout Findings) -> Void) throws {
    var records = try records()
    change(&records[0])
    var lines: [UInt8] = []
    for record in records { lines += [UInt8](try JSONEncoder().encode(record)) + [10] }
    try folder.write(lines, to: FindingsFile.name)
  }
}
