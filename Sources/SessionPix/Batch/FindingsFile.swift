import Foundation
import Glibc

/// `findings.jsonl` and the images that it names: one line a photo.
///
/// A line is appended by a single `write`, so that whoever reads the file meanwhile, or after a
/// crash, finds whole lines.
public struct FindingsFile: ~Copyable {
  /// The file's name in the output folder.
  public static let name = PhotoPath("findings.jsonl")

  let folder: OutputFolder
  let file: FileDescriptor
  let originals: Originals
  /// Which photos are done; nil as long as nobody has asked.
  let done = Locked<FindingsIndex?>(nil)
  private let syncing: FindingsSync

  /// Opens the file of an earlier run, or makes one.
  ///
  /// A last line that a crash cut short is removed.
  ///
  /// - Parameter folder: The output folder.
  /// - Throws: ``OutputError``, also where the file that is there is not ours.
  public init(in folder: OutputFolder) throws(OutputError) {
    let file = try Self.open(in: folder)
    try Self.cutTornLine(of: file, at: folder.path.appending(Self.name))
    self.folder = folder
    self.file = file
    originals = Originals(path: folder.path.appending(Self.name))
    syncing = FindingsSync()
  }

  /// Whether the file is still the one of that name: somebody may have removed it or put another one in its place.
  public var isInPlace: Bool {
    guard let own = try? file.status(), let named = folder.status(of: Self.name) else {
      return false
    }
    return FileIdentity(own) == FileIdentity(named)
  }

  /// Whether a folder holds such a file.
  ///
  /// - Parameter folder: The output folder; it need not be there.
  /// - Returns: Also true where the name is taken by something else.
  public static func isPresent(in folder: PhotoPath) -> Bool {
    do throws(SystemError) {
      try FileIdentity.exists(folder.appending(name))
      return true
    } catch {
      return false
    }
  }

  private static func open(in folder: OutputFolder) throws(OutputError) -> FileDescriptor {
    let path = folder.path.appending(name)
    guard !folder.holdsInput(name) else { throw .wouldOverwriteInput(path) }
    do throws(SystemError) {
      let file = try FileDescriptor(
        name, in: folder.descriptor, O_RDWR | O_CREAT | O_APPEND | O_NONBLOCK | O_NOFOLLOW)
      // The name may have changed hands since it was looked up; what was opened cannot.
      guard !folder.isInput(try file.status()) else { throw SystemError(code: EEXIST) }
      return file
    } catch  where error.code == ELOOP {
      throw .linkedFindings(path)
    } catch  where error.code == EEXIST {
      throw .wouldOverwriteInput(path)
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }

  /// Writes a photo's images, then its record.
  ///
  /// - Parameter outcome: What became of the photo.
  /// - Returns: The record; `failed` also where the images' names cannot be used.
  /// - Throws: ``OutputError`` where nothing more can be written; the file then ends as before.
  public func record(_ outcome: Outcome) throws(OutputError) -> Findings {
    let findings = try folder.write(outcome)
    try write(findings)
    return findings
  }

  /// Writes a record whose images are in place.
  ///
  /// Whichever of byte-identical photos was prepared, the first one in the file is the others' original, so that the
  /// records do not depend on which worker was quicker.
  ///
  /// - Parameter findings: The record.
  /// - Returns: The record as it was written.
  /// - Throws: ``OutputError`` where nothing more can be written; the file then ends as before.
  @discardableResult
  public func append(_ findings: Findings) throws(OutputError) -> Findings {
    let record = originals.inOrder(findings)
    try write(record)
    return record
  }

  private func write(_ findings: Findings) throws(OutputError) {
    let path = folder.path.appending(Self.name)
    let line: [UInt8]
    do {
      line = try JSONLine(findings).ended
    } catch {
      throw .notWritten(path, reason: "\(error)")
    }
    let old = findings.status == .ok ? [] : try oldFiles(of: findings.name)
    do throws(SystemError) {
      let end = try file.status().st_size
      let written = try file.write(line[...])
      guard written == line.count else {
        try SystemError.check(ftruncate(file.number, end))
        throw SystemError(code: ENOSPC)
      }
      try syncing.note(file, in: folder.descriptor)
      if let fingerprint = findings.fingerprint, findings.canBeCopied {
        originals.note(fingerprint, at: Int(end))
      }
      done.withLock { if let head = FindingsHead(line.dropLast()) { $0?.note(head) } }
      // Those of a photo that failed since show what is not proven any more, and a watch may go on for months. The record comes
      // first: whoever is killed in between leaves files that the next run knows to be an older record's.
      for name in old where !folder.holdsInput(name) { try? folder.remove(name) }
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }

  private static func cutTornLine(
    of file: borrowing FileDescriptor, at path: PhotoPath
  ) throws(OutputError) {
    do throws(SystemError) {
      guard let length = try FindingsBeginning.wholeLength(of: file) else {
        throw SystemError(code: EEXIST)
      }
      try SystemError.check(ftruncate(file.number, off_t(length)))
    } catch  where error.code == EEXIST {
      throw .foreignFindings(path)
    } catch {
      throw .notWritten(path, reason: error.message)
    }
  }
}
