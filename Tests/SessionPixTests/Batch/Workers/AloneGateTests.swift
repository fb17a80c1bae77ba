import Foundation
import Testing

@testable import SessionPix

struct AloneGateTests {
  @Test(.timeLimit(.minutes(60))) func `two work side by side`() {
    let gate = AloneGate()
    let meeting = [DispatchSemaphore(value: 0), DispatchSemaphore(value: 0)]
    let done = DispatchSemaphore(value: 0)
    for own in 0...1 {
      Thread.detachNewThread {
        gate.beside {
          // Both are inside, or neither comes on.
          meeting[own].signal()
          meeting[1 - own].wait()
        }
        done.signal()
      }
    }
    done.wait()
    done.wait()
  }

  @Test(.timeLimit(.minutes(60))) func `whoever is alone has nobody beside`() {
    let gate = AloneGate()
    let inside = Locked(0)
    let disturbed = Locked(0)
    let done = DispatchSemaphore(value: 0)
    for number in 0..<32 {
      Thread.detachNewThread {
        func work() -> Int {
          inside.withLock { $0 += 1 }
          Thread.sleep(forTimeInterval: 0.002)
          return inside.withLock { count in
            count -= 1
            return count
          }
        }
        if number % 4 == 3 {
          let others = gate.alone { work() }
          disturbed.withLock { $0 += others }
        } else {
          _ = gate.beside { work() }
        }
        done.signal()
      }
    }
    for _ in 0..<32 { done.wait() }
    #expect(disturbed.withLock { $0 } == 0)
  }
}
