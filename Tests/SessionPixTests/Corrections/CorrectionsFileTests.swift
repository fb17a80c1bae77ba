import Foundation
import Testing

@testable import SessionPix

struct CorrectionsFileTests {
  private static func correction(_ digit: Character, _ width: Double = 0.5) -> Correction {
    var correction = Correction(sha256: String(repeating: digit, count: 64))
    correction.added = [Box(x: 0, y: 0, width: width, height: 0.5)]
    return correction
  }

  /// A folder with three lines: two of a photo, one of another.
  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(folder.path)
    var file = try CorrectionsFile(in: output)
    try file.append(correction("a", 0.25), of: PhotoPath("a.jpg"), in: output)
    try file.append(correction("b"), of: PhotoPath(bytes: [0xFF]), in: output)
    try file.append(correction("a"), of: PhotoPath("a.jpg"), in: output)
    return folder
  }

  private static func read(_ folder: TemporaryFolder) throws -> CorrectionsFile {
    try CorrectionsFile(in: OutputFolder(folder.path))
  }

  @Test func `the last line of a photo counts, whatever the photo is called`() throws {
    let folder = try Self.folder()
    let file = try Self.read(folder)
    #expect(file[String(repeating: "a", count: 64)] == Self.correction("a"))
    #expect(file[String(repeating: "b", count: 64)] == Self.correction("b"))
    #expect(file[String(repeating: "c", count: 64)] == nil)
    #expect(try folder.files() == ["corrections.jsonl"])
  }

  @Test func `a line that changes nothing drops what was changed before`() throws {
    let folder = try Self.folder()
    let output = try OutputFolder(folder.path)
    var file = try CorrectionsFile(in: output)
    let empty = Correction(sha256: String(repeating: "a", count: 64))
    try file.append(empty, of: PhotoPath("a.jpg"), in: output)
    #expect(file[empty.sha256] == nil)
    #expect(try CorrectionsFile(in: output)[empty.sha256] == nil)
  }

  @Test func `a photo that has changed since is told`() throws {
    let file = try Self.read(Self.folder())
    var source = Findings.Source(path: PhotoPath("a.jpg"))
    source.sha256 = String(repeating: "c", count: 64)
    #expect(file.isOutdated(for: source))
    source.sha256 = String(repeating: "a", count: 64)
    #expect(!file.isOutdated(for: source))
    source = Findings.Source(path: PhotoPath("other.jpg"))
    source.sha256 = String(repeating: "c", count: 64)
    #expect(!file.isOutdated(for: source))
  }

  @Test func `what a crash left of a line is cut off, and the next line is whole`() throws {
    let folder = try Self.folder()
    let whole = try #require(folder.bytes(of: "corrections.jsonl"))
    try folder.write(whole + Array(#"{"added":[{"x":0"#.utf8), to: "corrections.jsonl")
    let output = try OutputFolder(folder.path)
    var file = try CorrectionsFile(in: output)
    try file.append(Self.correction("d"), of: PhotoPath("d.jpg"), in: output)
    let read = try CorrectionsFile(in: output)
    #expect(read[String(repeating: "d", count: 64)] == Self.correction("d"))
    #expect(read[String(repeating: "a", count: 64)] == Self.correction("a"))
  }

  @Test(arguments: ["", "nonsense", "{}", #"{"schema":"sessionpix.findings/1"}"#])
  func `a line that cannot be read stops everything and is named`(line: String) throws {
    let folder = try Self.folder()
    let whole = try #require(folder.bytes(of: "corrections.jsonl"))
    try folder.write(whole + Array((line + "\n").utf8), to: "corrections.jsonl")
    let error = #expect(throws: OutputError.self) { try Self.read(folder) }
    #expect(error?.description.contains("line 4 of") == true, "\(error as Any)")
  }

  @Test func `a symbolic link is not read`() throws {
    let folder = try Self.folder()
    try folder.write([], to: "other/x")
    try FileManager.default.moveItem(
      atPath: folder["corrections.jsonl"].text, toPath: folder["c"].text)
    try folder.link("corrections.jsonl", to: "c")
    #expect(throws: OutputError.self) { try Self.read(folder) }
  }

  @Test func `whatever is done to its bytes, no line is lost unsaid`() throws {
    let folder = try Self.folder()
    let output = try OutputFolder(folder.path)
    let whole = try #require(folder.bytes(of: "corrections.jsonl"))
    var numbers = SplitMix64(state: 4)
    var refused = 0
    for _ in 0..<400 {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...3, using: &numbers) {
        bytes[Int.random(in: bytes.indices, using: &numbers)] = .random(
          in: 0...255, using: &numbers)
      }
      try output.write(bytes, to: CorrectionsFile.name)
      do throws(OutputError) {
        let file = try CorrectionsFile(in: output)
        // What was read are areas of a photo: those of each whole line.
        let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let checksums = lines.dropLast().compactMap { line in
          (try? JSONDecoder().decode(CorrectionRecord.self, from: Data(line)))?.correction.sha256
        }
        #expect(checksums.count == lines.count - 1)
        for checksum in checksums {
          #expect(file[checksum].map { $0.added.allSatisfy(\.liesInPhoto) } ?? true)
        }
      } catch {
        refused += 1
      }
    }
    #expect(refused > 200)
  }

  @Test func `what is forgotten is gone, unless a copy of the photo stays`() throws {
    let folder = try Self.folder()
    let output = try OutputFolder(folder.path)
    var file = try CorrectionsFile(in: output)
    try file.keep([String(repeating: "a", count: 64): PhotoPath("copy.jpg")], in: output)
    let text = String(decoding: try #require(folder.bytes(of: "corrections.jsonl")), as: UTF8.self)
    #expect(text.split(separator: "\n").count == 1)
    #expect(text.contains("copy.jpg") && !text.contains("\"a.jpg\"") && !text.contains("bbbb"))
    #expect(try CorrectionsFile(in: output)[String(repeating: "a", count: 64)] != nil)
    try file.keep([:], in: output)
    #expect(try folder.files() == [])
  }
}
