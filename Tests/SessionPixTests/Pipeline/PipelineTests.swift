import Foundation
import Testing

@testable import SessionPix

struct PipelineTests {
  /// What the standard pipeline makes of samples; prepared once, looked at by several tests.
  enum Prepared {
    static let plate = Result { try PipelineTests.prepare("type-plate.jpg") }
    static let phone = Result { try PipelineTests.prepare("phone-metadata.jpg") }
  }

  static func prepare(_ name: String) throws -> PreparedPhoto {
    try SharedPipeline.standard().prepare(
      .file(SamplePhotos.path(name)), as: PhotoPath("folder/" + name))
  }

  @Test func `the overview has the size of its tier`() throws {
    let prepared = try Prepared.plate.get()
    let overview = try #require(prepared.overview)
    #expect(overview.record.width == 1270 && overview.record.height == 952)
    #expect(overview.record.tokens == 46 * 34)
    #expect(prepared.renditions.first == overview)
  }

  @Test func `label crops are at least two hundred pixels a side and belong to a region`() throws {
    let prepared = try Prepared.plate.get()
    let regions = try #require(prepared.findings.regions)
    #expect(!prepared.labels.isEmpty && prepared.labels.count <= 8)
    for (number, label) in prepared.labels.enumerated() {
      #expect(label.record.width >= 200 && label.record.height >= 200)
      #expect(label.suffix == ".label-\(number + 1).jpg")
      let region = try #require(label.record.region)
      #expect(regions.indices.contains(region))
    }
    let shown = prepared.labels.compactMap(\.record.region)
    #expect(Set(shown).count == shown.count, "no region is shown twice")
  }

  @Test(arguments: ["type-plate.jpg", "phone-metadata.jpg"])
  func `what is recorded of a rendition is true, and it is proven`(name: String) throws {
    let prepared = try (name.hasPrefix("type") ? Prepared.plate : Prepared.phone).get()
    for rendition in prepared.renditions {
      #expect(rendition.record.bytes == rendition.bytes.count)
      #expect(rendition.record.sha256 == SHA256.hexadecimal(of: rendition.bytes))
      #expect(rendition.record.path == "folder/" + name + rendition.suffix)
      let proof = try RenditionProof.verify(rendition.bytes, as: .jpeg)
      #expect(proof.width == rendition.record.width && proof.height == rendition.record.height)
    }
  }

  @Test(arguments: ["type-plate.jpg", "phone-metadata.jpg"])
  func `findings follow the published schema`(name: String) throws {
    let prepared = try (name.hasPrefix("type") ? Prepared.plate : Prepared.phone).get()
    let record = try FindingsSchema.object(prepared.findings)
    #expect(try FindingsSchema.published().faults(in: record) == [])
    for key in ["privacy", "regions", "candidates", "renditions", "timings"] {
      #expect(record[key] != nil, "an ok record has \(key)")
    }
  }

