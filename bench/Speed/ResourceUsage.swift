import Glibc

/// What this process has used so far. The corresponding C function is `getrusage`.
struct ResourceUsage {
  /// User and system time of all threads.
  let cpuSeconds: Double
  /// The largest resident set so far.
  let peakBytes: Int

  static func now() -> ResourceUsage {
    var usage = rusage()
    unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return ResourceUsage(
      cpuSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakBytes: Int(usage.ru_maxrss) * 1024)
  }
}
