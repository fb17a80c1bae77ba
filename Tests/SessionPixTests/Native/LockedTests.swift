import Foundation
import Testing

@testable import SessionPix

struct LockedTests {
  @Test func `no change is lost, however many threads make them`() {
    let count = Locked(0)
    DispatchQueue.concurrentPerform(iterations: 8) { _ in
      for _ in 0..<1000 { count.withLock { $0 += 1 } }
    }
    #expect(count.withLock { $0 } == 8000)
  }

  @Test func `an error leaves the lock free`() {
    let value = Locked(1)
    #expect(throws: CancellationError.self) {
      try value.withLock { (_: inout Int) throws in throw CancellationError() }
    }
    #expect(value.withLock { $0 } == 1)
  }
}
