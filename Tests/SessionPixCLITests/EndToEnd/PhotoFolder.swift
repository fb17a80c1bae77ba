import Foundation

@testable import SessionPix

/// A folder that is gone with the test, and pictures to put into it.
final class PhotoFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("sessionpix-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  subscript(name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: PhotoPath) throws {
    try OutputFolder(PhotoPath(path)).write(bytes, to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    try write(bytes, to: PhotoPath(name))
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self[name], withDestinationPath: target)
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: self[name], withIntermediateDirectories: true)
  }

  /// The names below a folder, as they stand in records.
  func files(in name: String) -> [String] {
    ((try? PhotoWalk([PhotoPath(self[name])]))?.photos ?? []).map(\.name.text)
  }

  /// The records of an output folder.
  func records(in name: String) throws -> [Findings] {
    var reader = try RecordedFindings(in: PhotoPath(self[name]))
    var records: [Findings] = []
    while let findings = try reader.next() { records.append(findings) }
    return records
  }
}

/// Small pictures, sound and unsound.
enum PictureBytes {
  /// A grey picture with a gradient, so that half of the file is not half of nothing.
  static func jpeg(width: Int = 96, height: Int = 64) throws -> [UInt8] {
    var raster = Raster(width: width, height: height)
    raster.withMutablePixels { pixels in
      for index in pixels.indices { unsafe pixels[index] = UInt8(truncatingIfNeeded: index &* 37) }
    }
    return try raster.encoded(as: Encoding())
  }

  /// The picture with an EXIF block whose directory points outside of it.
  static func jpegWithDamagedExif() throws -> [UInt8] {
    let tiff: [UInt8] = Array("MM\0*".utf8) + [0, 0, 0, 8, 0xFF, 0xFF, 0x88, 0x25, 0, 4, 0x7F]
    let block = Array("Exif\0\0".utf8) + tiff
    let jpeg = try jpeg()
    return jpeg[..<2] + [0xFF, 0xE1, 0, UInt8(block.count + 2)] + block + jpeg[2...]
  }

  /// A PNG of one bit a pixel that declares a side of 50,000.
  static let hugePNG: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    + chunk("IHDR", [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50, 1, 0, 0, 0, 0])
    + chunk("IDAT", [0x78, 0x9C] + [UInt8](repeating: 0, count: 3000)) + chunk("IEND", [])

  /// An uncompressed grey TIFF of 64 x 64 (TIFF 6.0), little-endian, in one strip.
  static let tiff: [UInt8] = {
    let tags = [
      (256, 64), (257, 64), (258, 8), (259, 1), (262, 1), (273, 122), (277, 1), (278, 64),
      (279, 4096),
    ]
    let entries = tags.flatMap { tag, value in
      littleEndian(tag, 2) + littleEndian(4, 2) + littleEndian(1, 4) + littleEndian(value, 4)
    }
    let head = Array("II*\0".utf8) + littleEndian(8, 4) + littleEndian(tags.count, 2)
    let pixels = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }
    return head + entries + littleEndian(0, 4) + pixels
  }()

  /// A drawn gradient of 96 x 64, encoded by `heif-enc` of libheif 1.15; libvips here writes no HEIC.
  static let heic = [UInt8](
    Data(
      base64Encoded: """
        AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAUJtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAA\
        AAAAAA5waXRtAAAAAAABAAAAImlsb2MAAAAAREAAAQABAAAAAAFmAAEAAAAAAAAAKgAAACNpaW5mAAAAAAABAAAAFWluZmUC\
        AAAAAAEAAGh2YzEAAAAAwmlwcnAAAACkaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNw\
        AAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHB\
        crAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMAAAAybWRhdAAA\
        ACYoAa8LYPp1KmNNE0bMCk1fwpapxjkXhNogMWkf5OiI4Qtn+Na4wA==
        """) ?? Data())

  private static func littleEndian(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  private static func chunk(_ kind: String, _ content: [UInt8]) -> [UInt8] {
    let checked = Array(kind.utf8) + content
    return bigEndian(UInt32(content.count)) + checked
      + bigEndian(CRC32.checksum(of: checked, in: checked.indices))
  }

  private static func bigEndian(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }
}