  @Test func `the record tells what made it and what it is about`() throws {
    let findings = try Prepared.phone.get().findings
    let bytes = try SamplePhotos.bytes("phone-metadata.jpg")
    #expect(findings.status == .ok && findings.error == nil)
    #expect(findings.source.sha256 == SHA256.hexadecimal(of: bytes))
    #expect(findings.source.format == .jpeg)
    #expect(findings.source.width == 1200 && findings.source.height == 1600)
    #expect(findings.tool.precision == "f32")
    #expect(findings.tool.models["centerface"]?.count == 16)
    #expect(findings.privacy?.passes.contains("faces") == true)
    #expect(
      findings.privacy?.removed == [.exif, .gps, .thumbnail, .xmp, .comment])
    let stages = Set((findings.timings ?? [:]).keys)
    #expect(stages.isSuperset(of: ["read", "decode", "faces", "labels", "encode"]))
  }

  @Test func `the same photo gives the same findings`() throws {
    let bytes = try SamplePhotos.bytes("phone-metadata.jpg")
    let again = try SharedPipeline.standard().prepare(
      .bytes(bytes, name: "x"), as: PhotoPath("folder/phone-metadata.jpg"))
    let first = try Prepared.phone.get()
    #expect(again.findings.regions == first.findings.regions)
    #expect(again.findings.candidates == first.findings.candidates)
    #expect(again.findings.renditions == first.findings.renditions)
  }

  @Test func `a failure keeps what is known of the source`() throws {
    let pipeline = Pipeline(stages: [], tool: RedactFacesTests.tool)
    var record = Findings.Source(path: PhotoPath("a.gif"))
    let bytes = Array("GIF89a and so on".utf8)
    #expect(throws: PhotoError.unsupported(.gif)) {
      try pipeline.prepare(.bytes(bytes, name: "a.gif"), name: PhotoPath("a.gif"), record: &record)
    }
    #expect(record.format == .gif && record.sha256 == SHA256.hexadecimal(of: bytes))
  }

  @Test func `without a face pass nothing leaves, unless that is allowed by name`() throws {
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    var pipeline = Pipeline(stages: [], tool: RedactFacesTests.tool)
    let error = #expect(throws: PhotoError.self) { try pipeline.prepare(source) }
    #expect(error?.code == "stage-failed" && error?.description.contains("faces") == true)
    pipeline.allowsUnredacted = true
    #expect(try pipeline.prepare(source).findings.privacy?.passes == [])
  }

  /// A stage that records what the test wants.
  struct Recording: Stage {
    let name = "recording"
    var score = 1.0
    var candidate: LabelCandidate?
    func apply(to photo: inout Photo) throws(PhotoError) {
      let area = Box(x: 0, y: 0, width: 1, height: 1)
      photo.privacy.faces = [.init(box: area, score: score, by: .person)]
      if let candidate { photo.candidates.brand = [candidate] }
    }
  }

  @Test func `a number that cannot be recorded fails its photo, and the run goes on`() throws {
    let folder = try TemporaryFolder()
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    let broken = SmallPhoto.pipeline([Recording(score: .nan)])
    let failed = try file.record(try SmallPhoto.outcome(PhotoPath("x"), by: broken))
    #expect(failed.status == .failed && failed.error?.code == "stage-failed")
    #expect(failed.error?.message.contains("privacy.faces") == true, "\(failed.error as Any)")
    #expect(try file.record(try SmallPhoto.outcome(PhotoPath("y"))).status == .ok)
    #expect(try folder.files() == ["findings.jsonl", "y.overview.jpg"])
  }

  @Test(arguments: [-1, 0, 7])
  func `a candidate of a region that is not there gets no crop`(region: Int) throws {
    let candidate = LabelCandidate(value: "Roland", confidence: 1, region: region)
    var pipeline = SmallPhoto.pipeline([Recording(candidate: candidate)])
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    #expect(try pipeline.prepare(source).labels.isEmpty)
    pipeline.renditions.labelLimit = -1
    #expect(try pipeline.prepare(source).labels.isEmpty)
  }

  @Test func `master, tier and format are settings`() throws {
    var pipeline = Pipeline(stages: [], tool: RedactFacesTests.tool)
    pipeline.allowsUnredacted = true
    pipeline.renditions.includesMaster = true
    pipeline.renditions.tier = .high
    pipeline.renditions.encoding = Encoding(format: .webp, quality: 50)
    let source = PhotoSource.file(SamplePhotos.path("small-print.jpg"))
    let made = try pipeline.prepare(source, as: PhotoPath("p.jpg")).renditions
    #expect(made.map(\.suffix) == [".overview.webp", ".master.webp"])
    #expect(made[0].record.width == 2212 && made[0].record.height == 1659)
    #expect(made[1].record.width == 4032 && made[1].record.height == 3024)
  }

  @Test func `details show their parts of the photo closer than the overview`() throws {
    var pipeline = Pipeline(stages: [], tool: RedactFacesTests.tool)
    pipeline.allowsUnredacted = true
    pipeline.renditions.detailLimit = 4
    let source = PhotoSource.file(SamplePhotos.path("small-print.jpg"))
    let prepared = try pipeline.prepare(source, as: PhotoPath("p.jpg"))
    let overview = try #require(prepared.overview?.record)
    #expect(prepared.details.map(\.suffix) == (1...4).map { ".detail-\($0).jpg" })
    for detail in prepared.details.map(\.record) {
      let box = try #require(detail.box)
      #expect(Double(detail.width) > 1.3 * box.width * Double(overview.width))
      #expect(detail.tokens <= TokenBudget.Tier.standard.budget.tokens)
      #expect(FindingsHead.isRendition(PhotoPath(detail.path), of: PhotoPath("p.jpg")))
      let view = try ImageView(of: detail, prepared.findings)
      let corner = view.inPhoto(Box(x: 0, y: 0, width: 0.5, height: 0.5))
      #expect(abs(corner.x - box.x) < 1e-9 && abs(corner.width - box.width / 2) < 1e-9)
    }
  }

  @Test func `stages are timed by their names`() {
    var clock = StageClock()
    clock.mark("a")
    clock.mark("b")
    clock.mark("a")
    #expect(Set(clock.timings.keys) == ["a", "b"])
  }

  @Test func `the time of a stage that runs twice is the sum`() throws {
    var clock = StageClock()
    Thread.sleep(forTimeInterval: 0.05)
    clock.mark("a")
    let first = try #require(clock.timings["a"])
    Thread.sleep(forTimeInterval: 0.005)
    clock.mark("a")
    let both = try #require(clock.timings["a"])
    #expect(first >= 50 && both >= first + 5)
  }
}
