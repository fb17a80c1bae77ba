import CLinux
import Foundation
import Glibc

/// Ends this process with the one that started it, even while a photo is being decoded.
///
/// `prctl(PR_SET_PDEATHSIG)` would follow the parent's thread and not the parent, so a thread waits on a
/// descriptor of the parent (Linux man page `pidfd_open(2)`).
public enum ParentWatch {
  /// Begins to wait; call it once.
  ///
  /// Where the system has no such descriptor (before Linux 5.3), the process ends with the photo in hand, since its
  /// standard input has ended.
  public static func begin() {
    let parent = spx_pidfd_open(getppid())
    guard parent >= 0 else { return }
    Thread.detachNewThread {
      var end = pollfd(fd: parent, events: Int16(POLLIN), revents: 0)
      while unsafe poll(&end, 1, -1) < 0, errno == EINTR {}
      _exit(128 + SIGHUP)
    }
  }
}
