import Foundation
import Testing

@testable import SessionPix

struct FindingsFileTests {
  private static func record(_ names: [PhotoPath], in folder: TemporaryFolder) throws {
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    for name in names { _ = try file.record(try SmallPhoto.outcome(name)) }
    _ = try file.finish()
  }

  private static func paths(in folder: TemporaryFolder) throws -> [String] {
    var records = try RecordedFindings(in: folder.path)
    var paths: [String] = []
    while let findings = try records.next() { paths.append(findings.source.path) }
    return paths
  }

  @Test func `images and a line are written for each photo`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("a/x.png"), PhotoPath("y.png")], in: folder)
    #expect(
      try folder.files() == ["a/x.png.overview.jpg", "findings.jsonl", "y.png.overview.jpg"])
    let text = String(decoding: try #require(folder.bytes(of: "findings.jsonl")), as: UTF8.self)
    #expect(text.hasSuffix("}\n"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func `a photo keeps one record, the newest, and the images that it names`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x"), PhotoPath("y")], in: folder)
    var pipeline = SmallPhoto.pipeline()
    pipeline.renditions.encoding = Encoding(format: .png)
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    _ = try file.record(try SmallPhoto.outcome(PhotoPath("x"), by: pipeline))
    let contents = try file.finish()
    #expect(contents.photos == 2)
    #expect(try Self.paths(in: folder) == ["y", "x"])
    #expect(
      try folder.files() == ["findings.jsonl", "x.overview.png", "y.overview.jpg"],
      "the older run's image of x is gone")
  }

  @Test func `of a photo that fails now the older images are gone at once, and no others`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x"), PhotoPath("x.png")], in: folder)
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    let broken = NamedSource(.bytes([0], name: "x"), as: PhotoPath("x"))
    _ = try file.record(Outcome(of: broken, by: SmallPhoto.pipeline()))
    #expect(try folder.files() == ["findings.jsonl", "x.png.overview.jpg"])
    _ = try file.record(try SmallPhoto.outcome(PhotoPath("y")))
    _ = try file.record(
      Outcome(
        of: NamedSource(.bytes([0], name: "y"), as: PhotoPath("y")), by: SmallPhoto.pipeline()))
    #expect(try folder.files() == ["findings.jsonl", "x.png.overview.jpg"], "of this run, too")
    #expect(try file.finish().photos == 3)
  }

  @Test func `names that Swift takes as equal keep a record each`() throws {
    let folder = try TemporaryFolder()
    let names = [
      PhotoPath("\u{E9}"), PhotoPath("e\u{301}"), PhotoPath(bytes: [0xE9]), PhotoPath("%E9"),
    ]
    for _ in 1...2 { try Self.record(names, in: folder) }
    #expect(try Self.paths(in: folder).count == 4)
    #expect(try folder.files().count == 5)
  }

  @Test func `photos that look alike are one group, as long as there are two`() throws {
    let folder = try TemporaryFolder()
    func groups() throws -> [String?] {
      var records = try RecordedFindings(in: folder.path)
      var groups: [String?] = []
      while let findings = try records.next() { groups.append(findings.group) }
      return groups
    }
    // Two grey pictures, and one with a bright right half.
    var half = Raster(width: 90, height: 80)
    half.withMutablePixels { pixels in
      for index in pixels.indices { unsafe pixels[index] = UInt8(index % 270 / 3) }
    }
    let other = Outcome(
      of: NamedSource(
        .bytes(try half.encoded(as: Encoding(format: .png)), name: "h"), as: PhotoPath("h")),
      by: SmallPhoto.pipeline())
    var file = try FindingsFile(in: try OutputFolder(folder.path))
    for outcome in [try SmallPhoto.outcome(PhotoPath("x")), other] { _ = try file.record(outcome) }
    _ = try file.finish()
    #expect(try groups() == [nil, nil])
    try Self.record([PhotoPath("y")], in: folder)
    let group = try #require(try groups()[0])
    #expect(try groups() == [group, nil, group])
    file = try FindingsFile(in: try OutputFolder(folder.path))
    _ = try file.record(
      Outcome(
        of: NamedSource(.bytes([0], name: "y"), as: PhotoPath("y")), by: SmallPhoto.pipeline()))
    _ = try file.finish()
    #expect(try groups() == [nil, nil, nil], "alone again")
  }

  @Test func `a torn last line is cut off`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x")], in: folder)
    let whole = try #require(folder.bytes(of: "findings.jsonl"))
    for torn in [whole + Array("{\"candidates\":{\"br".utf8), Array(whole.dropLast(9))] {
      try folder.write(torn, to: "findings.jsonl")
      try Self.record([PhotoPath("y")], in: folder)
      #expect(try Self.paths(in: folder).last == "y")
    }
  }

  @Test func `a file that is not ours is left alone`() throws {
    let folder = try TemporaryFolder()
    for text in ["{\"a\":1}\n", "{\"a\":1}", "words\n", "\n"] {
      try folder.write(Array(text.utf8), to: "findings.jsonl")
      #expect(throws: OutputError.foreignFindings(folder["findings.jsonl"])) {
        _ = try FindingsFile(in: try OutputFolder(folder.path))
      }
      #expect(folder.bytes(of: "findings.jsonl") == Array(text.utf8))
    }
  }

  @Test func `zeros that a loss of power has left are damaged lines`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x")], in: folder)
    let whole = try #require(folder.bytes(of: "findings.jsonl"))
    let zeros = [UInt8](repeating: 0, count: 4096)
    let torn = Array(whole.suffix(200))
    for (bytes, names) in [
      (zeros, ["y"]), (zeros + torn + whole, ["x", "y"]), (zeros + whole, ["y"]),
      (whole + zeros + torn + whole, ["x", "y"]), (whole + zeros, ["x", "y"]),
    ] {
      try folder.write(bytes, to: "findings.jsonl")
      try Self.record([PhotoPath("y")], in: folder)
      #expect(try Self.paths(in: folder) == names)
    }
    let movie = [0, 0, 0, 24] + Array("ftypisom".utf8) + zeros
    try folder.write(movie, to: "findings.jsonl")
    #expect(throws: OutputError.self) { _ = try FindingsFile(in: OutputFolder(folder.path)) }
    #expect(folder.bytes(of: "findings.jsonl") == movie, "a few zeros are somebody else's")
  }

  @Test func `the records are looked through once, and those that are added are known`() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    let file = try FindingsFile(in: output)
    let before = file.isInPlace
    _ = try file.index()
    let findings = try file.record(try SmallPhoto.outcome(PhotoPath("x")))
    // Nothing is read again: what stands in the file now does not matter.
    try output.write([1], to: PhotoPath("findings.jsonl"))
    let status = try file.index().status(
      of: PhotoPath("x"), fingerprint: try #require(findings.fingerprint), in: output.descriptor)
    #expect(status == .ok)
    let after = file.isInPlace
    #expect(before && !after, "another file has taken its name")
  }

  @Test func `a file that is a link is left alone, and so is where it leads`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x")], in: folder)
    let whole = try #require(folder.bytes(of: "findings.jsonl"))
    try folder.write(whole, to: "in/old.jsonl")
    try folder.write(to: "out/x")
    try folder.link("out/findings.jsonl", to: "../in/old.jsonl")
    let output = try OutputFolder(folder["out"], for: try PhotoWalk([folder["in"]]))
    #expect(throws: OutputError.linkedFindings(folder["out/findings.jsonl"])) {
      _ = try FindingsFile(in: output)
    }
    #expect(folder.bytes(of: "in/old.jsonl") == whole)
  }

  @Test func `a damaged line is counted and left out`() throws {
    let folder = try TemporaryFolder()
    try Self.record([PhotoPath("x")], in: folder)
    let whole = try #require(folder.bytes(of: "findings.jsonl"))
    try folder.write(whole + Array("{]\n".utf8) + whole, to: "findings.jsonl")
    let contents = try FindingsFile(in: try OutputFolder(folder.path)).finish()
    #expect(contents == .init(photos: 1, damagedLines: 1))
    #expect(folder.bytes(of: "findings.jsonl") == whole)
  }

  @Test func `a record cannot have a stranger's file removed`() throws {
    let folder = try TemporaryFolder()
    try folder.write(to: "precious.overview.jpg")
    try folder.write(to: "precious")
    try folder.write(to: "out/keep.overview.jpg")
    let record = """
      {"schema":"sessionpix.findings/1","source":{"path":"PATH"},"renditions":[{"path":"FILE"}]}

      """
    let lines = [
      ("../precious", "../precious.overview.jpg"), ("keep", "../precious"),
      ("k", "keep.overview.jpg"),
      ("", "/etc/hostname.overview.jpg"), ("keep.overview", "keep.overview.jpg"),
      // To the system a name ends where a zero byte is.
      ("keep.overview.jpg\\u0000", "keep.overview.jpg\\u0000.overview.jpg"),
    ].flatMap { path, file in
      [file, "none"].map {
        record.replacingOccurrences(of: "PATH", with: path)
          .replacingOccurrences(of: "FILE", with: $0)
      }
    }
    try folder.write(Array(lines.joined().utf8), to: "out/findings.jsonl")
    let contents = try FindingsFile(in: try OutputFolder(folder["out"])).finish()
    #expect(contents.photos == 6)
    #expect(
      try folder.files()
        == ["out/findings.jsonl", "out/keep.overview.jpg", "precious", "precious.overview.jpg"])
  }

  @Test func `a photo whose images cannot be named is recorded as failed`() throws {
    let folder = try TemporaryFolder()
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    let name = PhotoPath(String(repeating: "n", count: 250))
    let findings = try file.record(try SmallPhoto.outcome(name))
    #expect(findings.status == .failed)
    #expect(findings.error?.code == "not-written")
    #expect(try file.finish().photos == 1)
    #expect(try folder.files() == ["findings.jsonl"])
  }

  @Test func `a photo whose images were not written is no original of others`() throws {
    let folder = try TemporaryFolder()
    let file = try FindingsFile(in: try OutputFolder(folder.path))
    var failed = try SmallPhoto.outcome(PhotoPath("a")).findings
    failed = failed.failed(.notWritten(reason: "the name is too long"))
    let fingerprint = try #require(failed.fingerprint)
    try file.append(failed)
    #expect(file.originals.claim(fingerprint) == nil)
  }

  @Test func `of identical photos the first of the walk is the original, whichever was prepared`()
    throws
  {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    let file = try FindingsFile(in: output)
    // The third was quickest; the others are its copies.
    let prepared = try output.write(try SmallPhoto.outcome(PhotoPath("c")))
    for name in ["a", "b"] {
      try file.append(try #require(try output.duplicate(prepared, as: PhotoPath(name))))
    }
    try file.append(prepared)
    _ = try file.finish()
    var records = try RecordedFindings(in: folder.path)
    var originals: [String?] = []
    while let findings = try records.next() {
      originals.append(findings.original)
      #expect((findings.timings == nil) == (findings.original != nil))
    }
    #expect(originals == [nil, "a", "a"])
  }

  @Test func `lines longer than what is read at once come whole`() throws {
    let folder = try TemporaryFolder()
    let lines = [3_000_000, 1, 0, 1 << 20].map { [UInt8](repeating: 0x61, count: $0) }
    try folder.write(Array(lines.map { $0 + [0x0A] }.joined()) + [0x62], to: "lines")
    let file = try FileDescriptor(folder["lines"], 0)
    var reader = FileLines()
    for line in lines { #expect(try reader.next(in: file)?.bytes.elementsEqual(line) == true) }
    #expect(try reader.next(in: file) == nil)
    #expect(Array(reader.rest) == [0x62])
  }
}
