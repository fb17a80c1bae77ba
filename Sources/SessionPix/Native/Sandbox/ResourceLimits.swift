import Glibc

/// What a process that decodes photos may use up (Linux man page `setrlimit(2)`).
struct ResourceLimits {
  let sandbox: Sandbox

  /// Why there can be no bound on memory; nil where there can.
  static var obstacle: String? {
    // The sanitizers reserve terabytes of addresses.
    let names = ["__asan_init", "__tsan_init"]
    let isSanitized = names.contains { unsafe dlsym(nil, "\($0)") != nil }
    return isSanitized
      ? "memory is not bounded, because this program was built with a sanitizer" : nil
  }

  /// Sets the bounds.
  ///
  /// - Returns: Why they do not all hold; nil where they do.
  func apply() -> String? {
    // A file that grows too large is an error (`EFBIG`), not the end.
    signal(SIGXFSZ, SIG_IGN)
    do throws(SystemError) {
      try Self.bound(RLIMIT_CORE, 0)
      try Self.bound(RLIMIT_FSIZE, sandbox.fileSize)
      if let obstacle = Self.obstacle { return obstacle }
      if let bytes = sandbox.addressSpace { try Self.bound(RLIMIT_AS, bytes) }
      return nil
    } catch {
      return
        "memory and file sizes are not bounded (\(error.message)); raise the hard limits of the"
        + " shell that runs this"
    }
  }

  private static func bound(_ resource: __rlimit_resource, _ value: Int) throws(SystemError) {
    let number = __rlimit_resource_t(resource.rawValue)
    var limit = rlimit()
    try unsafe SystemError.check(getrlimit(number, &limit))
    let bound = min(limit.rlim_max, rlim_t(value))
    limit = rlimit(rlim_cur: bound, rlim_max: bound)
    try unsafe SystemError.check(setrlimit(number, &limit))
  }
}
