import CLinux
import CSeccomp
import Glibc

/// The system calls that a process which decodes photos has no use for (Linux man page `seccomp(2)`).
///
/// They fail with `EPERM`, in all threads, those that are there already included (`SECCOMP_FILTER_FLAG_TSYNC`).
enum SystemCallFilter {
  /// By what they would be good for.
  static let refused =
    network + programs + otherProcesses + kernel + files

  /// `sendmsg` and its like need a socket first.
  private static let network = ["socket", "socketpair", "socketcall", "io_uring_setup"]

  /// Also what would leave the threads that are bound.
  private static let programs = ["execve", "execveat", "fork", "vfork", "unshare", "setns"]

  private static let otherProcesses = [
    "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "kcmp", "pidfd_getfd",
    "perf_event_open", "userfaultfd",
  ]

  private static let kernel = [
    "bpf", "init_module", "finit_module", "delete_module", "kexec_load", "kexec_file_load",
    "reboot",
    "mount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsmount",
    "fsconfig", "fspick", "mount_setattr", "swapon", "swapoff", "quotactl", "acct", "settimeofday",
    "clock_settime", "adjtimex", "clock_adjtime", "sethostname", "setdomainname", "syslog",
    "keyctl",
    "add_key", "request_key", "io_uring_enter", "io_uring_register", "iopl", "ioperm", "nfsservctl",
    "lookup_dcookie", "fanotify_init", "open_by_handle_at",
  ]

  /// What Landlock does not see: owners, modes, times and attributes of files anywhere.
  private static let files = [
    "chmod", "fchmod", "fchmodat", "fchmodat2", "chown", "fchown", "lchown", "fchownat", "utime",
    "utimes", "futimesat", "utimensat", "setxattr", "lsetxattr", "fsetxattr", "removexattr",
    "lremovexattr", "fremovexattr", "mknod", "mknodat",
  ]

  /// `TIOCSTI` and `TIOCLINUX`, which type into the terminal that messages go to.
  private static let terminalRequests = [0x5412, 0x541C]

  /// `CLONE_THREAD`
  private static let threadFlag: UInt32 = 0x10000

  /// libseccomp's version, as `2.5.4`.
  ///
  /// The corresponding C function is `seccomp_version`.
  static var version: String {
    guard let version = unsafe seccomp_version()?.pointee else { return "unknown" }
    return "\(version.major).\(version.minor).\(version.micro)"
  }

  /// Why there can be no filter; nil where there can.
  static var obstacle: String? {
    spx_seccomp_mode() >= 0 ? nil : sentence(systemMessage())
  }

  /// Loads the filter for all threads.
  ///
  /// The corresponding C function is `seccomp_load`.
  ///
  /// - Returns: Why it does not hold; nil where it does.
  static func load() -> String? {
    guard let filter = unsafe seccomp_init(spx_seccomp_allow()) else {
      return sentence("seccomp_init failed")
    }
    defer { unsafe seccomp_release(filter) }
    var status = unsafe seccomp_attr_set(filter, SCMP_FLTATR_CTL_TSYNC, 1)
    for name in refused where status == 0 {
      let call = unsafe seccomp_syscall_resolve_name(name)
      // Another architecture or kernel has no such call.
      guard call >= 0 else { continue }
      status = unsafe seccomp_rule_add_array(
        filter, spx_seccomp_fail(UInt16(EPERM)), call, 0, nil)
    }
    let control = unsafe seccomp_syscall_resolve_name("ioctl")
    for request in terminalRequests where status == 0 {
      status = unsafe spx_seccomp_fail_on_bits(
        filter, UInt16(EPERM), control, 1, .max, UInt32(request))
    }
    if status == 0 { status = unsafe refuseProcesses(in: filter) }
    if status == 0 { status = unsafe seccomp_load(filter) }
    return status == 0 ? nil : sentence(systemMessage(-status))
  }

  /// New threads are welcome, new processes are not. What `clone3` is asked for cannot be seen by a filter: the C
  /// library falls back to `clone` where there is none.
  private static func refuseProcesses(in filter: scmp_filter_ctx) -> Int32 {
    let clone3 = unsafe seccomp_syscall_resolve_name("clone3")
    let status = unsafe seccomp_rule_add_array(
      filter, spx_seccomp_fail(UInt16(ENOSYS)), clone3, 0, nil)
    let clone = unsafe seccomp_syscall_resolve_name("clone")
    return status != 0
      ? status
      : unsafe spx_seccomp_fail_on_bits(filter, UInt16(EPERM), clone, 0, threadFlag, 0)
  }

  private static func sentence(_ reason: String) -> String {
    "the system calls of the process that decodes photos are not filtered (\(reason)); use a kernel"
      + " with seccomp, and a container that lets its processes use it"
  }
}
