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
  public mutating func next() throws(PhotoError) -> Findings? {
    while true {
      let line: FileLines.Line?
      do throws(SystemError) {
        line = try lines.next(in: file)
      } catch {
        throw .unreadable(reason: error.message)
      }
      guard let line else { return nil }
      if let findings = try? decoder.decode(Findings.self, from: Data(line.bytes)) {
        return findings
      }
    }
  }
}
