import Foundation
import Testing

@testable import SessionPix

struct RedactTextTests {
  /// A stage that says what was read.
  struct Reading: Stage {
    let name = "reading"
    var regions: [TextRegion] = []
    var barcodes: [Barcode] = []
    var candidates = Findings.Candidates()

    func apply(to photo: inout Photo) throws(PhotoError) {
      photo.regions = regions
      photo.barcodes = barcodes
      photo.candidates = candidates
      photo.textWasRead = true
    }
  }

  private static let mail = "jane.doe@example.com"

  /// The maker, a mail address, a second reading of it, a line close below, a serial number.
  private static var reading: Reading {
    var page = HandMadePage()
    page.write("Roland", x: 100, y: 100)
    page.write(mail, x: 100, y: 300, alternatives: ["jane.doe@exarnple.com"])
    page.write("jane.doe example", x: 150, y: 302)
    page.write("INPUT LEVEL", x: 100, y: 322)
    page.write("S/N 212-555-0143", x: 100, y: 500)
    var reading = Reading(regions: page.regions)
    reading.candidates.brand = [LabelCandidate(value: "Roland", confidence: 0.9, region: 0)]
    reading.candidates.model = [
      LabelCandidate(value: "jane", confidence: 0.2, region: 1),
      LabelCandidate(value: "doe", confidence: 0.1),
    ]
    reading.candidates.serial = [
      LabelCandidate(
        value: "212-555-0143", confidence: 0.8, alternatives: ["exarnple"], region: 4)
    ]
    return reading
  }

  private static func prepare(_ reading: Reading) throws -> PreparedPhoto {
    var pipeline = Pipeline(stages: [reading, RedactText()], tool: RedactFacesTests.tool)
    pipeline.requiredPasses = [RedactText.pass]
    pipeline.renditions.includesMaster = true
    pipeline.renditions.encoding = Encoding(format: .png)
    let bytes = try Picture(width: 1000, height: 1000) { _, _ in [200, 0, 0] }.encoded(as: .png)
    return try pipeline.prepare(.bytes(bytes, name: "a.png"))
  }

