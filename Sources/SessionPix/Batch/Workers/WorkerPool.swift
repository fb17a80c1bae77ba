import Foundation
import Glibc

/// Worker processes that prepare photos: a crash, a hang or a memory bomb in one of them costs one photo.
///
/// A worker that fails a photo is replaced, and the photo is tried once more while no other one is in work; then
/// its record says why it failed. Each worker writes into a folder of its own; what lies there is read and proven, and
/// this process writes the output folder.
public final class WorkerPool: Sendable {
  /// What every worker says of itself when it is ready.
  public let greeting: WorkerGreeting
  /// What people have changed by hand in the output folder.
  public let corrections: CorrectionsFile
  private let command: [PhotoPath]
  let folder: OutputFolder
  private let limits: WorkerLimits
  private let isQuiet: Bool
  private let idle: Locked<[WorkerProcess]>
  private let gate = AloneGate()
  private let requests = Locked(0)
  private let inWork = Locked<[PhotoPath: ContinuousClock.Instant]>([:])

  /// Starts the first worker and waits until it is ready; the others follow when they are needed.
  ///
  /// `SIGPIPE` is ignored from now on: a worker may be gone when it is written to.
  ///
  /// - Parameters:
  ///   - command: The program and its arguments, a worker as `sessionpix worker` is; `--output`
  ///     and a folder are added.
  ///   - folder: Where results go.
  ///   - limits: What a worker may take.
  ///   - isQuiet: Whether the workers' own messages go nowhere instead of to standard error.
  /// - Throws: ``WorkerError`` or ``OutputError``.
  public init(
    command: [PhotoPath], folder: OutputFolder, limits: WorkerLimits = WorkerLimits(),
    isQuiet: Bool = false
  ) throws {
    signal(SIGPIPE, SIG_IGN)
    self.command = command
    self.folder = folder
    self.limits = limits
    self.isQuiet = isQuiet
    corrections = try CorrectionsFile(in: folder)
    let first = try Self.start(command, in: folder, limits: limits, isQuiet: isQuiet)
    greeting = first.greeting
    idle = Locked([first.worker])
  }

  deinit {
    for worker in idle.withLock({ $0 }) { discard(worker) }
  }

  /// Prepares one photo; called from as many threads as photos are to be in work.
  ///
  /// - Parameters:
  ///   - photo: A file.
  ///   - sha256: The digest of its bytes; nil where it cannot be read.
  ///   - correction: What a person changed by hand, if anything.
  /// - Returns: Its record, which is not yet written; its images are in place.
  /// - Throws: ``WorkerError`` or ``OutputError`` where nothing more can be done.
  func findings(
    of photo: NamedSource, sha256: String?, correction: Correction? = nil
  ) throws -> Findings {
    inWork.withLock { $0[photo.name] = .now }
    defer { inWork.withLock { $0[photo.name] = nil } }
    let attempt = { isFresh in try self.attempt(photo, sha256, correction, isFresh: isFresh) }
    if case .success(let findings) = try gate.beside({ try attempt(false) }) { return findings }
    switch try gate.alone({ try attempt(true) }) {
    case .success(let findings): return findings
    case .failure(let failure):
      var source = Findings.Source(path: photo.name)
      source.sha256 = sha256
      var record = Findings(failed: failure.photoError, source: source, tool: greeting.tool)
      record.fingerprint = sha256.map { fingerprint(ofPhoto: $0, correction) }
      return record
    }
  }

  /// The photo that has been in work for longest, and for how many seconds; nil where none is.
  public var slowestPhoto: (name: PhotoPath, seconds: Double)? {
    let first = inWork.withLock { $0.min { $0.value < $1.value } }
    return first.map { ($0.key, (.now - $0.value) / .seconds(1)) }
  }

  /// See ``Pipeline/fingerprint(ofPhoto:)``.
  func fingerprint(ofPhoto sha256: String) -> String {
    fingerprint(ofPhoto: sha256, corrections[sha256])
  }

  /// Whether a photo was prepared by workers with these settings, models and version.
  ///
  /// - Parameters:
  ///   - findings: Its record.
  ///   - correction: What had been changed by hand when it was prepared.
  /// - Returns: True where a run would pass over it.
  public func hasMade(_ findings: Findings, correction: Correction?) -> Bool {
    guard let sha256 = findings.source.sha256 else { return false }
    return findings.fingerprint == fingerprint(ofPhoto: sha256, correction)
  }

