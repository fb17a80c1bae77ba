import Foundation
import TestSupport
import Testing

@testable import SessionPix

/// Photos with a marker in each place, and what the built `sessionpix process` makes of them.
final class LeakFolder: Sendable {
  /// The colour of everything that is beside the picture: thumbnails, second pictures, depth.
  static let colour: [UInt8] = [255, 0, 255]

  /// Whether the file system of temporary files keeps attributes of files.
  static let keepsAttributes: Bool = {
    guard let folder = try? TemporaryFolder(), (try? folder.write(to: "a")) != nil else {
      return false
    }
    return (try? setAttribute(of: folder["a"].text)) ?? false
  }()

  private let folder: TemporaryFolder

  /// Makes the photos.
  init() throws {
    folder = try TemporaryFolder()
    let picture = CornerPicture.upright
    let jpeg = try picture.encoded(as: .jpeg, quality: 90)
    let files: [String: [UInt8]] = [
      "edited.jpg": try LeakingJPEG.edited(try Self.label.get()),
      "pair.jpg": try LeakingJPEG.pair(jpeg),
      "hdr.jpg": try LeakingJPEG.ultraHDR(jpeg), "motion.jpg": LeakingJPEG.motion(jpeg),
      "samsung.jpg": LeakingJPEG.samsung(jpeg), "a.png": try LeakingFiles.png(picture),
      "a.webp": try LeakingFiles.webp(picture), "a.tif": LeakingFiles.tiff(picture),
      "live.HEIC": LeakingFiles.heic(), "live.MOV": LeakPlace.liveFilm.film("qt  "),
      "again.jpg": LeakingJPEG.motion(jpeg),
    ]
    for (name, bytes) in files {
      let name = "\(LeakPlace.folderName.marker)/\(LeakPlace.fileName.marker)-\(name)"
      try folder.write(bytes, to: "in/" + name)
      try Self.mark(folder["in/" + name].text)
    }
  }

  /// The middle of a sample in a large grey picture, so that there is a label to read and to cut out, and a part to show closer.
  private static let label = Result {
    let sample = try Photo(decoding: try SamplePhotos.bytes("sticker-code128.jpg"))
    let box = PixelBox(left: 400, top: 380, width: 760, height: 240)
    let label = Picture(try sample.raster.extracted(box))
    var canvas = Picture(Raster(width: 1700, height: 1280, grey: 160))
    for y in 0..<label.height {
      let row = label.bytes[(y * label.width * 3)..<((y + 1) * label.width * 3)]
      let start = ((y + 600) * canvas.width + 500) * 3
      canvas.bytes.replaceSubrange(start..<start + row.count, with: row)
    }
    return try canvas.encoded(as: .jpeg, quality: 90)
  }

  /// Sets an attribute, where the file system keeps such, and the time of the last change.
  private static func mark(_ path: String) throws {
    let isSet = try setAttribute(of: path)
    try #require(isSet || !keepsAttributes, "the attribute of \(path) cannot be set")
    try FileManager.default.setAttributes(
      [.modificationDate: LeakPlace.modified], ofItemAtPath: path)
  }

  /// Whether the file system takes an attribute with its marker.
  private static func setAttribute(of path: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [
      "-c", "import os, sys; os.setxattr(sys.argv[1], 'user.comment', sys.argv[2].encode())", path,
      LeakPlace.attribute.marker,
    ]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitForEnd()
    return process.terminationStatus == 0
  }

  var input: String { folder["in"].text }
  var output: String { folder["out"].text }

  /// Prepares the photos, at full size, too, in this format; what is said goes into ``words``.
  func process(_ format: RenditionFormat, _ options: String...) throws {
    try FileManager.default.createDirectory(
      atPath: folder["said"].text, withIntermediateDirectories: true)
    let run = try CommandRun(
      [
        try BuiltProduct.path("sessionpix"), "process", "in", "-o", "out", "--master",
        "--details", "2", "--json", "--verbose", "--timeout", "600", "--precision", "f32",
        "--format", format.rawValue,
      ] + options, in: URL(fileURLWithPath: folder.path.text),
      output: URL(fileURLWithPath: folder["said"].text),
      environment: ["PATH": "/usr/bin:/bin", "HOME": folder["home"].text])
    try #require(run.status == 0, "\(run.messages)")
  }

  /// What the tool said, as files in a folder.
  var words: String { folder["said"].text }

  /// The records of the output folder.
  func records() throws -> [Findings] {
    var records: [Findings] = []
    var reader = try RecordedFindings(in: folder["out"])
    while let findings = try reader.next() { records.append(findings) }
    return records
  }

  /// Where the images are.
  func images() throws -> [String] {
    try records().flatMap { $0.renditions ?? [] }.map { output + "/" + $0.path }
  }
}
