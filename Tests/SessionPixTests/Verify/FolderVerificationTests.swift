import Foundation
import Testing

@testable import SessionPix

struct FolderVerificationTests {
  private static let overview = "room/a.png.overview.jpg"

  @Test func `a folder as a run leaves it is proven`() throws {
    let verified = try VerifiedFolder()
    #expect(try verified.violations() == [])
    let summary = try FolderVerification(verified.folder.path, policy: OutputPolicy())
      .run(detector: RedactFacesTests.FixedDetector(faces: [])) { _ in }
    #expect(summary.photos == 2 && summary.images == 3 && summary.violations.isEmpty)
  }

  @Test func `a face that is painted over is none, one beside it is, in each image`() throws {
    var verified = try VerifiedFolder()
    verified.faces = [VerifiedFolder.face]
    // The label crop shows a part of the photo in which the box would lie elsewhere.
    #expect(!(try verified.violations()).contains("face: " + Self.overview))
    verified.faces = [
      DetectedFace(box: Box(x: 0, y: 0, width: 0.2, height: 0.2), score: 0.3, tolerance: 0)
    ]
    let found = try verified.violations()
    #expect(found.contains("face: " + Self.overview))
    #expect(found.contains("face: room/a.png.master.jpg"))
    #expect(found.contains("face: room/a.png.label-1.jpg"))
  }

  @Test func `what the record claims to be painted and is not, is told and hides no face`() throws {
    var verified = try VerifiedFolder()
    let claimed = Box(x: 0, y: 0, width: 0.3, height: 0.3)
    try verified.changeRecord {
      $0.privacy?.faces.append(.init(box: claimed, score: 1, by: .detector))
    }
    verified.faces = [
      DetectedFace(box: Box(x: 0.05, y: 0.05, width: 0.2, height: 0.2), score: 0.3, tolerance: 0)
    ]
    let found = try verified.violations()
    #expect(found.contains("unpainted: " + Self.overview))
    #expect(found.contains("face: " + Self.overview))
  }

  @Test func `a lift counts where record and corrections both state it`() throws {
    let area = Box(x: 0, y: 0, width: 0.25, height: 0.25)
    var verified = try VerifiedFolder {
      var correction = Correction(sha256: $0)
      correction.liftedFaces = [area]
      return correction
    }
    verified.faces = [
      DetectedFace(box: Box(x: 0, y: 0, width: 0.2, height: 0.2), score: 0.3, tolerance: 0)
    ]
    #expect(!(try verified.violations()).contains("face: " + Self.overview))
    let label = try verified.violations()
    #expect(label.allSatisfy { $0 == "face: room/a.png.label-1.jpg" })
    try FileManager.default.removeItem(atPath: verified.folder["corrections.jsonl"].text)
    #expect(try verified.violations().contains("correction: room/a.png"))
  }

  @Test func `a correction that was not carried out is told`() throws {
    let verified = try VerifiedFolder {
      var correction = Correction(sha256: $0)
      correction.added = [Box(x: 0.7, y: 0.7, width: 0.2, height: 0.2)]
      return correction
    }
    #expect(try verified.violations() == [])
    try verified.changeRecord { $0.privacy?.faces.removeAll { $0.by == .person } }
    #expect(try verified.violations() == ["correction: room/a.png"])
    try verified.folder.write(Array("nonsense\n".utf8), to: "corrections.jsonl")
    #expect(try verified.violations().contains("correction: corrections.jsonl"))
  }

  @Test func `images that are missing, changed or hold more than pixels are told`() throws {
    let verified = try VerifiedFolder()
    let bytes = try #require(verified.folder.bytes(of: Self.overview))
    let comment: [UInt8] = [0xFF, 0xFE, 0, 4, 0x68, 0x69]
    try verified.folder.write(Array(bytes[..<2] + comment + bytes[2...]), to: Self.overview)
    #expect(try verified.violations() == ["changed: " + Self.overview, "leak: " + Self.overview])
    try verified.folder.write(Array("no image".utf8), to: Self.overview)
    #expect(try verified.violations() == ["changed: " + Self.overview, "leak: " + Self.overview])
    try FileManager.default.removeItem(atPath: verified.folder[Self.overview].text)
    #expect(try verified.violations() == ["missing: " + Self.overview])
    try verified.folder.link(Self.overview, to: "/etc/hostname")
    #expect(try verified.violations() == ["missing: " + Self.overview, "stray: " + Self.overview])
  }

  @Test func `another picture of the same form is not the recorded one`() throws {
    let verified = try VerifiedFolder()
    let other = try Raster(width: 64, height: 64, grey: 9).encoded(as: Encoding())
    try verified.folder.write(other, to: Self.overview)
    try verified.changeRecord {
      $0.renditions?[0].bytes = other.count
      $0.renditions?[0].sha256 = SHA256.hexadecimal(of: other)
    }
    #expect(try verified.violations() == ["changed: " + Self.overview])
  }

