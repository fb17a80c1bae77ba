import Foundation
import FoundationNetworking
import SessionPix

/// A task that may be cancelled before it is there.
final class RunningTask: Sendable {
  private enum State: Sendable {
    case waiting
    case running(URLSessionDataTask)
    case cancelled
  }

  private let state = Locked(State.waiting)

  func start(_ task: URLSessionDataTask) {
    let isCancelled = state.withLock { state in
      if case .cancelled = state { return true }
      state = .running(task)
      return false
    }
    task.resume()
    if isCancelled { task.cancel() }
  }

  func cancel() {
    let task = state.withLock { state -> URLSessionDataTask? in
      defer { state = .cancelled }
      if case .running(let task) = state { return task }
      return nil
    }
    task?.cancel()
  }
}
