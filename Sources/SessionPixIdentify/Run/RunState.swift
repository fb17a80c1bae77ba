import SessionPix

/// What the questions of a run share.
final class RunState: Sendable {
  private struct Content: Sendable {
    var summary = Identification.Summary()
    var error: (any Error)?
  }

  private let content = Locked(Content())

  var summary: Identification.Summary { content.withLock { $0.summary } }
  var error: (any Error)? { content.withLock { $0.error } }

  /// Whether no further request may begin.
  var isEnding: Bool {
    content.withLock {
      $0.error != nil || $0.summary.stop != nil || $0.summary.wasInterrupted
    }
  }

  func update(_ body: (inout Identification.Summary) -> Void) {
    content.withLock { body(&$0.summary) }
  }

  /// The next photo; findings that cannot be read end the run.
  func next(of photos: PhotoRecords) -> Findings? {
    do throws(PhotoError) {
      return try photos.next()
    } catch {
      end(error)
      return nil
    }
  }

  func stop(_ stop: IdentifyStop) { update { $0.stop = $0.stop ?? stop } }
  func interrupt() { update { $0.wasInterrupted = true } }
  func end(_ error: any Error) { content.withLock { $0.error = $0.error ?? error } }
}