  @Test func `files that nothing names are told, those of the tool are known`() throws {
    var verified = try VerifiedFolder()
    try verified.folder.write(to: "report.html")
    try verified.folder.write(to: "room/deep/notes.txt")
    try verified.folder.write(to: "room/c.png.overview.jpg")
    try FileManager.default.createDirectory(
      atPath: verified.folder["room/.sessionpix-1-2.part"].text, withIntermediateDirectories: true)
    try verified.folder.write(to: "room/.sessionpix-1-2.part/x")
    verified.policy.knownFiles.insert(PhotoPath("report.html"))
    #expect(
      try verified.violations().sorted() == [
        "stray: room/c.png.overview.jpg", "stray: room/deep/notes.txt",
        "temporary: room/.sessionpix-1-2.part/x",
      ])
  }

  @Test func `personal text in a record is told, whatever field holds it, and never repeated`()
    throws
  {
    for change: (inout Findings) -> Void in [
      { $0.regions?[0].text = "jane.doe@example.com" },
      { $0.regions?[0].alternatives = ["PROPERTY OF JANE DOE"] },
      { $0.candidates?.model = [LabelCandidate(value: "jane.doe@example.com", confidence: 1)] },
      {
        $0.barcodes = [
          Barcode(quad: $0.regions![0].quad, symbology: "QRCode", text: "MATMSG:TO:jane@x.org;;")
        ]
      },
    ] {
      let verified = try VerifiedFolder()
      try verified.changeRecord(change)
      var messages: [String] = []
      _ = try FolderVerification(verified.folder.path, policy: OutputPolicy())
        .run(detector: RedactFacesTests.FixedDetector(faces: [])) { messages.append($0.message) }
      #expect(messages.count == 1 && messages[0].contains("is personal ("), "\(messages)")
      #expect(!messages.joined().lowercased().contains("jane"))
    }
  }

  @Test func `an earlier record of a photo is held to the policy, too`() throws {
    let verified = try VerifiedFolder()
    try verified.addEarlierRecord { _ in }
    #expect(try verified.violations() == [])
    try verified.addEarlierRecord { $0.regions?[0].text = "jane.doe@example.com" }
    #expect(try verified.violations() == ["text: room/a.png"])
    try verified.addEarlierRecord { $0.privacy?.passes = [] }
    #expect(try Set(verified.violations()) == ["text: room/a.png", "pass: room/a.png"])
  }

  @Test(arguments: [
    ("inventory.csv", "photo,text\r\nroom/a.png,\"say \"\"jane.doe@example.com\"\", please\"\r\n"),
    ("inventory.csv", "photo,text\r\nroom/a.png,PROPERTY OF JANE DOE"),
    ("report.html", #"<script>[{"text":"mail: jane.doe\u0040example.com"}]</script>"#),
    ("report.html", "<p>TEL (212) 555-0143</p>"),
    ("identify/answers.jsonl", #"{"answer":{"note":"a \"tag\" with jane@example.org"}}"#),
  ])
  func `personal text in a file beside the records is told, and never repeated`(
    name: String, text: String
  ) throws {
    var verified = try VerifiedFolder()
    verified.policy.knownFiles.insert(PhotoPath(name))
    try verified.folder.write(Array(text.utf8), to: name)
    #expect(try verified.violations() == ["text: " + name])
    verified.policy.requiredPasses = ["faces"]
    #expect(try verified.violations() == [], "with --keep-text")
  }

  @Test func `names of photos, numbers of equipment and pictures are no personal text`() throws {
    var verified = try VerifiedFolder()
    let name = "jane@example.org/tel 212-555-0143.png"
    try verified.changeRecord {
      $0.source.path = name
      $0.renditions = []
    }
    try verified.folder.write(
      Array(
        """
        {"name":"\(name)","link":"\(HTMLText.link(PhotoPath(name + ".overview.jpg")))",
        "serial":"212-555-0143","model":"AB-12 345","image":"\(String(repeating: "jane@example.org", count: 999))"}
        """.utf8), to: "report.html")
    verified.policy.knownFiles.insert(PhotoPath("report.html"))
    #expect(try verified.violations().filter { $0.hasPrefix("text") } == [])
  }

  @Test func `a crop or a detail does not hide a face that is recorded and not painted`() throws {
    var verified = try VerifiedFolder()
    let claimed = Box(x: 0.1, y: 0.1, width: 0.2, height: 0.2)
    try verified.changeRecord { record in
      record.privacy?.faces.append(.init(box: claimed, score: 1, by: .detector))
      // The overview as a detail that shows all of the photo.
      record.renditions?[0].role = .detail
      record.renditions?[0].box = .whole
    }
    verified.faces = [
      DetectedFace(box: Box(x: 0.12, y: 0.12, width: 0.1, height: 0.1), score: 0.3, tolerance: 0)
    ]
    let found = try verified.violations()
    #expect(found.contains("unpainted: " + Self.overview))
    #expect(found.contains("face: " + Self.overview))
    #expect(found.contains("unpainted: room/a.png.label-1.jpg"))
  }

  @Test func `without the text pass its absence is told, unless it is not asked for`() throws {
    var verified = try VerifiedFolder()
    try verified.changeRecord {
      $0.privacy?.passes = ["faces"]
      $0.regions?[0].text = "jane.doe@example.com"
    }
    #expect(try verified.violations() == ["pass: room/a.png", "text: room/a.png"])
    verified.policy.requiredPasses = ["faces"]
    #expect(try verified.violations() == [])
  }

  @Test func `serial numbers are told where they may not be read`() throws {
    var verified = try VerifiedFolder()
    verified.policy.allowsSerials = false
    #expect(try verified.violations() == ["serial: room/a.png"], "a line with S/N")
    try verified.changeRecord { $0.regions?[1].text = "" }
    #expect(try verified.violations() == [])
    verified.policy.allowsLabels = false
    #expect(try verified.violations() == ["serial: room/a.png"], "any text")
  }

  @Test func `a record that cannot be is told`() throws {
    for change: (inout Findings) -> Void in [
      { $0.schema = "sessionpix.findings/9" }, { $0.privacy = nil }, { $0.status = .failed },
      { $0.source.sha256 = nil }, { $0.source.sha256 = "abc" },
      { $0.source.width = 0 }, { $0.source.height = .max },
      {
        $0.regions?[0].quad = Quad(
          Point(x: 1e200, y: 0), Point(x: 9, y: 0), Point(x: 1, y: 1), Point(x: 0, y: 1))
      },
      { $0.privacy?.faces[0].box.width = 3 }, { $0.renditions?[0].path = "../b.overview.jpg" },
      { $0.renditions?[0].path = "b.jpg.overview.jpg" },
    ] {
      let verified = try VerifiedFolder()
      try verified.changeRecord(change)
      #expect(try verified.violations().contains("damaged-record: room/a.png"))
    }
  }

  @Test func `a lift is not believed because the record does not say of which bytes it is`() throws
  {
    let verified = try VerifiedFolder()
    try verified.changeRecord {
      $0.privacy?.lifted = [.init(kind: .face, box: Box(x: 0, y: 0, width: 1, height: 1))]
    }
    #expect(try verified.violations() == ["correction: room/a.png"])
    try verified.changeRecord { $0.source.sha256 = nil }
    #expect(try verified.violations().contains("damaged-record: room/a.png"))
  }

  @Test func `results in the record of a photo that failed are told, whatever they are`() throws {
    let whole = try VerifiedFolder().record()
    for change: (inout Findings) -> Void in [
      { $0.regions = whole.regions }, { $0.candidates = whole.candidates }, { $0.barcodes = [] },
      { $0.renditions = whole.renditions },
    ] {
      let verified = try VerifiedFolder()
      try verified.changeRecord {
        $0 = $0.failed(.truncated)
        change(&$0)
      }
      #expect(try verified.violations().contains("damaged-record: room/a.png"))
    }
  }

  @Test func `an image that cannot be searched is not proven`() throws {
    let verified = try VerifiedFolder()
    var found: [Violation] = []
    _ = try FolderVerification(verified.folder.path, policy: OutputPolicy())
      .run(detector: RedactFacesTests.BrokenDetector()) { found.append($0) }
    #expect(found.map(\.code) == [.unproven, .unproven, .unproven])
    #expect(found[0].message.contains("the test says so"))
  }

  @Test func `a folder without findings, and one that a run writes into, are refused`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: InputError.self) {
      _ = try FolderVerification(folder.path, policy: OutputPolicy())
    }
    let verified = try VerifiedFolder()
    let busy = try OutputFolder(verified.folder.path)
    #expect(throws: OutputError.busy(verified.folder.path)) {
      _ = try FolderVerification(verified.folder.path, policy: OutputPolicy())
    }
    withExtendedLifetime(busy) {}
  }

  @Test func `whatever is done to the records' bytes, it ends, and what it cannot read it tells`()
    throws
  {
    let verified = try VerifiedFolder()
    let whole = try #require(verified.folder.bytes(of: "findings.jsonl"))
    let output = verified.folder.path
    var numbers = SplitMix64(state: 5)
    var told = 0
    for round in 0..<300 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...4, using: &numbers) {
        let place = Int.random(in: bytes.indices, using: &numbers)
        switch round % 3 {
        case 0: bytes[place] = .random(in: 0...255, using: &numbers)
        case 1:
          bytes[place] = Array("0123456789-.e[]{},:\"".utf8).randomElement(using: &numbers) ?? 0
        default:
          bytes.removeSubrange(
            place..<min(bytes.count, place + .random(in: 1...40, using: &numbers)))
        }
      }
      try OutputFolder(output).write(bytes, to: FindingsFile.name)
      told += try verified.violations().isEmpty ? 0 : 1
    }
    #expect(told > 150)
  }
}
