import Foundation
import Testing

@testable import SessionPix

/// A marker in every place out of which something has leaked, whole runs of the built tool, and a search through every byte
/// that they leave.
struct LeakTests {
  private static let markers = LeakPlace.allCases.flatMap(\.markers)

  /// Places that have no bytes in the photos themselves; that of the attribute has a test of its own.
  private static let beside: Set<LeakPlace> = [.attribute, .lastChange]

  @Test(
    .enabled(
      if: LeakFolder.keepsAttributes,
      """
      the file system of temporary files keeps no attributes, so these tests show nothing of them; set TMPDIR to a folder \
      where `setfattr -n user.comment -v x FILE` works
      """))
  func `the photos have an attribute with a marker`() throws {
    let folder = try LeakFolder()
    let hits = try MarkerSearch.hits(of: Self.markers, in: folder.input)
    // The files are gone with the folder.
    withExtendedLifetime(folder) {}
    let marked = hits.filter { $0.word == LeakPlace.attribute.marker }
    #expect(marked.count == 11 && marked.allSatisfy { $0.coding == "attribute" })
  }

  @Test func `every marker is in the photos, and other readers find what it stands in`() throws {
    let folder = try LeakFolder()
    let found = Set(try MarkerSearch.hits(of: Self.markers, in: folder.input).map(\.word))
    for place in LeakPlace.allCases where !Self.beside.contains(place) {
      #expect(found.contains(place.marker), "\(place)")
    }
    #expect(Self.leakedPixels(in: try Picture.decoding(try LeakPlace.gainMap.picture())) == 32 * 24)
    let tags = try ExifTool.tags(in: URL(fileURLWithPath: folder.input))
    for (name, expected) in Self.tags {
      let file = try #require(tags.first { $0.key.hasSuffix("-" + name) })
      #expect(
        expected.isSubset(of: file.value), "\(name) lacks \(expected.subtracting(file.value))")
      if expected.contains(where: { $0.hasPrefix("EXIF") || $0.hasPrefix("XMP") }) {
        #expect(try !Exiv2.tags(of: file.key).isEmpty, "\(name)")
      }
    }
  }

  /// What exiftool finds in the photos.
  private static let tags: [String: Set<String>] = [
    "edited.jpg": [
      "EXIF:ImageDescription", "EXIF:ThumbnailImage", "EXIF:GPSAreaInformation", "XMP:Label",
      "IPTC:Caption-Abstract", "Photoshop:PhotoshopThumbnail", "ICC_Profile:ProfileDescription",
      "File:Comment", "JFIF:ThumbnailImage",
    ],
    "pair.jpg": ["MPF:MPImage2"], "hdr.jpg": ["MPF:MPImage2", "XMP:Version"],
    "motion.jpg": ["XMP:MicroVideoOffset"], "samsung.jpg": [],
    "a.png": [
      "EXIF:ImageDescription", "PNG:Comment", "ICC_Profile:ProfileDescription",
    ],
    "a.webp": ["EXIF:ImageDescription", "XMP:Label", "ICC_Profile:ProfileDescription"],
    "a.tif": ["EXIF:ImageDescription", "XMP:Label"],
    "live.HEIC": [
      "EXIF:ImageDescription", "XMP:Label", "ICC_Profile:ProfileDescription", "QuickTime:Rotation",
      "QuickTime:AuxiliaryImageType",
    ], "live.MOV": ["QuickTime:MajorBrand"],
  ]

  @Test(arguments: RenditionFormat.allCases)
  func `no marker is in any image, and names are in record and report alone`(
    format: RenditionFormat
  ) throws {
    let folder = try LeakFolder()
    try folder.process(format)
    try Self.checkRecords(try folder.records())
    let hits = try MarkerSearch.hits(of: Self.markers, in: folder.output)
    let names = Set(LeakPlace.names.map(\.marker))
    for hit in hits {
      #expect(
        names.contains(hit.word) && hit.coding == "name"
          || names.contains(hit.word)
            && ["findings.jsonl", "inventory.csv", "report.html"].contains(hit.file),
        "\(hit)")
    }
    #expect(hits.contains { $0.file == "findings.jsonl" }, "the search finds what is there")
    try Self.checkImages(folder, format: format)
  }

  @Test func `with hashed names no marker is anywhere`() throws {
    let folder = try LeakFolder()
    for round in 1...2 {
      try folder.process(.png, "--names", "hashed")
      #expect(try MarkerSearch.hits(of: Self.markers, in: folder.output) == [], "round \(round)")
      #expect(try MarkerSearch.hits(of: Self.markers, in: folder.words) == [], "round \(round)")
      try Self.checkRecords(try folder.records())
    }
    try Self.checkImages(folder, format: .png)
  }

  /// All photos are prepared, the copy among them, and the film beside the live photo is not.
  private static func checkRecords(_ records: [Findings]) throws {
    #expect(records.count == 11 && records.count { $0.status == .ok } == 10)
    #expect(records.count { $0.original != nil } == 1)
    let film = try #require(records.first { $0.status == .unsupported })
    #expect(film.error?.code == "unsupported-format")
    #expect(film.error?.message.contains("video is recognised but not accepted") == true)
    let roles = Set(records.flatMap { $0.renditions ?? [] }.map(\.role))
    #expect(roles == [.overview, .label, .detail, .master], "an image of each role is searched")
    for record in records where record.status == .ok {
      #expect(record.renditions?.contains { $0.role == .master } == true)
      #expect(record.privacy?.removed.isEmpty == false, "\(record.source.path)")
    }
  }

  private static func checkImages(_ folder: LeakFolder, format: RenditionFormat) throws {
    let images = try folder.images()
    // An overview and a master of each of ten photos, and the label's crops.
    #expect(images.count > 20)
    for image in images {
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: image)))
      #expect(Self.leakedPixels(in: try Picture.decoding(bytes)) == 0, "\(image)")
      let changed =
        try FileManager.default.attributesOfItem(atPath: image)[.modificationDate] as? Date
      #expect(try #require(changed) > Date(timeIntervalSinceNow: -3600), "\(image)")
    }
    let files = try ExifTool.otherTags(in: URL(fileURLWithPath: folder.output))
      .filter { images.contains($0.key) }
    #expect(files.count == images.count)
    for (file, others) in files { #expect(others == [], "\(file)") }
    for image in images { #expect(try Exiv2.tags(of: image) == "", "\(image)") }
  }

  /// Pixels of the colour of what is beside the pictures; the photos themselves have nothing like it.
  private static func leakedPixels(in picture: Picture) -> Int {
    stride(from: 0, to: picture.bytes.count, by: 3).count { place in
      picture.bytes[place] > 180 && picture.bytes[place + 1] < 90 && picture.bytes[place + 2] > 180
    }
  }
}