  private func fingerprint(ofPhoto sha256: String, _ correction: Correction?) -> String {
    Pipeline.fingerprint(
      ofPhoto: sha256, correction: correction, settingsDigest: greeting.settings)
  }

  private func attempt(
    _ photo: NamedSource, _ sha256: String?, _ correction: Correction?, isFresh: Bool
  ) throws -> Result<Findings, WorkerFailure> {
    let worker = try borrow(isFresh: isFresh)
    var findings: Findings
    let images: [DeliveredImage]
    do throws(WorkerFailure) {
      let reply = try worker.answer(to: request(for: photo, correction))
      findings = try record(in: reply, of: photo, sha256, from: worker)
      images = try self.images(of: findings, from: worker)
    } catch {
      discard(worker)
      // Whether nothing more can be written is for us to find out: a photo that has taken its worker over can say anything.
      if case .refused(_, let bytes) = error { try folder.checkRoom(for: bytes ?? 0) }
      return .failure(error)
    }
    findings.fingerprint = findings.source.sha256.map { fingerprint(ofPhoto: $0, correction) }
    let delivered = try deliver(findings, images)
    if worker.isWornOut {
      discard(worker)
    } else {
      idle.withLock { $0.append(worker) }
    }
    return .success(delivered)
  }

  /// What a worker says, where it can be believed: a photo may have taken it over.
  private func record(
    in reply: WorkerReply, of photo: NamedSource, _ sha256: String?, from worker: WorkerProcess
  ) throws(WorkerFailure) -> Findings {
    if let error = reply.error {
      // The worker's folder is nobody's business but ours.
      let hidden = "/" + worker.scratch.display
      throw .refused(error.message.replacing(hidden, with: ""), bytes: reply.bytes)
    }
    guard let findings = reply.findings, findings.tool == greeting.tool else { throw .garbled }
    let record = WorkerRecord(findings)
    // The file may have changed since the first look at it.
    guard record.isOf(photo.name),
      record.isOf(bytes: sha256) || record.isOf(bytes: photo.source.sha256)
    else { throw .garbled }
    return findings
  }

  /// Ends a worker and removes its folder, in this order: one that a photo has taken over could put a link in the place of
  /// a folder while that is being removed.
  private func discard(_ worker: WorkerProcess) {
    worker.end()
    folder.removeTree(worker.scratch)
  }

  /// The images that the worker wrote, proven; its own files are gone then.
  private func images(
    of findings: Findings, from worker: WorkerProcess
  ) throws(WorkerFailure) -> [DeliveredImage] {
    var images: [DeliveredImage] = []
    for record in findings.renditions ?? [] {
      let name = findings.path(of: record)
      images.append(try DeliveredImage(record, name, in: worker.scratch, of: folder))
      try? folder.remove(worker.scratch.appending(name))
    }
    return images
  }

  /// Writes the images to their places.
  private func deliver(
    _ findings: Findings, _ images: [DeliveredImage]
  ) throws(OutputError) -> Findings {
    do throws(OutputError) {
      try folder.placeAll(images, named: \.name) { image throws(OutputError) in
        try folder.write(image.bytes, to: image.name)
      }
      return findings
    } catch  where error.concernsOnePhoto {
      return findings.failed(.notWritten(reason: error.description))
    }
  }

  private func request(for photo: NamedSource, _ correction: Correction?) -> WorkerRequest {
    let number = requests.withLock { number in
      number += 1
      return number
    }
    return WorkerRequest(
      id: "\(number)", path: photo.source.path, output: photo.name, correction: correction,
      isDurable: false)
  }

  /// An idle worker, or a new one; a fresh one takes the place of one that an earlier photo may have taken over.
  private func borrow(isFresh: Bool) throws -> WorkerProcess {
    if let worker = idle.withLock({ $0.popLast() }) {
      if !isFresh { return worker }
      discard(worker)
    }
    let new = try Self.start(command, in: folder, limits: limits, isQuiet: isQuiet)
    guard new.greeting.settings == greeting.settings, new.greeting.tool == greeting.tool else {
      discard(new.worker)
      throw WorkerError.changed
    }
    return new.worker
  }
}
