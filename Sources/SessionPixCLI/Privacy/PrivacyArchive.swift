import Foundation
import SessionPix

/// Everything in an output folder as one archive, by `tar`, which reads it back on any system.
struct PrivacyArchive {
  let folder: PhotoPath
  let path: PhotoPath

  /// Writes the archive for the user's eyes alone: whole, or not at all.
  ///
  /// - Throws: ``PrivacyRefusal``, or what keeps `sh` from starting.
  func write() throws {
    guard !Self.isPresent(path) else { throw PrivacyRefusal.archiveThere(path) }
    let target = Self.resolved(path.parent)
    let source = Self.resolved(folder)
    guard target != source, !target.hasPrefix(source + "/") else {
      throw PrivacyRefusal.archiveInside(path)
    }
    // It gets its name when it is whole, and -n replaces nothing. A name before a colon would be another machine to tar.
    let script = #"""
      umask 077
      tar -cf - -C "$2" . >"$1.part" && mv -n -- "$1.part" "$1" || { rm -f -- "$1.part"; exit 1; }
      """#
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sh", "-c", script, "sh", path.text, folder.text]
    try process.run()
    process.waitForEnd()
    guard process.terminationStatus == 0 else { throw PrivacyRefusal.notArchived(path) }
  }

  private static func isPresent(_ path: PhotoPath) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path.text)) != nil
  }

  private static func resolved(_ path: PhotoPath) -> String {
    URL(fileURLWithPath: path.text).resolvingSymlinksInPath().path
  }
}
