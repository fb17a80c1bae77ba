package import Foundation
import Glibc

extension OutputFolder {
  /// Removes the images and the record of photos.
  ///
  /// - Parameter isForgotten: Which photos; the file's date is that of the overview, or of the findings where there is none.
  /// - Returns: The photos that are gone, and how many files went with them.
  /// - Throws: ``OutputError``; then some may be gone, and it can be run again.
  package func forget(
    _ isForgotten: (Findings.Source, Date) -> Bool
  ) throws(OutputError) -> (sources: [Findings.Source], files: Int) {
    var sources: [Findings.Source] = []
    var files = 0
    let kept = try FileReplacement(FindingsFile.name, in: self)
    try eachRecord { record, head, line, made throws(OutputError) in
      guard isForgotten(record.source, date(of: head.files) ?? made) else {
        try kept.write(line + [UInt8(ascii: "\n")])
        return
      }
      for name in head.files where !holdsInput(name) && isThere(name) {
        try erase(name)
        files += 1
      }
      sources.append(record.source)
    }
    try kept.finish()
    return (sources, files)
  }

  /// Removes a file of this folder where it is there.
  ///
  /// - Throws: ``OutputError``.
  package func erase(_ name: PhotoPath) throws(OutputError) {
    guard isThere(name) else { return }
    do throws(SystemError) {
      try remove(name)
    } catch {
      throw .notWritten(path.appending(name), reason: error.message)
    }
  }

  /// Whether there is a file by that name.
  package func isThere(_ name: PhotoPath) -> Bool { status(of: name) != nil }

  /// Hands each record over with its head, its line, and the file's date. What is no record of ours is passed over.
  private func eachRecord(
    _ body: (Findings, FindingsHead, ArraySlice<UInt8>, Date) throws(OutputError) -> Void
  ) throws(OutputError) {
    let decoder = JSONDecoder()
    var lines = FileLines()
    let made = status(of: FindingsFile.name).map(Self.date) ?? Date()
    let file = try noting { () throws(SystemError) in
      try FileDescriptor(FindingsFile.name, in: descriptor, O_RDONLY | O_NOFOLLOW)
    }
    while true {
      let line = try noting { () throws(SystemError) in try lines.next(in: file) }
      guard let line else { return }
      guard let head = FindingsHead(line.bytes),
        let record = try? decoder.decode(Findings.self, from: Data(line.bytes))
      else { continue }
      try body(record, head, line.bytes, made)
    }
  }

  /// Tells which file a failed call was about.
  private func noting<Result: ~Copyable>(
    _ body: () throws(SystemError) -> Result
  ) throws(OutputError) -> Result {
    do throws(SystemError) {
      return try body()
    } catch {
      throw .notWritten(path.appending(FindingsFile.name), reason: error.message)
    }
  }

  private func date(of names: Set<PhotoPath>) -> Date? {
    names.compactMap { status(of: $0).map(Self.date) }.max()
  }

  private func status(of name: PhotoPath) -> stat? {
    var status = stat()
    let result = unsafe name.withCString {
      unsafe fstatat(descriptor.number, $0, &status, AT_SYMLINK_NOFOLLOW)
    }
    return result == 0 ? status : nil
  }

  private static func date(_ status: stat) -> Date {
    Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
  }
}
