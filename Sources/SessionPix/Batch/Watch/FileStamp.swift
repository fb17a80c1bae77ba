import Glibc

/// What tells that a file is another one than before, or has other bytes, without reading it.
struct FileStamp: Hashable, Sendable {
  private let identity: FileIdentity
  private let size: Int64
  private let modified: Int
  private let changed: Int
  private static let nanoseconds = 1_000_000_000

  /// Looks a file up, following symbolic links; nil where there is none.
  ///
  /// The corresponding C function is `stat`.
  init?(of path: PhotoPath) {
    var status = stat()
    guard unsafe path.withCString({ unsafe stat($0, &status) }) == 0 else { return nil }
    identity = FileIdentity(status)
    size = Int64(status.st_size)
    modified = status.st_mtim.tv_sec * Self.nanoseconds + status.st_mtim.tv_nsec
    changed = status.st_ctim.tv_sec * Self.nanoseconds + status.st_ctim.tv_nsec
  }

  /// For how many seconds the file has been as it is, by this machine's clock.
  ///
  /// The corresponding C function is `clock_gettime`.
  var quietSeconds: Double {
    var now = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &now)
    let elapsed = now.tv_sec * Self.nanoseconds + now.tv_nsec - max(modified, changed)
    return Double(elapsed) / Double(Self.nanoseconds)
  }
}
