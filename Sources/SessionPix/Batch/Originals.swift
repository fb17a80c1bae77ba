import Foundation
import Glibc

/// The photos that were prepared, by fingerprint: a byte-identical one gets a copy of their record and links to
/// their images.
final class Originals: Sendable {
  private enum Place: Sendable {
    /// A thread prepares it.
    case inWork
    /// Its record is not yet written.
    case made(Findings)
    /// Where its line begins in `findings.jsonl`, so that memory stays flat.
    case written(offset: Int)
  }

  private let path: PhotoPath
  private let condition = NSCondition()
  private let places = Locked<[String: Place]>([:])

  /// No photos yet.
  ///
  /// - Parameter path: The file with the records.
  init(path: PhotoPath) {
    self.path = path
  }

  /// Waits while an identical photo is in work.
  ///
  /// - Returns: The record of an identical photo; nil where there is none and the caller prepares this one, and tells
  ///   by ``settle(_:with:)`` what became of it.
  func claim(_ fingerprint: String) -> Findings? {
    condition.lock()
    defer { condition.unlock() }
    while true {
      switch places.withLock({ $0[fingerprint] }) {
      case .inWork:
        condition.wait()
      case .made(let findings):
        return findings
      case .written(let offset):
        if let findings = record(at: offset) { return findings }
        places.withLock { $0[fingerprint] = .inWork }
        return nil
      case nil:
        places.withLock { $0[fingerprint] = .inWork }
        return nil
      }
    }
  }

  /// Ends a claim; without a record the next photo is prepared by itself.
  func settle(_ fingerprint: String, with findings: Findings?) {
    condition.lock()
    places.withLock { places in
      places[fingerprint] = findings.flatMap { $0.canBeCopied ? .made($0) : nil }
    }
    condition.broadcast()
    condition.unlock()
  }

  /// Gives a record up whose images are not there, so that the next claim has the photo prepared.
  func forget(_ fingerprint: String) {
    places.withLock { places in
      if case .inWork = places[fingerprint] { return }
      places[fingerprint] = nil
    }
  }

  /// Takes note of a line of the file.
  func note(_ fingerprint: String, at offset: Int) {
    places.withLock { places in
      if case .inWork = places[fingerprint] { return }
      places[fingerprint] = .written(offset: offset)
    }
  }

  /// A record as it is to be written next: its original is the first photo with these bytes in the file, if there is
  /// one, and only that one's record says how long it took.
  func inOrder(_ findings: Findings) -> Findings {
    guard let fingerprint = findings.fingerprint, findings.canBeCopied else { return findings }
    var findings = findings
    findings.original = nil
    if case .written(let offset) = places.withLock({ $0[fingerprint] }),
      let earlier = record(at: offset)
    {
      findings.original = earlier.original(for: findings.source.path)
      findings.timings = nil
    }
    return findings
  }

  private func record(at offset: Int) -> Findings? {
    guard let file = try? FileDescriptor(path, O_RDONLY) else { return nil }
    var lines = FileLines(from: offset)
    guard let line = try? lines.next(in: file) else { return nil }
    return try? JSONDecoder().decode(Findings.self, from: Data(line.bytes))
  }
}

extension Findings {
  /// Whether the same would become of a byte-identical photo: not where images could not be written under this photo's
  /// name.
  var canBeCopied: Bool { error?.code != PhotoError.notWritten(reason: "").code }

  /// What the copy of this name has as its original.
  func original(for name: String) -> String {
    original.flatMap { $0 == name ? nil : $0 } ?? source.path
  }
}
