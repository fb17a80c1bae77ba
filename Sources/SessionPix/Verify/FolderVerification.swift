import Foundation
import Glibc

/// Proves an output folder again, from what lies there alone: records against the policy, images against the records, and that
/// nothing else lies there.
///
/// Nothing in the folder is believed. What it proves is that what was promised holds for these files; that a person lifted an
/// area, the record and the corrections must both say.
public struct FolderVerification: ~Copyable {
  /// How much was looked at.
  public struct Summary: Hashable, Sendable {
    /// Photos with a record.
    public internal(set) var photos = 0
    /// Images that were looked at.
    public internal(set) var images = 0
    /// What is wrong, by kind.
    public internal(set) var violations: [Violation.Code: Int] = [:]
  }

  private let path: PhotoPath
  private let descriptor: FileDescriptor
  private let findings: FileDescriptor
  private let policy: OutputPolicy

  /// Opens a folder; no run may write into it until the value is gone.
  ///
  /// - Parameters:
  ///   - path: An output folder.
  ///   - policy: What is demanded of it.
  /// - Throws: ``OutputError`` where a run is writing into it, or `InputError` where it holds no findings.
  public init(_ path: PhotoPath, policy: OutputPolicy) throws {
    let folder = try Self.open(path, O_RDONLY | O_DIRECTORY)
    let file = try Self.open(
      path.appending(FindingsFile.name), O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
    if flock(folder.number, LOCK_SH | LOCK_NB) != 0, errno == EWOULDBLOCK {
      throw OutputError.busy(path)
    }
    descriptor = folder
    findings = file
    self.path = path
    self.policy = policy
  }

  deinit {
    // Closing is not enough: a child process that is just being started holds the descriptor, too.
    flock(descriptor.number, LOCK_UN)
  }

  private static func open(_ path: PhotoPath, _ flags: Int32) throws(InputError) -> FileDescriptor {
    do throws(SystemError) {
      return try FileDescriptor(path, flags)
    } catch {
      throw .missing([.init(path: path, reason: error.message)])
    }
  }

  /// Looks at everything.
  ///
  /// - Parameters:
  ///   - detector: Looks for faces, see ``PyramidFaceDetector/forVerification()``.
  ///   - report: Is given each violation as it is found.
  /// - Returns: How much was looked at.
  /// - Throws: ``PhotoError/unreadable(reason:)`` where the records cannot be read, and whatever `report` throws.
  public func run(
    detector: any FaceDetector, report: (Violation) throws -> Void
  ) throws -> Summary {
    var summary = Summary()
    func tell(_ violation: Violation) throws {
      summary.violations[violation.code, default: 0] += 1
      try report(violation)
    }
    var strays = FolderFiles(in: path)
    let corrections = try corrections(tell)
    let check = ImageCheck(folder: path, search: FaceSearch(detector: detector))
    let newest = try newestLines(tell)
    var names: Set<PhotoPath> = []
    try eachLine { line in
      guard newest[line.offset] != nil else { return }
      guard let record = try record(line, tell) else { return }
      names.insert(record.name)
      guard newest[line.offset] == true else {
        for violation in policy.violations(of: record) { try tell(violation.ofEarlierRecord) }
        return
      }
      summary.photos += 1
      for violation in policy.violations(of: record) { try tell(violation) }
      for violation in corrections.violations(of: record) { try tell(violation) }
      for image in record.renditions ?? [] {
        let name = record.path(of: image)
        guard strays.take(name) else {
          try tell(
            Violation(
              .missing, name, "the record names it and it is not there; prepare the photo again"))
          continue
        }
        summary.images += 1
        for violation in check.violations(of: image, record) { try tell(violation) }
      }
    }
    if policy.requiredPasses.contains(RedactText.pass) {
      let text = TextCheck(folder: path, names: names)
      for name in policy.filesBesideRecords where strays.files.contains(name) {
        for violation in text.violations(in: name) { try tell(violation) }
      }
    }
    for violation in strays.violations(except: policy.knownFiles) { try tell(violation) }
    return summary
  }

  private func corrections(_ tell: (Violation) throws -> Void) throws -> CorrectionsFile? {
    do throws(OutputError) {
      return try CorrectionsFile(descriptor, path: path.appending(CorrectionsFile.name))
    } catch {
      try tell(Violation(.correction, CorrectionsFile.name, error.description))
      return nil
    }
  }

  /// Where records begin, and whether each is the newest one of its photo. Lines that are no records are told of.
  private func newestLines(_ tell: (Violation) throws -> Void) throws -> [Int: Bool] {
    var newest: [PhotoPath: Int] = [:]
    var lines: [Int: Bool] = [:]
    var number = 0
    let rest = try eachLine { line in
      number += 1
      guard let head = FindingsHead(line.bytes) else {
        return try tell(
          Violation(
            .damagedRecord, FindingsFile.name, "line \(number) is no record; run `process` again"))
      }
      if let earlier = newest.updateValue(line.offset, forKey: head.name) { lines[earlier] = false }
      lines[line.offset] = true
    }
    if rest > 0 {
      try tell(
        Violation(
          .damagedRecord, FindingsFile.name, "its last line is not whole; run `process` again"))
    }
    return lines
  }

  private func record(
    _ line: FileLines.Line, _ tell: (Violation) throws -> Void
  ) throws -> Findings? {
    let fault: String
    let name: PhotoPath
    if let findings = try? JSONDecoder().decode(Findings.self, from: Data(line.bytes)) {
      guard let problem = findings.implausibility else { return findings }
      (fault, name) = (problem, findings.name)
    } else {
      (fault, name) = ("a part of it is missing or of the wrong kind", FindingsFile.name)
    }
    try tell(
      Violation(
        .damagedRecord, name,
        "the record at byte \(line.offset) of the findings is damaged: \(fault)"))
    return nil
  }

  /// - Returns: How many bytes stand behind the last whole line.
  @discardableResult
  private func eachLine(_ body: (FileLines.Line) throws -> Void) throws -> Int {
    var lines = FileLines()
    while true {
      let line: FileLines.Line?
      do throws(SystemError) {
        line = try lines.next(in: findings)
      } catch {
        throw PhotoError.unreadable(reason: error.message)
      }
      guard let line else { return lines.rest.count }
      try body(line)
    }
  }
}
