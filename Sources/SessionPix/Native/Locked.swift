import Foundation

/// A value behind a POSIX mutex. `Synchronization.Mutex` would do, but on Linux it lets the kernel pass a contended lock on
/// (`FUTEX_LOCK_PI`), which the thread sanitizer does not see: it then reports races where there are none.
package final class Locked<Value: Sendable>: @unchecked Sendable {
  // Sendable: the value is touched under the lock only.
  private let lock = NSLock()
  private var value: Value

  /// A value that nobody else has.
  package init(_ value: Value) {
    self.value = value
  }

  /// Runs `body` while no other thread has the value.
  package func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
