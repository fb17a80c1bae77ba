import Foundation
import RegexBuilder
import Testing

@testable import SessionPix

/// The article on the format against the records that the pipeline makes.
struct FindingsFormatTests {
  private static let article = "Sources/SessionPix/SessionPix.docc/FindingsFormat.md"
  /// Objects whose keys are names of models and stages.
  private static let dictionaries: Set<String> = ["tool.models", "timings"]
  /// Lists of objects, which may be empty.
  private static let lists: Set<String> = [
    "privacy.faces", "privacy.lifted", "privacy.text", "regions", "barcodes", "renditions",
    "candidates.brand",
    "candidates.model",
    "candidates.serial",
  ]

  @Test func `the article's example is a record`() throws {
    for block in try Article(Self.article).blocks(of: "json") {
      let findings = try JSONDecoder().decode(Findings.self, from: Data(block.utf8))
      #expect(findings.schema == Findings.schemaName)
      let shown = try Self.paths(in: Data(block.utf8))
      #expect(try shown == Self.paths(in: JSONEncoder().encode(findings)))
    }
  }

  @Test func `the article names every path of the records, and no other`() throws {
    let pipeline = try Pipeline.standard()
    var photos: [PhotoSource] = ["phone-metadata.jpg", "sticker-code128.jpg"]
      .map { .file(ProjectFiles.sample($0)) }
    photos += [.file(ProjectFiles.portrait), .bytes([0], name: "broken.jpg")]
    photos.append(.bytes(try RedactTextTests.note("OWNER: JANE DOE"), name: "note.png"))
    let unnamed = NamedSource(.bytes([0], name: "photo"), as: PhotoPath(bytes: [0xFF]))
    var found: Set<String> = []
    for photo in photos.map({ NamedSource($0) }) + [unnamed] {
      let findings = Outcome(of: photo, by: pipeline).findings
      found.formUnion(try Self.paths(in: JSONEncoder().encode(findings)))
    }
    found.formUnion(try Self.pathsOfTwins(by: pipeline))
    let sample = PhotoSource.file(ProjectFiles.sample("phone-metadata.jpg"))
    var correction = Correction(sha256: try #require(sample.sha256))
    correction.liftedText = [Box(x: 0, y: 0, width: 0.1, height: 0.1)]
    let corrected = try pipeline.prepare(sample, as: nil, correction: correction).findings
    found.formUnion(try Self.paths(in: JSONEncoder().encode(corrected)))
    var close = pipeline
    close.renditions.detailLimit = 4
    let large = try close.prepare(.file(ProjectFiles.sample("rack.jpg"))).findings
    found.formUnion(try Self.paths(in: JSONEncoder().encode(large)))
    let named = try Article(Self.article).firstCells
    #expect(named.subtracting(found).sorted() == [], "paths that no record has")
    #expect(found.subtracting(named).sorted() == [], "paths that the article does not name")
  }

  /// The paths in the records of two identical photos.
  private static func pathsOfTwins(by pipeline: Pipeline) throws -> Set<String> {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    let file = try FindingsFile(in: output)
    let photo = PhotoSource.file(ProjectFiles.sample("sticker-code128.jpg"))
    let record = try file.record(Outcome(of: NamedSource(photo, as: PhotoPath("a")), by: pipeline))
    try file.append(try #require(try output.duplicate(record, as: PhotoPath("b"))))
    _ = try file.finish()
    var records = try RecordedFindings(in: folder.path)
    var found: Set<String> = []
    while let findings = try records.next() {
      found.formUnion(try paths(in: JSONEncoder().encode(findings)))
    }
    return found
  }

  private static func paths(in json: Data) throws -> Set<String> {
    let all = paths(in: try JSONSerialization.jsonObject(with: json), at: "")
    let fields = Regex {
      "candidates."
      ChoiceOf {
        "brand"
        "model"
        "serial"
      }
    }
    return Set(all.map { $0.replacing(fields, with: "candidates.FIELD") })
  }

  /// The paths of all that is no object, as `regions[].quad`.
  private static func paths(in value: Any, at path: String) -> Set<String> {
    switch value {
    case let object as [String: Any]:
      if dictionaries.contains(path) { return [path + ".NAME"] }
      let prefix = path.isEmpty ? "" : path + "."
      return object.reduce(into: []) { $0.formUnion(paths(in: $1.value, at: prefix + $1.key)) }
    case let list as [[String: Any]] where !list.isEmpty || lists.contains(path):
      return list.reduce(into: []) { $0.formUnion(paths(in: $1, at: path + "[]")) }
    default:
      return [path]
    }
  }
}