  @Test func `what is hidden stands nowhere in the record, only its kind and count`() throws {
    let findings = try Self.prepare(Self.reading).findings
    #expect(findings.privacy?.text == [.init(kind: .email, count: 1)])
    #expect(findings.privacy?.passes == ["text"])
    let json = String(decoding: try JSONEncoder().encode(findings), as: UTF8.self)
    for word in ["jane", "doe", "example", "exarnple"] { #expect(!json.contains(word)) }
    #expect(try FindingsSchema.published().faults(in: FindingsSchema.object(findings)) == [])
  }

  @Test func `what remains keeps its place in the record`() throws {
    let findings = try Self.prepare(Self.reading).findings
    #expect(findings.regions?.map(\.text) == ["Roland", "INPUT LEVEL", "S/N 212-555-0143"])
    #expect(findings.candidates?.brand.map(\.region) == [0])
    #expect(findings.candidates?.model == [])
    #expect(findings.candidates?.serial.map(\.region) == [2])
  }

  @Test func `the line and its margin are painted in every image, and nothing else`() throws {
    let made = try Self.prepare(Self.reading)
    let master = try Picture.decoding(try #require(made.renditions.last).bytes)
    let line = Self.reading.regions[1].quad.bounds
    let (left, right) = (Int(line.x * 1000), Int((line.x + line.width) * 1000))
    var (unpainted, changed) = (0, 0)
    for y in 0..<1000 {
      for x in 0..<1000 {
        let isPainted = master[x, y] == [120, 120, 120]
        if (300..<330).contains(y), (left..<right).contains(x), !isPainted { unpainted += 1 }
        let isNear = (290..<340).contains(y) && (left - 20..<right + 20).contains(x)
        if !isNear, master[x, y] != [200, 0, 0] { changed += 1 }
      }
    }
    #expect(unpainted == 0 && changed == 0)
    let overview = try Picture.decoding(try #require(made.overview).bytes)
    #expect(overview[overview.width / 5, overview.height * 315 / 1000] == [120, 120, 120])
  }

  @Test func `a line that runs aslant is painted aslant`() throws {
    var reading = Reading()
    let quad = Quad(
      Point(x: 0.1, y: 0.1), Point(x: 0.8, y: 0.8), Point(x: 0.77, y: 0.83), Point(x: 0.07, y: 0.13)
    )
    reading.regions = [
      TextRegion(quad: quad, text: Self.mail, confidence: 1, reader: "neural")
    ]
    let master = try Picture.decoding(
      try #require(try Self.prepare(reading).renditions.last).bytes)
    #expect(master[435, 465] == [120, 120, 120])
    #expect(master[700, 200] == [200, 0, 0] && master[200, 700] == [200, 0, 0])
  }

  @Test func `a barcode that holds personal text cannot be read any more`() throws {
    let quad = Quad(
      Point(x: 0.3, y: 0.3), Point(x: 0.6, y: 0.3), Point(x: 0.6, y: 0.6), Point(x: 0.3, y: 0.6))
    let row = Quad(
      Point(x: 0.3, y: 0.8), Point(x: 0.6, y: 0.8), Point(x: 0.6, y: 0.8), Point(x: 0.3, y: 0.8))
    var reading = Reading()
    reading.barcodes = [
      Barcode(quad: quad, symbology: "QRCode", text: "WIFI:S:DoeHome;P:maple12;;"),
      Barcode(quad: row, symbology: "Code128", text: "mailto:" + Self.mail),
      Barcode(quad: quad, symbology: "Code128", text: "SN:23871604"),
    ]
    let prepared = try Self.prepare(reading)
    #expect(prepared.findings.barcodes?.map(\.text) == ["SN:23871604"])
    #expect(
      prepared.findings.privacy?.text == [
        .init(kind: .email, count: 1), .init(kind: .wifi, count: 1),
      ])
    let master = try Picture.decoding(try #require(prepared.renditions.last).bytes)
    #expect(master[450, 450] == [120, 120, 120] && master[270, 450] == [120, 120, 120])
    #expect(master[450, 700] == [120, 120, 120], "the bars above the row that was read")
    #expect(master[100, 100] == [200, 0, 0])
  }

  @Test func `of two fine barcodes with the same personal text none is left`() throws {
    let photo = FineBarcodes.photo
    let reading = Reading(
      regions: FineBarcodes.lines,
      barcodes: try BarcodeSearch().barcodes(in: photo.raster, near: FineBarcodes.lines))
    #expect(reading.barcodes.map(\.text) == [FineBarcodes.text], "of the two one is reported")
    var pipeline = Pipeline(stages: [reading, RedactText()], tool: RedactFacesTests.tool)
    pipeline.requiredPasses = [RedactText.pass]
    pipeline.renditions.includesMaster = true
    pipeline.renditions.encoding = Encoding(format: .png)
    let made = try pipeline.prepare(.bytes(photo.encoded(as: .png), name: "a.png"))
    let master = try Picture.decoding(try #require(made.renditions.last).bytes)
    #expect(try FineBarcodes.legible(in: master) == 0)
  }

  @Test func `where nothing is personal nothing changes`() throws {
    var page = HandMadePage()
    page.write("Roland", x: 100, y: 100)
    let prepared = try Self.prepare(Reading(regions: page.regions))
    #expect(prepared.findings.privacy?.text == [])
    let master = try Picture.decoding(try #require(prepared.renditions.last).bytes)
    #expect(master[150, 115] == [200, 0, 0])
  }

  /// A white picture with one line of print.
  static func note(_ text: String) throws -> [UInt8] {
    let line = TesseractEngineTests.line(text)
    var photo = Picture(width: line.width + 200, height: 300) { _, _ in [255, 255, 255] }
    for row in 0..<line.height {
      let target = ((row + 100) * photo.width + 100) * 3
      photo.bytes.replaceSubrange(
        target..<target + line.width * 3,
        with: line.pixels[row * line.width * 3..<(row + 1) * line.width * 3])
    }
    return try photo.encoded(as: .png)
  }

  @Test func `what was hidden in a photo is not read again in its images`() throws {
    let pipeline = try SharedPipeline.standard()
    let bytes = try Self.note("OWNER: JANE DOE")
    let prepared = try pipeline.prepare(.bytes(bytes, name: "note.png"))
    #expect(prepared.findings.privacy?.text == [.init(kind: .name, count: 1)])
    var open = pipeline
    open.keepText()
    let before = try open.prepare(.bytes(bytes, name: "note.png")).findings.regions ?? []
    #expect(before.contains { $0.text.contains("JANE DOE") })
    let overview = try #require(prepared.overview).bytes
    let after = try open.prepare(.bytes(overview, name: "overview.jpg")).findings.regions ?? []
    #expect(!after.contains { $0.text.contains("JANE") || $0.text.contains("DOE") })
  }

  @Test func `a mosaic of text hides nothing, and is refused`() throws {
    var pipeline = try SharedPipeline.standard()
    pipeline.stages = pipeline.stages.map { stage in
      guard var text = stage as? RedactText else { return stage }
      text.fill = .mosaic
      return text
    }
    let error = #expect(throws: PhotoError.self) {
      try pipeline.prepare(.file(SamplePhotos.path("type-plate.jpg")))
    }
    #expect(error?.description.contains("a mosaic of text can be read back") == true)
  }

  @Test func `where no stage has read the text nothing leaves`() throws {
    var pipeline = Pipeline(stages: [RedactText()], tool: RedactFacesTests.tool)
    pipeline.allowsUnredacted = true
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    let error = #expect(throws: PhotoError.self) { try pipeline.prepare(source) }
    #expect(error?.description.contains("no stage has read the text") == true)
  }

  @Test func `the standard pipeline needs the text pass, unless text is kept by name`() throws {
    let source = PhotoSource.bytes(try SmallPhoto.bytes(), name: "a.png")
    var pipeline = try SharedPipeline.standard()
    #expect(try pipeline.prepare(source).findings.privacy?.passes == ["faces", "text"])
    pipeline.stages.removeAll { $0 is RedactText }
    #expect(throws: PhotoError.self) { try pipeline.prepare(source) }
    pipeline.keepText()
    let privacy = try pipeline.prepare(source).findings.privacy
    #expect(privacy?.passes == ["faces"] && privacy?.text == nil)
  }
}
