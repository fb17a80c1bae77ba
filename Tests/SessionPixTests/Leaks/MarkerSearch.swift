import Foundation
import SessionPix
import Testing

/// Looks for words in the bytes of files, as `search.py` does: plain, in UTF-16, escaped, in Base64, hexadecimal, deflated.
enum MarkerSearch {
  /// A word that was found.
  struct Hit: Decodable, Hashable {
    let word: String
    /// Relative to the folder.
    let file: String
    let coding: String
  }

  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("search.py").path

  /// Searches all files of a folder, and their names.
  static func hits(of words: [String], in folder: String) throws -> Set<Hit> {
    let process = Process()
    // Debian's own, which `make setup` installs.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = [script, folder]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: Data(words.joined(separator: "\n").utf8))
    try input.fileHandleForWriting.close()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitForEnd()
    try #require(process.terminationStatus == 0, "search.py failed")
    return try JSONDecoder().decode(Set<Hit>.self, from: data)
  }
}
