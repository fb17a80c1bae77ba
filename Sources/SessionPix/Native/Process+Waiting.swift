package import Foundation
import Glibc

extension Process {
  /// Waits until the process has ended, without taking processor time.
  ///
  /// Foundation's `waitUntilExit` turns the thread's run loop meanwhile; on Linux that is a busy loop which takes a whole
  /// core from what is waited for. The corresponding C function is `waitid`, which leaves the process to Foundation.
  package func waitForEnd() {
    var end = unsafe siginfo_t()
    let flags = WEXITED | WNOWAIT
    while unsafe waitid(P_PID, id_t(processIdentifier), &end, flags) == -1, errno == EINTR {}
    waitUntilExit()
  }
}
