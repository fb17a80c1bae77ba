import Glibc

/// What a run would do. Nothing is written, not even a lock: a run may be at work in the folder meanwhile.
public struct BatchPlan: ~Copyable {
  private let settings: String
  /// Nil where there is no folder yet.
  private let folder: FileDescriptor?
  private let corrections: CorrectionsFile?
  private let done: FindingsIndex

  /// A plan for an output folder, which need not be there.
  ///
  /// - Parameters:
  ///   - path: The output folder.
  ///   - walk: The photos.
  ///   - settings: The run's ``Pipeline/settingsDigest``.
  ///   - redoesAll: Whether photos are prepared again that an earlier run has done.
  /// - Throws: ``OutputError`` where a run would be refused.
  public init(
    _ path: PhotoPath, for walk: PhotoWalk, settings: String, redoesAll: Bool = false
  ) throws(OutputError) {
    try OutputPlacement(path: path, walk: walk).check()
    let folder = try Self.open(path)
    var found: (corrections: CorrectionsFile?, done: FindingsIndex) = (nil, FindingsIndex())
    switch folder {
    case nil: break
    case .some(let folder):
      found.corrections = try CorrectionsFile(folder, path: path.appending(CorrectionsFile.name))
      if !redoesAll { found.done = try Self.index(of: path.appending(FindingsFile.name)) }
    }
    self.settings = settings
    self.folder = folder
    (corrections, done) = found
  }

  private static func open(_ path: PhotoPath) throws(OutputError) -> FileDescriptor? {
    do throws(SystemError) {
      return try FileDescriptor(path, O_RDONLY | O_DIRECTORY)
    } catch  where error.code == ENOENT {
      return nil
    } catch {
      throw .notOpened(path, reason: error.message)
    }
  }

  /// How the photo fared, where an earlier run has done it and nothing has changed since.
  public borrowing func unchangedStatus(of photo: NamedSource) -> Findings.Status? {
    guard let sha256 = photo.source.sha256 else { return nil }
    let fingerprint = Pipeline.fingerprint(
      ofPhoto: sha256, correction: corrections?[sha256], settingsDigest: settings)
    switch folder {
    case nil: return nil
    case .some(let folder): return done.status(of: photo.name, fingerprint: fingerprint, in: folder)
    }
  }

  private static func index(of path: PhotoPath) throws(OutputError) -> FindingsIndex {
    var index = FindingsIndex()
    do throws(SystemError) {
      let file = try FileDescriptor(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW)
      guard try FindingsBeginning.wholeLength(of: file) != nil else {
        throw SystemError(code: EEXIST)
      }
      var lines = FileLines()
      while let line = try lines.next(in: file) {
        if let head = FindingsHead(line.bytes) { index.note(head) }
      }
    } catch  where error.code == ENOENT {
      return index
    } catch  where error.code == EEXIST {
      throw .foreignFindings(path)
    } catch  where error.code == ELOOP {
      throw .linkedFindings(path)
    } catch {
      throw .notWritten(path, reason: error.message)
    }
    return index
  }
}
