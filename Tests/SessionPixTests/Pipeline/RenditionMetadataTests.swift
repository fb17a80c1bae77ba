import Foundation
import Testing

@testable import SessionPix

/// Whole photos of every accepted format, through the standard pipeline, looked at by somebody else's reader.
struct RenditionMetadataTests {
  @Test(arguments: RenditionFormat.allCases)
  func `exiftool finds nothing in any image of a photo`(format: RenditionFormat) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var pipeline = try SharedPipeline.standard()
    pipeline.renditions.encoding = Encoding(format: format)
    pipeline.renditions.includesMaster = true
    var count = 0
    for (name, bytes) in try PhotosWithMetadata.photos(for: format) {
      let prepared = try pipeline.prepare(.bytes(bytes, name: name), as: PhotoPath(name))
      #expect(prepared.findings.privacy?.removed.isEmpty == false, "\(name) carried something")
      let roles = Set(prepared.renditions.map(\.record.role))
      #expect(roles == [.overview, .label, .master], "\(name)")
      for rendition in prepared.renditions {
        let file = folder.appendingPathComponent(name + rendition.suffix)
        try Data(rendition.bytes).write(to: file)
        count += 1
      }
    }
    let files = try ExifTool.otherTags(in: folder)
    #expect(files.count == count)
    for (file, others) in files { #expect(others == [], "\(file)") }
  }

  @Test func `exiftool finds something in each of these photos`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let photos = try PhotosWithMetadata.all.get()
    for (name, bytes) in photos {
      try Data(bytes).write(to: folder.appendingPathComponent(name))
    }
    let files = try ExifTool.otherTags(in: folder)
    #expect(files.count == photos.count)
    for (file, others) in files { #expect(others != [], "\(file)") }
  }
}
