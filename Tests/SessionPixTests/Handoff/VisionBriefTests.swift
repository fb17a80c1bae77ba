import Foundation
import Testing

@testable import SessionPix

struct VisionBriefTests {
  private static func prepared(_ name: String) throws -> PreparedPhoto {
    try SharedPipeline.standard().prepare(.file(SamplePhotos.path(name)))
  }

  /// One whose details are prepared, too.
  private static func preparedClosely(_ name: String) throws -> PreparedPhoto {
    var pipeline = try SharedPipeline.standard()
    pipeline.renditions.detailLimit = 4
    return try pipeline.prepare(.file(SamplePhotos.path(name)))
  }

  private static let withoutSerials: VisionBrief.Policy = {
    var policy = VisionBrief.Policy()
    policy.showsSerials = false
    return policy
  }()

  @Test func `a photo in which no pass looked for faces has no brief`() throws {
    let prepared = try SmallPhoto.pipeline().prepare(.bytes(SmallPhoto.bytes(), name: "x.png"))
    #expect(throws: BriefError.facesNotRedacted) { try VisionBrief(for: prepared) }
  }

  @Test func `a photo in which no pass hid personal text has no brief`() throws {
    var pipeline = try SharedPipeline.standard()
    pipeline.keepText()
    let prepared = try pipeline.prepare(.file(SamplePhotos.path("type-plate.jpg")))
    let error = #expect(throws: BriefError.self) { try VisionBrief(for: prepared) }
    #expect(error?.code == "text-not-redacted")
  }

  @Test func `a photo whose faces are hidden by a mosaic of themselves has no brief`() throws {
    var pipeline = try SharedPipeline.standard()
    pipeline.fillFaces(with: .mosaic)
    let prepared = try pipeline.prepare(.file(SamplePhotos.path("type-plate.jpg")))
    #expect(prepared.findings.privacy?.passes == ["faces-cosmetic", "text"])
    #expect(throws: BriefError.facesCosmetic) { try VisionBrief(for: prepared) }
    pipeline.fillFaces(with: .solid)
    let solid = try pipeline.prepare(.file(SamplePhotos.path("type-plate.jpg")))
    #expect(solid.findings.privacy?.passes == ["faces", "text"])
    _ = try VisionBrief(for: solid)
  }

  @Test func `a photo that was only made smaller has no brief, and no metadata`() throws {
    let photo = PhotoSource.file(SamplePhotos.path("phone-metadata.jpg"))
    let prepared = try Pipeline.resizing.prepare(photo)
    #expect(prepared.findings.privacy?.passes == [] && prepared.findings.regions == [])
    #expect(prepared.findings.privacy?.removed.isEmpty == false && prepared.renditions.count == 1)
    #expect(throws: BriefError.facesNotRedacted) { try VisionBrief(for: prepared) }
    let standard = try SharedPipeline.standard()
    #expect(Pipeline.resizing.settingsDigest != standard.settingsDigest)
  }

  @Test func `a brief has the overview, label crops and candidates with places in the overview`()
    throws
  {
    let brief = try VisionBrief(for: Self.prepared("type-plate.jpg"))
    let overview = try #require(brief.images.first)
    #expect(overview.role == .overview && overview.area == nil)
    #expect(brief.images.count > 2 && brief.images.count <= 9)
    #expect(brief.imageTokens == brief.images.reduce(0) { $0 + $1.tokens })
    #expect(brief.candidates.contains { $0.value == "Tascam" && $0.field == .brand })
    for candidate in brief.candidates {
      #expect(brief.images.indices.contains(candidate.image - 1))
      guard let area = candidate.area else { continue }
      #expect(area.x >= 0 && area.x + area.width <= overview.width)
      #expect(area.y >= 0 && area.y + area.height <= overview.height)
    }
  }

  @Test func `close images are the overview and its parts, where parts were prepared`() throws {
    let plain = try VisionBrief(for: Self.prepared("small-print.jpg"))
    #expect(plain.closeImages == plain.images)
    let brief = try VisionBrief(for: Self.preparedClosely("small-print.jpg"))
    #expect(brief.images == plain.images)
    let overview = try #require(brief.closeImages.first)
    #expect(overview == brief.images.first)
    #expect(brief.closeImages.dropFirst().map(\.role).allSatisfy { $0 == .detail })
    #expect((2...5).contains(brief.closeImages.count))
    for detail in brief.closeImages.dropFirst() {
      let area = try #require(detail.area)
      #expect(area.x + area.width <= overview.width && area.y + area.height <= overview.height)
      #expect(detail.width > area.width)
    }
  }

