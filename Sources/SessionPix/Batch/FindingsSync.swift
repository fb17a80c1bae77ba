import Glibc

/// Sees to it that records are on the disk soon: the first one at once, with the file's name, then every few seconds. A loss of
/// power then costs the work of seconds, and waiting for the disk takes next to no time of a long run.
final class FindingsSync: Sendable {
  private static let interval = Duration.seconds(5)
  private let last = Locked<ContinuousClock.Instant?>(nil)

  /// Takes note of a record that was written.
  ///
  /// The corresponding C functions are `fdatasync` and `fsync`.
  func note(_ file: borrowing FileDescriptor, in folder: borrowing FileDescriptor)
    throws(SystemError)
  {
    let now = ContinuousClock.now
    let before = last.withLock { $0 }
    if let before, now - before < Self.interval { return }
    try SystemError.check(fdatasync(file.number))
    // Some file systems, as those of networks, refuse it for a folder: they see to names themselves.
    if before == nil { fsync(folder.number) }
    last.withLock { $0 = now }
  }
}
