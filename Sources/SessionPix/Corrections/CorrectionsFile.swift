import Foundation
import Glibc

/// `corrections.jsonl` of an output folder: what people have changed by hand, one line a photo, the last one of its bytes
/// counts.
///
/// A line that cannot be read is never passed over: it may hold the only word on a face that was missed.
public struct CorrectionsFile: Sendable {
  /// The file's name in the output folder.
  public static let name = PhotoPath("corrections.jsonl")

  private var records: [CorrectionRecord] = []
  private var newest: [String: Int] = [:]
  /// The checksums that a photo had when it was corrected.
  private var checksums: [PhotoPath: Set<String>] = [:]

  /// Reads the file; a folder without one has no corrections. What a crash left of a last line does not count.
  ///
  /// - Parameter folder: The output folder.
  /// - Throws: ``OutputError/damagedCorrections(_:line:)``, or ``OutputError`` where the file cannot be read.
  public init(in folder: OutputFolder) throws(OutputError) {
    try self.init(folder.descriptor, path: folder.path.appending(Self.name))
  }

  init(_ folder: borrowing FileDescriptor, path: PhotoPath) throws(OutputError) {
    let decoder = JSONDecoder()
    var lines = FileLines()
    do throws(SystemError) {
      let file = try FileDescriptor(Self.name, in: folder, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      guard try file.status().st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EEXIST) }
      while let line = try lines.next(in: file) {
        guard let record = try? decoder.decode(CorrectionRecord.self, from: Data(line.bytes)) else {
          throw SystemError(code: EILSEQ)
        }
        note(record)
      }
    } catch  where error.code == ENOENT {
      return
    } catch  where error.code == EILSEQ {
      throw .damagedCorrections(path, line: records.count + 1)
    } catch {
      throw .correctionsNotRead(path, reason: error.message)
    }
  }

  /// What holds for the photo with these bytes; nil where nothing is changed.
  ///
  /// - Parameter sha256: The digest of the photo's bytes, in lower-case hexadecimal.
  public subscript(sha256: String) -> Correction? {
    guard let index = newest[sha256], !records[index].correction.isEmpty else { return nil }
    return records[index].correction
  }

  /// Whether a photo was corrected when it had other bytes, so that what was added then is not painted now.
  ///
  /// - Parameter source: What the findings say of the photo as it is now.
  /// - Returns: True where a person must look at it again.
  public func isOutdated(for source: Findings.Source) -> Bool {
    guard let sha256 = source.sha256, newest[sha256] == nil else { return false }
    return checksums[source.name]?.contains { self[$0] != nil } ?? false
  }

  /// Adds a line and sees to it that it is on the disk.
  ///
  /// - Parameters:
  ///   - correction: All that holds for the photo from now on.
  ///   - name: The photo's name in the findings.
  ///   - folder: The output folder.
  /// - Throws: ``OutputError``.
  public mutating func append(
    _ correction: Correction, of name: PhotoPath, in folder: OutputFolder
  ) throws(OutputError) {
    let record = CorrectionRecord(correction, of: name)
    try RecordLog<CorrectionRecord>(folder.path.appending(Self.name)).append(record)
    note(record)
  }

  /// Removes the lines of photos that are forgotten.
  ///
  /// - Parameters:
  ///   - names: Of the photos that stay, the names by checksum: of a forgotten photo a copy may stay, and the correction
  ///     with it.
  ///   - folder: The output folder.
  /// - Throws: ``OutputError``.
  package mutating func keep(
    _ names: [String: PhotoPath], in folder: OutputFolder
  ) throws(OutputError) {
    let kept = newest.values.sorted().compactMap { index -> CorrectionRecord? in
      let correction = records[index].correction
      return names[correction.sha256].map { CorrectionRecord(correction, of: $0) }
    }
    guard kept != records else { return }
    (records, newest, checksums) = ([], [:], [:])
    for record in kept { note(record) }
    guard !kept.isEmpty else {
      _ = try folder.erase(Self.name)
      return
    }
    let log = try RecordLog<CorrectionRecord>(folder.path.appending(Self.name))
    let file = try FileReplacement(Self.name, in: folder, isPrivate: true)
    for record in kept { try file.write(try log.line(of: record)) }
    try file.finish()
  }

  private mutating func note(_ record: CorrectionRecord) {
    newest[record.correction.sha256] = records.count
    checksums[record.name, default: []].insert(record.correction.sha256)
    records.append(record)
  }
}
