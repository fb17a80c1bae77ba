/// Why there can be no worker at all: the run ends.
public enum WorkerError: Error, Hashable, Sendable {
  /// The program cannot be started; the system's own message.
  case notStarted(PhotoPath, reason: String)
  /// It was started and did not become ready; what it says itself stands on standard error.
  case notReady(reason: String)
  /// Its settings or models are not those of the workers before it.
  case changed
  /// It says itself at its start why it cannot go on: a model is missing; its own sentence.
  case reported(String)
}

extension WorkerError: CustomStringConvertible {
  /// One sentence for people: what is wrong and what to do.
  public var description: String {
    switch self {
    case .notStarted(let path, let reason):
      "the worker process \(path.display) cannot be started (\(reason)); check the limits on"
        + " processes and memory"
    case .notReady(let reason):
      "the worker process did not become ready (\(reason)); see its own message, and run"
        + " `sessionpix doctor`"
    case .changed:
      "models, settings or the program itself were changed during the run; begin it again, and what is"
        + " done is kept"
    case .reported(let sentence): sentence
    }
  }
}
