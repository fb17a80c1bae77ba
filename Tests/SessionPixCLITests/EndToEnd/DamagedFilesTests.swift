import Foundation
import SessionPix
import Testing

@testable import SessionPix
@testable import SessionPixBench
@testable import SessionPixCLI

/// A run that meets damaged files of every accepted format.
struct DamagedFilesTests {
  /// A small picture of each format; small ones take little time, and their heads are as long as large ones'.
  private static func seeds() throws -> [Corpus.Seed] {
    var raster = Raster(width: 96, height: 64)
    raster.withMutablePixels { pixels in
      for index in pixels.indices { unsafe pixels[index] = UInt8(truncatingIfNeeded: index &* 37) }
    }
    var seeds: [Corpus.Seed] = []
    for format in RenditionFormat.allCases {
      let bytes = try raster.encoded(as: Encoding(format: format))
      seeds.append(.init(name: "seed.\(format.rawValue)", bytes: bytes))
    }
    seeds.append(.init(name: "exif.jpg", bytes: try PictureBytes.jpegWithDamagedExif()))
    seeds.append(.init(name: "seed.heic", bytes: PictureBytes.heic))
    seeds.append(.init(name: "seed.tif", bytes: PictureBytes.tiff))
    return seeds
  }

  /// What the first bytes say, read independently of the tool.
  private static func format(of bytes: [UInt8]) -> String? {
    func has(_ text: String, at offset: Int) -> Bool {
      bytes.dropFirst(offset).starts(with: Array(text.utf8))
    }
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "jpeg" }
    if bytes.starts(with: [0x89] + Array("PNG\r\n\u{1A}\n".utf8)) { return "png" }
    if has("RIFF", at: 0), has("WEBP", at: 8) { return "webp" }
    if ["II*\0", "MM\0*", "II+\0", "MM\0+"].contains(where: { has($0, at: 0) }) { return "tiff" }
    if has("ftyp", at: 4) { return "iso" }
    return nil
  }

  @Test(.timeLimit(.minutes(240)))
  func `each damaged file gets a record, and nothing is half written`() async throws {
    let folder = try PhotoFolder()
    var formats: [String: String?] = [:]
    try Corpus.files(of: try Self.seeds(), count: Soak.files, number: 1) { name, _, bytes in
      try folder.write(bytes, to: "in/" + name)
      formats[name] = Self.format(of: bytes)
    }
    let result = try await SessionPixTool.run(
      "process", folder["in"], "-o", folder["out"], "--quiet", "--precision", "f32")
    #expect(result.status == 3 && result.messages == "", "\(result.messages)")
    let records = try folder.records(in: "out")
    #expect(records.count == Soak.files)
    #expect(Set(records.map(\.source.path)) == Set(formats.keys))
    var counts: [String: Int] = [:]
    var expected: Set = ["findings.jsonl", "inventory.csv", "report.html"]
    for record in records {
      counts[record.error?.code ?? record.status.rawValue, default: 0] += 1
      guard record.status == .ok else {
        #expect(record.error?.message.isEmpty == false && record.renditions == nil)
        continue
      }
      #expect(record.source.format.map(Self.family(of:)) == formats[record.source.path] ?? nil)
      for rendition in record.renditions ?? [] {
        let path = folder["out/" + rendition.path]
        let bytes = [UInt8](FileManager.default.contents(atPath: path) ?? Data())
        #expect(SHA256.hexadecimal(of: bytes) == rendition.sha256, "\(rendition.path)")
        expected.insert(rendition.path)
      }
    }
    #expect(Set(folder.files(in: "out")) == expected, "no file without a record")
    #expect((counts["ok"] ?? 0) > 0 && counts.count > 3, "the damage is of several kinds")
    print("damaged files:", counts.sorted { $0.key < $1.key }.map { "\($1) \($0)" })
  }

  /// HEIC and AVIF differ by what stands in boxes further on.
  private static func family(of format: PhotoFormat) -> String {
    [.heic, .avif].contains(format) ? "iso" : format.rawValue
  }
}
