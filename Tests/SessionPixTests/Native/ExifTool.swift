import Foundation

/// Debian's libimage-exiftool-perl, which `make setup` installs for the tests.
enum ExifTool {
  struct Missing: Error, CustomStringConvertible {
    let description = "exiftool is not installed; run `make setup`, which installs it for the tests"
  }

  /// Groups that describe the file and the compressed picture itself, in exiftool's own words.
  static let pictureGroups: Set<String> = [
    "ExifTool", "File", "Composite", "PNG", "JFIF", "RIFF", "QuickTime", "APP14",
  ]

  /// The groups of tags that exiftool sees in each file of a folder; a comment counts as a group of its own.
  static func groups(in folder: URL) throws -> [String: Set<String>] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["exiftool", "-json", "-G", "-a", "-u", "-r", folder.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Missing() }
    let files = try JSONSerialization.jsonObject(with: data) as? [[String: Any]] ?? []
    return files.reduce(into: [:]) { groups, tags in
      let name = tags["SourceFile"] as? String ?? ""
      groups[name] = Set(tags.keys.filter { $0 != "SourceFile" }.map(Self.group))
    }
  }

  private static func group(of tag: String) -> String {
    let parts = tag.split(separator: ":").map(String.init)
    let isText = ["Comment", "Warning", "Error", "Trailer"].contains(parts.last)
    return isText ? tag : parts[0]
  }
}
