package import Foundation
import Glibc

extension OutputFolder {
  /// A photo with the images that its records name.
  package struct RecordedPhoto {
    /// The photo, as in its newest record.
    package let source: Findings.Source
    /// Relative to the folder; some may be gone.
    package let files: Set<PhotoPath>
  }

  /// The photos that are to be forgotten.
  ///
  /// - Parameter isForgotten: Which photos; the date is that of the images, or of the findings where there never were any. A
  ///   photo whose images are gone, as a call that was interrupted leaves it, is older than any other.
  /// - Returns: Each once.
  /// - Throws: ``OutputError``.
  package func photos(
    where isForgotten: (Findings.Source, Date) -> Bool
  ) throws(OutputError) -> [RecordedPhoto] {
    let made = status(of: FindingsFile.name).map(Self.date) ?? Date()
    var files: [PhotoPath: Set<PhotoPath>] = [:]
    var chosen: [PhotoPath: Findings.Source] = [:]
    try eachRecord { head, record, _ throws(OutputError) in
      files[head.name, default: []].formUnion(head.files)
      let date = head.files.isEmpty ? made : date(of: head.files) ?? .distantPast
      let source = record?.source ?? Findings.Source(path: head.name)
      chosen[head.name] = isForgotten(source, date) ? source : nil
    }
    return chosen.map { RecordedPhoto(source: $0.value, files: files[$0.key] ?? []) }
      .sorted { $0.source.path.utf8.lexicographicallyPrecedes($1.source.path.utf8) }
  }

  /// Hands the name of each record over, and the checksum of its photo where there is one.
  ///
  /// - Throws: ``OutputError``.
  package func forEachName(_ body: (PhotoPath, String?) -> Void) throws(OutputError) {
    try eachRecord { head, record, _ throws(OutputError) in
      body(head.name, record?.source.sha256)
    }
  }

  /// Removes the records of photos. Of copies of one the first becomes the original of the others.
  ///
  /// It comes last, so that whatever is interrupted before is found again.
  ///
  /// - Throws: ``OutputError``; then the file is as it was.
  package func removeRecords(of photos: [RecordedPhoto]) throws(OutputError) {
    let names = Set(photos.map(\.source.name))
    var heirs: [String: String?] = Dictionary(
      photos.map { ($0.source.path, nil) }, uniquingKeysWith: { first, _ in first })
    try rewriteRecords { head, record, line throws(OutputError) in
      guard !names.contains(head.name) else { return nil }
      guard var record, let original = record.original, let heir = heirs[original] else {
        return line
      }
      record.original = heir == record.source.path ? nil : heir
      if heir == nil { heirs[original] = record.source.path }
      return try Self.line(of: record, path.appending(FindingsFile.name))
    }
  }

  /// Takes the images out of the records of photos; their files are to be gone before.
  ///
  /// - Throws: ``OutputError``; then the file is as it was.
  package func removeImages(fromRecordsOf photos: [RecordedPhoto]) throws(OutputError) {
    let names = Set(photos.map(\.source.name))
    try rewriteRecords { head, record, line throws(OutputError) in
      guard names.contains(head.name), var record, record.renditions != nil else { return line }
      record.renditions = []
      return try Self.line(of: record, path.appending(FindingsFile.name))
    }
  }

  /// Writes the records anew.
  ///
  /// - Parameter line: What stands in a line's place; nil where it goes.
  /// - Throws: ``OutputError``; then the file is as it was.
  private func rewriteRecords(
    _ line: (FindingsHead, Findings?, ArraySlice<UInt8>) throws(OutputError) -> ArraySlice<UInt8>?
  ) throws(OutputError) {
    let kept = try FileReplacement(FindingsFile.name, in: self)
    try eachRecord { head, record, old throws(OutputError) in
      guard let line = try line(head, record, old) else { return }
      try kept.write(line + [UInt8(ascii: "\n")])
    }
    try kept.finish()
  }

  /// Removes a file of this folder where it is there, unless it is an input.
  ///
  /// - Returns: Whether it was there.
  /// - Throws: ``OutputError``.
  package func erase(_ name: PhotoPath) throws(OutputError) -> Bool {
    guard holds(name), !holdsInput(name) else { return false }
    do throws(SystemError) {
      try remove(name)
      return true
    } catch {
      throw .notWritten(path.appending(name), reason: error.message)
    }
  }

  /// Whether there is a file by that name.
  package func holds(_ name: PhotoPath) -> Bool { status(of: name) != nil }

  /// Hands each record over; nil where only its head can be understood. What is no record of ours is passed over.
  private func eachRecord(
    _ body: (FindingsHead, Findings?, ArraySlice<UInt8>) throws(OutputError) -> Void
  ) throws(OutputError) {
    let decoder = JSONDecoder()
    var lines = FileLines()
    let file = try noting { () throws(SystemError) in
      try FileDescriptor(FindingsFile.name, in: descriptor, O_RDONLY | O_NOFOLLOW)
    }
    while true {
      let line = try noting { () throws(SystemError) in try lines.next(in: file) }
      guard let line else { return }
      guard let head = FindingsHead(line.bytes) else { continue }
      try body(head, try? decoder.decode(Findings.self, from: Data(line.bytes)), line.bytes)
    }
  }

  private static func line(
    of record: Findings, _ path: PhotoPath
  ) throws(OutputError) -> ArraySlice<UInt8> {
    do {
      return try JSONLine(record).bytes[...]
    } catch {
      throw .notWritten(path, reason: "\(error)")
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

  private static func date(_ status: stat) -> Date {
    Date(timeIntervalSince1970: Double(status.st_mtim.tv_sec))
  }
}
