import Foundation
import Testing

@testable import SessionPix

struct RasterEncodeTests {
  static let picture = Picture(width: 93, height: 57) { x, y in
    [UInt8(x * 2), UInt8(y * 4), UInt8((x + y) % 90)]
  }

  @Test(arguments: RenditionFormat.allCases)
  func `what is written is proven and shows the same`(format: RenditionFormat) throws {
    let bytes = try Self.picture.encoded(as: format)
    let proof = try RenditionProof.verify(bytes, as: format)
    #expect(proof.width == 93 && proof.height == 57)
    let shown = try Picture.decoding(bytes)
    #expect(shown.meanDifference(to: Self.picture) < (format == .png ? 0.001 : 4))
  }

  @Test(arguments: [(1, 1), (1, 300), (300, 1), (17, 16), (3, 2)])
  func `odd sizes are written in all formats`(width: Int, height: Int) throws {
    let raster = Raster(width: width, height: height, grey: 128)
    for format in RenditionFormat.allCases {
      let bytes = try raster.encoded(as: Encoding(format: format))
      let shown = try Picture.decoding(bytes)
      #expect(shown.width == width && shown.height == height)
      #expect(shown.bytes.allSatisfy { abs(Int($0) - 128) <= 4 })
    }
  }

  @Test(arguments: [RenditionFormat.jpeg, .webp, .avif])
  func `quality decides over bytes and likeness`(format: RenditionFormat) throws {
    let low = try Self.picture.encoded(as: format, quality: 10)
    let high = try Self.picture.encoded(as: format, quality: 95)
    #expect(low.count < high.count)
    let likeness = try [low, high].map { try Picture.decoding($0).meanDifference(to: Self.picture) }
    #expect(likeness[0] > likeness[1])
  }

  /// Somebody else's reader, which knows far more blocks than ours.
  @Test func `exiftool finds nothing but the picture`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let photo = try Photo(decoding: try SourceScanTests.everything())
    for format in RenditionFormat.allCases {
      let bytes = try photo.raster.encoded(as: Encoding(format: format))
      let file = folder.appendingPathComponent("photo." + format.fileExtension)
      try Data(bytes).write(to: file)
    }
    let files = try ExifTool.otherTags(in: folder)
    #expect(files.count == RenditionFormat.allCases.count)
    for (file, others) in files { #expect(others == [], "\(file)") }
  }

  @Test func `exiftool finds what a source carries`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("source.jpg")
    try Data(try SourceScanTests.everything()).write(to: file)
    let others = try #require(try ExifTool.otherTags(in: folder).values.first)
    let groups = Set(others.map { $0.split(separator: ":")[0] })
    #expect(groups.isSuperset(of: ["EXIF", "IPTC", "ICC_Profile"]))
    #expect(others.contains("File:Comment"))
  }
}
