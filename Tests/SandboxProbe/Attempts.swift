import CAttempts
import Glibc

/// What must be stopped, and what must not.
struct Attempts: Sendable {
  let readable: String
  let writable: String
  let outside: String

  /// Makes each attempt once and prints what came of it.
  func report(from thread: String) {
    for (name, attempt) in all {
      errno = 0
      let result = attempt()
      print(thread, name, result >= 0 ? "ok" : "\(errno)")
    }
  }

  private var all: [(String, () -> Int32)] {
    [
      ("read-inside", { unsafe open(readable + "/photo", O_RDONLY) }),
      ("write-inside", { unsafe open(writable + "/new", O_WRONLY | O_CREAT, 0o600) }),
      ("read-outside", { unsafe open(outside + "/secret", O_RDONLY) }),
      ("list-outside", { unsafe open(outside, O_RDONLY | O_DIRECTORY) }),
      ("read-passwords", { unsafe open("/etc/passwd", O_RDONLY) }),
      ("write-outside", { unsafe open(outside + "/secret", O_WRONLY) }),
      ("create-outside", { unsafe open(outside + "/new", O_WRONLY | O_CREAT, 0o600) }),
      ("write-input", { unsafe open(readable + "/photo", O_WRONLY) }),
      ("remove-input", { unsafe unlink(readable + "/photo") }),
      ("mode-outside", { unsafe chmod(outside + "/secret", 0o777) }),
      ("truncate-outside", { unsafe truncate(outside + "/secret", 0) }),
      ("internet-socket", { socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) }),
      ("unix-socket", { socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) }),
      ("socket-pair", { pair() }), ("execute", { execute() }),
      ("signal-parent", { kill(getppid(), 0) }), ("fork", { fork() }),
      ("ptrace", { spx_try_ptrace() }),
      ("process-vm-read", { spx_try_process_vm(0) }),
      ("process-vm-write", { spx_try_process_vm(1) }),
      ("io-uring", { spx_try_io_uring() }),
      ("io-uring-enter", { spx_try_io_uring_enter() }), ("bpf", { spx_try_bpf() }),
      ("userfaultfd", { spx_try_userfaultfd() }),
    ]
  }

  private func pair() -> Int32 {
    var ends: [Int32] = [0, 0]
    return unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0, &ends)
  }

  private func execute() -> Int32 {
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup("/bin/true"), nil]
    return unsafe execv("/bin/true", &arguments)
  }
}
