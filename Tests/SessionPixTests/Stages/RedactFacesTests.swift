import Testing

@testable import SessionPix

struct RedactFacesTests {
  /// A detector that cannot run.
  struct BrokenDetector: FaceDetector {
    let name = "broken"
    func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] {
      throw .stageFailed(stage: "face detection", reason: "the test says so")
    }
  }

  /// A detector that knows its faces beforehand.
  struct FixedDetector: FaceDetector {
    let name = "fixed"
    let faces: [DetectedFace]
    func faces(in raster: borrowing Raster) throws(PhotoError) -> [DetectedFace] { faces }
  }

  static let tool = Findings.Tool(version: "0", models: [:], precision: "f32")

  static func pipeline(_ stage: RedactFaces) -> Pipeline {
    var pipeline = Pipeline(stages: [stage], tool: tool)
    pipeline.renditions.includesMaster = true
    pipeline.renditions.encoding = Encoding(format: .png)
    return pipeline
  }

  @Test func `where the detector cannot run nothing leaves`() throws {
    let bytes = try CornerPicture.upright.encoded(as: .png)
    let pipeline = Self.pipeline(RedactFaces(detector: BrokenDetector()))
    #expect {
      try pipeline.prepare(.bytes(bytes, name: "a.png"))
    } throws: {
      $0 as? PhotoError == .stageFailed(stage: "face detection", reason: "the test says so")
    }
  }

  @Test func `the area is the face with its margin, in whole pixels of the photo`() throws {
    let bytes = try Picture(width: 128, height: 128) { _, _ in [200, 0, 0] }.encoded(as: .png)
    let box = Box(x: 0.375, y: 0.375, width: 0.25, height: 0.25)
    var stage = RedactFaces(
      detector: FixedDetector(faces: [DetectedFace(box: box, score: 0.75, tolerance: 0)]))
    stage.margin = 1.5
    let prepared = try Self.pipeline(stage).prepare(.bytes(bytes, name: "a.png"))
    let face = try #require(prepared.findings.privacy?.faces.first)
    let area = Box(x: 0.3125, y: 0.3125, width: 0.375, height: 0.375)
    #expect(face == .init(box: area, score: 0.75, by: .detector))
    let master = try #require(prepared.renditions.last)
    let shown = try Picture.decoding(master.bytes)
    #expect(shown[40, 40] != [200, 0, 0] && shown[87, 87] != [200, 0, 0])
    #expect(shown[39, 50] == [200, 0, 0] && shown[88, 50] == [200, 0, 0])
    #expect(prepared.findings.privacy?.passes == ["faces"])
  }

  @Test func `the area takes in how far the detector may be off`() throws {
    let box = Box(x: 0.5, y: 0.5, width: 0.25, height: 0.25)
    var stage = RedactFaces(
      detector: FixedDetector(faces: [DetectedFace(box: box, score: 1, tolerance: 0.125)]))
    stage.margin = 1
    let bytes = try Picture(width: 64, height: 32) { _, _ in [200, 0, 0] }.encoded(as: .png)
    let prepared = try Self.pipeline(stage).prepare(.bytes(bytes, name: "a.png"))
    // An eighth of the longer side is a quarter of the shorter one.
    let area = Box(x: 0.375, y: 0.25, width: 0.5, height: 0.75)
    #expect(try #require(prepared.findings.privacy?.faces.first).box == area)
  }

  @Test func `a face at the edge is redacted to the edge`() throws {
    let bytes = try Picture(width: 50, height: 50) { _, _ in [200, 0, 0] }.encoded(as: .png)
    let box = Box(x: 0.9, y: 0, width: 0.2, height: 0.1)
    let face = DetectedFace(box: box, score: 1, tolerance: 0)
    let stage = RedactFaces(detector: FixedDetector(faces: [face]))
    let prepared = try Self.pipeline(stage).prepare(.bytes(bytes, name: "a.png"))
    let shown = try Picture.decoding(try #require(prepared.renditions.last).bytes)
    #expect(shown[49, 0] != [200, 0, 0])
    let area = try #require(prepared.findings.privacy?.faces.first).box
    #expect(area.x + area.width <= 1 && area.y >= 0)
  }

  @Test(arguments: [
    Box(x: .nan, y: 0, width: 1, height: 1), Box(x: 0, y: 0, width: .infinity, height: 1),
    Box(x: 0, y: -.infinity, width: 1, height: .nan),
  ])
  func `a face whose place is not finite fails the photo`(box: Box) throws {
    let face = DetectedFace(box: box, score: 1, tolerance: 0)
    let stage = RedactFaces(detector: FixedDetector(faces: [face]))
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    let error = #expect(throws: PhotoError.self) { try Self.pipeline(stage).prepare(source) }
    #expect(error?.description.contains("fixed reports a face") == true)
  }

  @Test func `a margin never makes the area smaller than the face`() throws {
    let box = Box(x: 0.25, y: 0.25, width: 0.5, height: 0.5)
    let face = DetectedFace(box: box, score: 1, tolerance: 0)
    var stage = RedactFaces(detector: FixedDetector(faces: [face]))
    stage.margin = -2
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    #expect(try Self.pipeline(stage).prepare(source).findings.privacy?.faces.first?.box == box)
    stage.margin = .nan
    #expect(throws: PhotoError.self) { try Self.pipeline(stage).prepare(source) }
  }

  @Test func `a photo with faces yields the same images and the same record each time`() throws {
    let bytes = try CornerPicture.upright.encoded(as: .png)
    let face = DetectedFace(
      box: Box(x: 0.2, y: 0.2, width: 0.5, height: 0.5), score: 1, tolerance: 0)
    let pipeline = Self.pipeline(RedactFaces(detector: FixedDetector(faces: [face])))
    let prepared = try (0..<2).map { _ in try pipeline.prepare(.bytes(bytes, name: "a.png")) }
    let records = prepared.map { prepared in
      var findings = prepared.findings
      findings.timings = nil
      return findings
    }
    #expect(records[0] == records[1])
    #expect(prepared[0].renditions.map(\.bytes) == prepared[1].renditions.map(\.bytes))
    #expect(prepared[0].renditions.count == 2)
  }

  @Test func `after redaction no detector finds the face, and nothing else has changed`() throws {
    let bytes = try SamplePhotos.portrait()
    let source = try Picture.decoding(bytes)
    let detector = try SharedPipeline.detector()
    let prepared = try Self.pipeline(RedactFaces(detector: detector))
      .prepare(.bytes(bytes, name: "portrait.png"))
    let overview = try Photo(decoding: try #require(prepared.overview).bytes)
    // The detector sees something in the patches of the suit; in the redacted area it sees nothing.
    let redacted = try #require(prepared.findings.privacy).faces.map(\.box)
    for face in try detector.faces(in: overview.raster) {
      #expect(face.score < 0.5)
      #expect(redacted.allSatisfy { $0.intersectionOverUnion(face.box) < 0.1 }, "\(face)")
    }

    let areas = try #require(prepared.findings.privacy).faces.map {
      $0.box.pixels(width: source.width, height: source.height)
    }
    #expect(!areas.isEmpty)
    let master = try Picture.decoding(try #require(prepared.renditions.last).bytes)
    let palette: Set<UInt8> = [96, 108, 120, 132, 144]
    var (unpainted, changed) = (0, 0)
    for y in 0..<source.height {
      for x in 0..<source.width {
        let isInside = areas.contains {
          ($0.left..<$0.left + $0.width).contains(x) && ($0.top..<$0.top + $0.height).contains(y)
        }
        let pixel = master[x, y]
        let isPaint = Set(pixel).count == 1 && palette.contains(pixel[0])
        if isInside, !isPaint { unpainted += 1 }
        if !isInside, pixel != source[x, y] { changed += 1 }
      }
    }
    #expect(unpainted == 0, "pixels of the face are left")
    #expect(changed == 0, "pixels beside the face have changed")
  }
}
