/// Prepares photos into an output folder by worker processes, and passes over what an earlier run has done.
///
///     let findings = try FindingsFile(in: folder)
///     let run = try BatchRun(pool: pool, findings: findings)
///     for await (photo, result) in run.prepare(photos, workers: 4) {
///       if case .prepared(let record) = try result.get() { try findings.append(record) }
///     }
///     _ = try findings.finish()
public struct BatchRun: Sendable {
  /// What became of a photo.
  public enum Step: Sendable {
    /// It was prepared: the record, which is to be written; the images are in place.
    case prepared(Findings)
    /// It was done before, from the same bytes, with the same settings, models and version.
    case unchanged(Findings.Status)
  }

  private let pool: WorkerPool
  private let done: FindingsIndex
  private let originals: Originals

  /// A run by these workers.
  ///
  /// - Parameters:
  ///   - pool: The workers.
  ///   - findings: The records that are there and those to come.
  ///   - redoesAll: Whether photos are prepared again that an earlier run has done.
  /// - Throws: ``OutputError`` where the records cannot be read.
  public init(
    pool: WorkerPool, findings: borrowing FindingsFile, redoesAll: Bool = false
  ) throws(OutputError) {
    self.pool = pool
    done = redoesAll ? FindingsIndex() : try findings.index()
    originals = findings.originals
  }

  /// Prepares photos, as many at once as there are workers.
  ///
  /// - Returns: Each photo with what became of it, or why the run cannot go on: a ``WorkerError`` or an
  ///   ``OutputError``.
  public func prepare(
    _ photos: [NamedSource], workers: Int
  ) -> Batch<(photo: NamedSource, result: Result<Step, any Error>)> {
    Batch(photos, workers: workers) { photo in
      (photo, Result { try step(photo) })
    }
  }

  private func step(_ photo: NamedSource) throws -> Step {
    guard let sha256 = photo.source.sha256 else {
      return .prepared(try pool.findings(of: photo, sha256: nil))
    }
    let fingerprint = pool.fingerprint(ofPhoto: sha256)
    if let status = done.status(
      of: photo.name, fingerprint: fingerprint, in: pool.folder.descriptor)
    {
      return .unchanged(status)
    }
    while let original = originals.claim(fingerprint) {
      if let copy = try pool.folder.duplicate(original, as: photo.name) { return .prepared(copy) }
      originals.forget(fingerprint)
    }
    var findings: Findings?
    defer { originals.settle(fingerprint, with: findings) }
    let made = try pool.findings(of: photo, sha256: sha256, correction: pool.corrections[sha256])
    // The file may have changed between the two looks at it.
    if made.fingerprint == fingerprint { findings = made }
    return .prepared(made)
  }
}
