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

  /// Its exit status once it has ended, -1 where a signal ended it; nil while it runs.
  ///
  /// `isRunning` stays true as long as anything runs that the process started and left behind. The corresponding C function
  /// is `waitid`.
  package func endStatus() -> Int32? {
    var end = unsafe siginfo_t()
    let flags = WEXITED | WNOWAIT | WNOHANG
    guard unsafe waitid(P_PID, id_t(processIdentifier), &end, flags) == 0 else {
      // Foundation has taken note of it.
      return isRunning ? nil : terminationReason == .exit ? terminationStatus : -1
    }
    guard unsafe end._sifields._sigchld.si_pid != 0 else { return nil }
    return unsafe end.si_code == CLD_EXITED ? end._sifields._sigchld.si_status : -1
  }
}
