/// A value that a thread will deliver to one waiting task; nil where the photo was not begun.
final class Promise<Value: Sendable>: Sendable {
  private enum State: Sendable {
    case open
    case awaited(CheckedContinuation<Value?, Never>)
    case kept(Value?)
  }

  private let state = Locked(State.open)

  func keep(_ value: Value?) {
    let waiting = state.withLock { state -> CheckedContinuation<Value?, Never>? in
      guard case .awaited(let continuation) = state else {
        state = .kept(value)
        return nil
      }
      return continuation
    }
    waiting?.resume(returning: value)
  }

  /// Waits for it.
  var value: Value? {
    get async {
      await withCheckedContinuation { continuation in
        let kept = state.withLock { state -> Value?? in
          guard case .kept(let value) = state else {
            state = .awaited(continuation)
            return .none
          }
          return .some(value)
        }
        if let kept { continuation.resume(returning: kept) }
      }
    }
  }
}
