/// An outcome that a thread will deliver to one waiting task; nil where the photo was not begun.
final class Promise: Sendable {
  private enum State: Sendable {
    case open
    case awaited(CheckedContinuation<Outcome?, Never>)
    case kept(Outcome?)
  }

  private let state = Locked(State.open)

  func keep(_ outcome: Outcome?) {
    let waiting = state.withLock { state -> CheckedContinuation<Outcome?, Never>? in
      guard case .awaited(let continuation) = state else {
        state = .kept(outcome)
        return nil
      }
      return continuation
    }
    waiting?.resume(returning: outcome)
  }

  var value: Outcome? {
    get async {
      await withCheckedContinuation { continuation in
        let kept = state.withLock { state -> Outcome?? in
          guard case .kept(let outcome) = state else {
            state = .awaited(continuation)
            return .none
          }
          return .some(outcome)
        }
        if let kept { continuation.resume(returning: kept) }
      }
    }
  }
}
