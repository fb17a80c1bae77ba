import Foundation
import Testing

@testable import SessionPix

struct CorrectionTests {
  static let photo = Result {
    try Picture(width: 200, height: 100) { x, _ in [200, 0, UInt8(x)] }.encoded(as: .png)
  }

  static func correction(_ bytes: [UInt8]) -> Correction {
    Correction(sha256: SHA256.hexadecimal(of: bytes))
  }

  /// Finds one face, in the left upper quarter.
  static let face = DetectedFace(
    box: Box(x: 0.1, y: 0.1, width: 0.2, height: 0.4), score: 0.5, tolerance: 0)

  private static var pipeline: Pipeline {
    RedactFacesTests.pipeline(
      RedactFaces(detector: RedactFacesTests.FixedDetector(faces: [face])))
  }

  @Test func `an added area is painted in every image, and the record says that a person added it`()
    throws
  {
    let bytes = try Self.photo.get()
    var correction = Self.correction(bytes)
    correction.added = [Box(x: 0.5, y: 0.5, width: 0.25, height: 0.2)]
    let prepared = try Self.pipeline.prepare(
      .bytes(bytes, name: "a.png"), as: nil, correction: correction)
    let faces = try #require(prepared.findings.privacy).faces
    #expect(faces.map(\.by) == [.detector, .person])
    #expect(faces[1] == .init(box: correction.added[0], score: 1, by: .person))
    #expect(prepared.renditions.map(\.record.role) == [.overview, .master])
    for rendition in prepared.renditions {
      let shown = try Picture.decoding(rendition.bytes)
      for (x, y) in [(100, 50), (149, 69), (125, 60)] { #expect(Set(shown[x, y]).count == 1) }
      for (x, y) in [(99, 60), (150, 60), (125, 49), (125, 70)] { #expect(shown[x, y][0] == 200) }
    }
    #expect(
      try FindingsSchema.published().faults(in: FindingsSchema.object(prepared.findings)) == [])
  }

  @Test func `a lifted face stays as it is, and the record states that a person lifted it`() throws
  {
    let bytes = try Self.photo.get()
    let source = PhotoSource.bytes(bytes, name: "a.png")
    let area = try #require(try Self.pipeline.prepare(source).findings.privacy?.faces.first?.box)
    var correction = Self.correction(bytes)
    // As another arithmetic may place it.
    correction.liftedFaces = [
      Box(x: area.x + 0.01, y: area.y, width: area.width, height: area.height)
    ]
    let prepared = try Self.pipeline.prepare(source, as: nil, correction: correction)
    let privacy = try #require(prepared.findings.privacy)
    #expect(privacy.faces == [] && privacy.passes == ["faces"])
    #expect(privacy.lifted == [.init(kind: .face, box: correction.liftedFaces[0])])
    #expect(privacy.lifted?.first?.by == .person)
    let shown = try Picture.decoding(try #require(prepared.renditions.last).bytes)
    #expect(try shown == Picture.decoding(bytes))
    #expect(
      try FindingsSchema.published().faults(in: FindingsSchema.object(prepared.findings)) == [])
  }

  @Test func `a lifted area does not show a face that lies in it`() throws {
    let bytes = try Self.photo.get()
    var correction = Self.correction(bytes)
    correction.liftedFaces = [Box(x: 0, y: 0, width: 1, height: 1)]
    let prepared = try Self.pipeline.prepare(
      .bytes(bytes, name: "a.png"), as: nil, correction: correction)
    #expect(prepared.findings.privacy?.faces.count == 1)
  }

  @Test func `lifted text is left in the images and in the record`() throws {
    var page = HandMadePage()
    page.write("OWNER: JANE DOE", x: 100, y: 100)
    page.write("jane@example.com", x: 100, y: 400)
    let bytes = try Picture(width: 500, height: 500) { _, _ in [200, 0, 0] }.encoded(as: .png)
    var correction = Self.correction(bytes)
    correction.liftedText = [Box(x: 0, y: 0, width: 1, height: 0.3)]
    let nobody = RedactFaces(detector: RedactFacesTests.FixedDetector(faces: []))
    let pipeline = Pipeline(
      stages: [nobody, RedactTextTests.Reading(regions: page.regions), RedactText()],
      tool: RedactFacesTests.tool)
    let findings = try pipeline.prepare(
      .bytes(bytes, name: "a.png"), as: nil, correction: correction
    ).findings
    #expect(findings.regions?.map(\.text) == ["OWNER: JANE DOE"])
    #expect(findings.privacy?.text == [.init(kind: .email, count: 1)])
    #expect(findings.privacy?.lifted == [.init(kind: .text, box: correction.liftedText[0])])
  }

  @Test func `nothing leaves where an added area was not painted`() throws {
    let bytes = try Self.photo.get()
    var correction = Self.correction(bytes)
    correction.added = [Box(x: 0, y: 0, width: 0.5, height: 0.5)]
    let error = #expect(throws: PhotoError.self) {
      try SmallPhoto.pipeline().prepare(
        .bytes(bytes, name: "a.png"), as: nil, correction: correction)
    }
    #expect(error?.description.contains("an area that a person added is not painted") == true)
  }

  @Test func `a correction of other bytes fails the photo`() throws {
    let correction = Correction(sha256: String(repeating: "0", count: 64))
    let source = PhotoSource.bytes(try Self.photo.get(), name: "a.png")
    let error = #expect(throws: PhotoError.self) {
      try Self.pipeline.prepare(source, as: nil, correction: correction)
    }
    #expect(error?.description.contains("has changed since it was corrected") == true)
  }

  @Test func `a correction is part of the fingerprint`() throws {
    var correction = Correction(sha256: String(repeating: "0", count: 64))
    let pipeline = Self.pipeline
    let plain = pipeline.fingerprint(ofPhoto: correction.sha256)
    #expect(pipeline.fingerprint(ofPhoto: correction.sha256, correction: nil) == plain)
    correction.added = [Box(x: 0, y: 0, width: 0.5, height: 0.5)]
    let added = pipeline.fingerprint(ofPhoto: correction.sha256, correction: correction)
    (correction.liftedFaces, correction.added) = (correction.added, [])
    let lifted = pipeline.fingerprint(ofPhoto: correction.sha256, correction: correction)
    #expect(Set([plain, added, lifted]).count == 3)
  }

  @Test func `a request carries it`() throws {
    var correction = Correction(sha256: String(repeating: "0", count: 64))
    correction.added = [Box(x: 0.1, y: 0.2, width: 0.3, height: 0.4)]
    let request = WorkerRequest(id: "1", path: PhotoPath("x"), correction: correction)
    let json = try JSONEncoder().encode(request)
    #expect(try JSONDecoder().decode(WorkerRequest.self, from: json) == request)
  }

  @Test(arguments: [
    Box(x: -0.1, y: 0, width: 0.5, height: 0.5), Box(x: 0.6, y: 0, width: 0.5, height: 0.5),
    Box(x: 0, y: 0, width: 0, height: 0.5), Box(x: 0, y: 0, width: 0.5, height: -0.5),
    Box(x: 1e300, y: 0, width: 1e300, height: 1),
  ])
  func `an area outside of the photo makes it unreadable`(box: Box) throws {
    for path: WritableKeyPath<Correction, [Box]> in [\.added, \.liftedFaces, \.liftedText] {
      var correction = Correction(sha256: String(repeating: "0", count: 64))
      correction[keyPath: path] = [box]
      let json = try JSONEncoder().encode(correction)
      #expect(throws: DecodingError.self) {
        try JSONDecoder().decode(Correction.self, from: json)
      }
    }
  }
}
