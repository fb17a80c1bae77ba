import Foundation

/// A value that one thread at a time may touch.
final class Guarded<Value: Sendable>: @unchecked Sendable {
  // Sendable: the value is touched under the lock only.
  private let lock = NSLock()
  private var value: Value

  init(_ value: Value) {
    self.value = value
  }

  /// Runs `body` while no other thread has the value.
  func withValue<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try body(&value)
  }
}
