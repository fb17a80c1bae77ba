import Foundation
import Glibc

/// The records of an output folder, read one by one.
public struct RecordedFindings: ~Copyable {
  private let file: FileDescriptor
  private let path: PhotoPath
  private let decoder = JSONDecoder()
  private var lines = FileLines()

  /// Opens the folder's `findings.jsonl`.
  ///
  /// - Parameter folder: The output folder.
  /// - Throws: ``PhotoError/unreadable(reason:)``.
  public init(in folder: PhotoPath) throws(PhotoError) {
    path = folder.appending(FindingsFile.name)
    do throws(SystemError) {
      file = try FileDescriptor(path, O_RDONLY | O_NONBLOCK)
    } catch {
      throw .unreadable(reason: error.message)
    }
  }

  /// The next record, or nil behind the last one.
  ///
  /// Lines that are no records are passed over.
  ///
  /// - Throws: ``PhotoError/unreadable(reason:)``.
  public mutating func next() throws(PhotoError) -> Findings? { try next { _ in true } }

  /// The next record whose line begins at one of these places, or nil behind the last one; no other is made.
  ///
  /// - Parameter places: See ``newestPlaces()``.
  /// - Returns: The record.
  /// - Throws: ``PhotoError/unreadable(reason:)``.
  package mutating func next(at places: Set<Int>) throws(PhotoError) -> Findings? {
    try next { places.contains($0) }
  }

  /// Where each photo's newest record begins, from here to the end of the file.
  ///
  /// - Throws: ``PhotoError/unreadable(reason:)``.
  package mutating func newestPlaces() throws(PhotoError) -> Set<Int> {
    var places: [PhotoPath: Int] = [:]
    while let line = try nextLine() {
      if let head = FindingsHead(line.bytes) { places[head.name] = line.offset }
    }
    return Set(places.values)
  }

  private mutating func next(isWanted: (Int) -> Bool) throws(PhotoError) -> Findings? {
    while let line = try nextLine() {
      guard isWanted(line.offset) else { continue }
      if let findings = try? decoder.decode(Findings.self, from: Data(line.bytes)) {
        return findings
      }
    }
    return nil
  }

  private mutating func nextLine() throws(PhotoError) -> FileLines.Line? {
    do throws(SystemError) {
      return try lines.next(in: file)
    } catch {
      throw .unreadable(reason: error.message)
    }
  }
}
