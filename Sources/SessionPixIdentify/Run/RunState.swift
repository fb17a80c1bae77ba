import SessionPix

/// What the questions of a run share.
final class RunState: Sendable {
  private struct Content: Sendable {
    var summary = Identification.Summary()
    var error: (any Error)?
    var questions: [String: Task<AnswerRecord, any Error>] = [:]
    var departed: Set<Findings.Source> = []
  }

  private let content = Locked(Content())
  private let usage: RecordLog<UsageLog.Entry>?

  /// A run that has not begun.
  ///
  /// - Parameter usage: Where each request is counted as it leaves, so that a run that is killed is counted, too.
  init(usage: RecordLog<UsageLog.Entry>? = nil) {
    self.usage = usage
  }

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

  /// Counts a request that left, or may have.
  func count(_ charge: Charge, of source: Findings.Source) throws(OutputError) {
    let isFirst = content.withLock { content in
      content.summary.requests += 1
      content.summary.usage = content.summary.usage + charge.usage
      let isFirst = content.departed.insert(source).inserted
      content.summary.photos = content.departed.count
      return isFirst
    }
    try usage?.append(UsageLog.Entry(charge, isFirstOfPhoto: isFirst))
  }

  /// The answer to a question, which is asked once a run: who has the same one waits for the same answer.
  ///
  /// - Returns: The answer, and whether `ask` was called for it.
  func answer(
    to id: String, by ask: @escaping @Sendable () async throws -> AnswerRecord
  ) async -> (answer: Result<AnswerRecord, any Error>, isOwn: Bool) {
    let (task, isOwn) = content.withLock { content in
      if let known = content.questions[id] { return (known, false) }
      let task = Task(operation: ask)
      content.questions[id] = task
      return (task, true)
    }
    return (await task.result, isOwn)
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