  @Test func `a smaller tier shrinks the overview and its places`() throws {
    var pipeline = try SharedPipeline.standard()
    pipeline.renditions.tier = .high
    let prepared = try pipeline.prepare(.file(SamplePhotos.path("small-print.jpg")))
    var policy = VisionBrief.Policy()
    policy.tier = .standard
    let large = try VisionBrief(for: prepared)
    let small = try VisionBrief(for: prepared, policy: policy)
    let budget = TokenBudget.Tier.standard.budget
    #expect(large.images[0].width > small.images[0].width)
    #expect(small.images[0].tokens <= budget.tokens)
    #expect(max(small.images[0].width, small.images[0].height) <= budget.longEdge)
    let scale = Double(small.images[0].width) / Double(large.images[0].width)
    for (first, second) in zip(large.candidates, small.candidates) {
      guard let wide = first.area, let narrow = second.area else { continue }
      #expect(abs(Double(wide.x) * scale - Double(narrow.x)) <= 2)
    }
    #expect(
      Array(small.images.dropFirst()).map(\.bytes) == Array(large.images.dropFirst()).map(\.bytes))
  }

  @Test(arguments: [
    "type-plate.jpg", "sticker-code128.jpg", "phone-metadata.jpg", "sticker-qr.heic",
    "label-turned.jpg",
  ])
  func `no reader finds a serial number where none may be shown`(name: String) throws {
    let prepared = try Self.prepared(name)
    let serial = try #require(prepared.findings.candidates?.serial.first?.value)
    let open = try VisionBrief(for: prepared)
    let brief = try VisionBrief(for: prepared, policy: Self.withoutSerials)
    #expect(open.candidates.contains { $0.value == serial })
    #expect(!brief.candidates.contains { $0.field == .serial || $0.value.contains(serial) })
    #expect(!brief.questions.contains { $0.contains("serial") })
    #expect(brief.candidates.contains { $0.field == .brand }, "the brand stays")
    for image in brief.images { try Self.expect(noSerial: serial, in: image) }
  }

  @Test func `no reader finds a serial number in the details where none may be shown`() throws {
    let prepared = try Self.preparedClosely("small-print.jpg")
    let serial = try #require(prepared.findings.candidates?.serial.first?.value)
    let brief = try VisionBrief(for: prepared, policy: Self.withoutSerials)
    try #require(brief.closeImages.count > 1)
    for image in brief.closeImages { try Self.expect(noSerial: serial, in: image) }
  }

  private static func expect(noSerial serial: String, in image: VisionImage) throws {
    let again = try SharedPipeline.standard().prepare(.bytes(image.bytes, name: "image"))
    let texts = again.findings.regions?.flatMap { [$0.text] + $0.alternatives } ?? []
    #expect(!texts.contains { glued($0).contains(glued(serial)) })
    #expect(again.findings.barcodes ?? [] == [])
  }

  @Test func `what says a short serial number, or stands where one is painted over, is not told`()
    throws
  {
    var findings = Findings(
      tool: .init(version: "t", models: [:], precision: "f32"), status: .ok,
      source: .init(path: PhotoPath("a.jpg")))
    findings.privacy = Findings.Privacy()
    findings.privacy?.passes = [RedactFaces.pass, RedactText.pass]
    findings.unidentified = Findings.Unidentified(brand: 0.1, model: 0.1, serial: 0.1)
    findings.regions = [0.2, 0.6].map { y in
      TextRegion(
        quad: Box(x: 0.1, y: y, width: 0.5, height: 0.1).quad, text: "I7I", confidence: 0.9,
        reader: "neural")
    }
    var candidates = Findings.Candidates()
    candidates.serial = [LabelCandidate(value: "171", confidence: 0.6, region: 0)]
    candidates.model = [
      LabelCandidate(value: "171", confidence: 0.5),
      LabelCandidate(value: "I7I", confidence: 0.4, region: 0),
      LabelCandidate(value: "M1", confidence: 0.3, alternatives: ["171", "MI"], region: 1),
    ]
    findings.candidates = candidates
    let bytes = try Raster(width: 280, height: 210, grey: 200).encoded(as: Encoding())
    let overview = RenditionRecord(
      role: .overview, path: "a.jpg.overview.jpg", width: 280, height: 210, bytes: bytes.count,
      sha256: "", tokens: 80, region: nil)
    let prepared = PreparedPhoto(
      findings: findings, renditions: [Rendition(bytes: bytes, record: overview, suffix: "")])
    let brief = try VisionBrief(for: prepared, policy: Self.withoutSerials)
    #expect(brief.candidates.map(\.value) == ["M1"])
    #expect(brief.candidates.first?.alternatives == ["MI"])
    #expect(try VisionBrief(for: prepared).candidates.count == 4)
  }

  @Test func `a photo whose labels nobody read is not sent where serial numbers may not be seen`()
    throws
  {
    var pipeline = try SharedPipeline.standard()
    pipeline.stages.append(ForgetLabels())
    let prepared = try pipeline.prepare(.file(SamplePhotos.path("sticker-code128.jpg")))
    var policy = VisionBrief.Policy()
    policy.showsSerials = false
    #expect(throws: BriefError.textNotRead) { try VisionBrief(for: prepared, policy: policy) }
  }

  @Test func `the stage takes serial numbers out of images and findings alike`() throws {
    var pipeline = try SharedPipeline.standard()
    pipeline.stages.append(RedactSerials())
    let prepared = try pipeline.prepare(.file(SamplePhotos.path("sticker-code128.jpg")))
    let open = try Self.prepared("sticker-code128.jpg")
    let serial = try #require(open.findings.candidates?.serial.first?.value)
    #expect(prepared.findings.privacy?.passes == ["faces", "text", "serials"])
    let record = String(decoding: try JSONEncoder().encode(prepared.findings), as: UTF8.self)
    #expect(!record.contains(serial) && prepared.findings.candidates?.serial == [])
    #expect(prepared.findings.candidates?.brand.first?.value == "Allen & Heath")
    for rendition in prepared.renditions {
      let again = try SharedPipeline.standard().prepare(.bytes(rendition.bytes, name: "image"))
      #expect(again.findings.barcodes ?? [] == [])
      #expect(again.findings.regions?.contains { $0.text.contains(serial) } == false)
    }
  }

  @Test func `questions are about the letter in doubt, the close second and what is missing`() {
    func candidate(
      _ field: LabelField, _ value: String, _ confidence: Double, _ others: [String] = []
    )
      -> VisionBrief.Candidate
    {
      VisionBrief.Candidate(
        field: field, value: value, confidence: confidence, printed: true, alternatives: others,
        device: 0, area: nil, image: 1)
    }
    let candidates = [
      candidate(.model, "M1", 0.6), candidate(.model, "M7", 0.5), candidate(.model, "M9", 0.1),
      candidate(.serial, "A10B", 0.9, ["A1OB", "XXXXX"]),
    ]
    let asked = OpenQuestions(candidates, asksForSerials: true).sentences
    #expect(
      asked == [
        "brand: none was read; is one legible?", "model: \"M1\" or \"M7\"?",
        "serial: 0 or O at position 3 of \"A10B\"?",
      ])
    let doubted = OpenQuestions(candidates, refuted: ["A10B", "M1"], asksForSerials: true).sentences
    #expect(
      doubted.last == "serial: 0 or O at position 3 of \"A10B\"?"
        && doubted.dropLast().last
          == "serial: the check digit of \"A10B\" does not fit; which character was misread?"
    )
    #expect(doubted.count == asked.count + 1, "other fields have no check digit")
    let quiet = OpenQuestions(candidates, refuted: ["A10B"], asksForSerials: false).sentences
    #expect(!quiet.contains { $0.contains("serial") })
  }

  @Test func `of several devices each is asked about`() {
    func candidate(
      _ device: Int, _ value: String, _ confidence: Double, _ others: [String] = []
    ) -> VisionBrief.Candidate {
      VisionBrief.Candidate(
        field: .model, value: value, confidence: confidence, printed: true, alternatives: others,
        device: device, area: nil, image: 1)
    }
    let candidates = [
      candidate(1, "M1", 0.9, ["MI"]), candidate(2, "X5", 0.6), candidate(2, "X6", 0.5),
    ]
    let asked = OpenQuestions(candidates, asksForSerials: false).sentences
    #expect(
      asked.filter { $0.hasPrefix("model") } == [
        "model of device 1: 1 or I at position 2 of \"M1\"?",
        "model of device 2: \"X5\" or \"X6\"?",
      ])
  }

  @Test func `a brief holds no name of the photo and nothing that was read but candidates`() throws
  {
    let prepared = try Self.prepared("phone-metadata.jpg")
    let brief = try VisionBrief(for: prepared)
    let text = "\(brief.candidates) \(brief.questions)"
    #expect(!text.contains("phone-metadata"))
    #expect(!text.contains(try #require(prepared.findings.source.sha256)))
  }

  private static func glued(_ text: String) -> String {
    text.uppercased().filter { $0.isLetter || $0.isNumber }
  }
}
