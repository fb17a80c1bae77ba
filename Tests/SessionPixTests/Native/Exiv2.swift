import Foundation
import SessionPix
import Testing

/// Debian's exiv2, a second independent reader of metadata, which `make setup` installs for the tests.
enum Exiv2 {
  /// Everything that it finds in a file beside the picture: EXIF, IPTC, XMP, comment, and the structure's profile.
  static func tags(of file: String) throws -> String {
    try ["-PEIXkt", "-pc", "-pC", "-pp"].map { try run([$0, file]) }.joined()
  }

  private static func run(_ arguments: [String]) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/exiv2")
    process.arguments = arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      Issue.record("exiv2 is not installed; run `make setup`, which installs it for the tests")
      throw error
    }
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitForEnd()
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
