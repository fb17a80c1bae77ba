import Foundation
import Glibc

/// A file of JSON objects, one a line, that is only ever added to. Only its owner may read it.
///
/// A line is appended by a single `write`; a last line that a crash cut short is removed when the file is opened again.
package final class RecordLog<Record: Codable & Sendable>: Sendable {
  private let file: FileDescriptor
  private let path: PhotoPath
  private let lock = Locked(0)

  /// Opens the file or makes it; the folder must be there.
  package init(_ path: PhotoPath) throws(OutputError) {
    self.path = path
    do throws(SystemError) {
      file = try FileDescriptor(path, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW)
      try SystemError.check(fchmod(file.number, 0o600))
      var lines = FileLines()
      while try lines.next(in: file) != nil {}
      // A file that ends whole is left alone: another process may just be adding to it.
      if !lines.rest.isEmpty {
        try SystemError.check(ftruncate(file.number, off_t(lines.offset)))
      }
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }

  /// Appends a record and sees to it that it is on the disk.
  package func append(_ record: Record) throws(OutputError) {
    let line = try line(of: record)
    do throws(SystemError) {
      try lock.withLock { _ throws(SystemError) in
        let end = try file.status().st_size
        let written = try file.write(line[...])
        guard written == line.count else {
          try SystemError.check(ftruncate(file.number, end))
          throw SystemError(code: ENOSPC)
        }
        try SystemError.check(fdatasync(file.number))
      }
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }

  /// A record as it stands in the file, with the byte that ends it.
  package func line(of record: Record) throws(OutputError) -> [UInt8] {
    do {
      return try JSONLine(record).ended
    } catch {
      throw .notWritten(path, reason: "\(error)")
    }
  }

  /// Hands each record over, from the first to the last; lines that are none are passed over.
  package func visit(_ body: (Record) -> Void) throws(OutputError) {
    var lines = FileLines()
    let decoder = JSONDecoder()
    do throws(SystemError) {
      while let line = try lines.next(in: file) {
        if let record = try? decoder.decode(Record.self, from: Data(line.bytes)) { body(record) }
      }
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }
}

extension OutputFolder {
  /// An output folder of an earlier run, for this run alone.
  ///
  /// - Throws: ``InputError`` where no run wrote into it, or ``OutputError``.
  package static func existing(_ path: PhotoPath) throws -> OutputFolder {
    let findings = path.appending(FindingsFile.name)
    do throws(SystemError) {
      _ = try FileDescriptor(findings, O_RDONLY | O_NONBLOCK)
    } catch {
      throw InputError.missing([.init(path: findings, reason: error.message)])
    }
    return try OutputFolder(path)
  }
}

extension OutputFolder {
  /// Makes a folder below this one where it is missing.
  ///
  /// - Parameter name: Relative to this folder.
  /// - Throws: ``OutputError``.
  package func makeSubfolder(_ name: PhotoPath) throws(OutputError) {
    do throws(SystemError) {
      try makeFolder(of: name.appending(PhotoPath("file")))
    } catch {
      throw .notWritten(path.appending(name), reason: error.message)
    }
  }
}
