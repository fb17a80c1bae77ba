import Foundation

/// Lets many threads work side by side, or one alone.
///
/// Whoever wants to be alone goes before those that come later, so it need not wait for long.
final class AloneGate: Sendable {
  private struct State: Sendable {
    var working = 0
    var waitingForAll = 0
    var isAlone = false
  }

  private let condition = NSCondition()
  private let state = Locked(State())

  /// Works beside others.
  func beside<Result>(_ body: () throws -> Result) rethrows -> Result {
    enter { state in
      guard !state.isAlone, state.waitingForAll == 0 else { return false }
      state.working += 1
      return true
    }
    defer { leave { $0.working -= 1 } }
    return try body()
  }

  /// Works while nobody else does.
  func alone<Result>(_ body: () throws -> Result) rethrows -> Result {
    state.withLock { $0.waitingForAll += 1 }
    enter { state in
      guard !state.isAlone, state.working == 0 else { return false }
      state.waitingForAll -= 1
      state.isAlone = true
      return true
    }
    defer { leave { $0.isAlone = false } }
    return try body()
  }

  private func enter(_ isAllowed: (inout State) -> Bool) {
    condition.lock()
    while !state.withLock(isAllowed) { condition.wait() }
    condition.unlock()
  }

  private func leave(_ change: (inout State) -> Void) {
    condition.lock()
    state.withLock(change)
    condition.broadcast()
    condition.unlock()
  }
}
