import Foundation
import Glibc

/// Tells a `findings.jsonl` from a file of that name that somebody else has written, which is left alone.
///
/// After a loss of power a file system may leave zeros where bytes were on their way: a line that begins with a stretch of
/// them is damaged, and no sign of a stranger.
enum FindingsBeginning {
  /// A stretch that no file of another kind begins with by chance: a block of the smallest disks.
  private static let zeros = [UInt8](repeating: 0, count: 512)

  /// Where the last whole line ends; nil where the file is not ours.
  static func wholeLength(of file: borrowing FileDescriptor) throws(SystemError) -> Int? {
    guard try file.status().st_mode & S_IFMT == S_IFREG else { return nil }
    var lines = FileLines()
    var isKnown = false
    while let line = try lines.next(in: file) {
      if isKnown || isLost(line.bytes) { continue }
      guard FindingsHead(line.bytes) != nil else { return nil }
      isKnown = true
    }
    return isKnown || isTorn(lines.rest) ? lines.offset : nil
  }

  private static func isLost(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: zeros) || !line.isEmpty && line.allSatisfy { $0 == 0 }
  }

  /// Whether this is what a crash left of a record, or nothing.
  private static func isTorn(_ rest: ArraySlice<UInt8>) -> Bool {
    if rest.isEmpty || isLost(rest) { return true }
    let isWholeValue = (try? JSONSerialization.jsonObject(with: Data(rest))) != nil
    return rest.starts(with: Array("{\"".utf8)) && !isWholeValue || FindingsHead(rest) != nil
  }
}
