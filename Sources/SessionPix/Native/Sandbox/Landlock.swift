import CLinux
import Glibc

/// The files that a process can open, bound by the kernel (Linux man page `landlock(7)`).
struct Landlock {
  let version: Int
  let readable: [PhotoPath]
  let writable: [PhotoPath]

  /// Landlock's version in this kernel; nil where there is none.
  ///
  /// The corresponding C call is `landlock_create_ruleset`.
  static var version: Int? {
    let version = spx_landlock_version()
    return version > 0 ? Int(version) : nil
  }

  /// What is said where the kernel has no Landlock.
  static let absence = Sandbox.State.Missing(
    layer: .files,
    reason:
      "this kernel has no Landlock, so photos are decoded by a process that can read and write"
      + " what you can; use Linux 5.13 or newer with `landlock` among its security modules")

  /// What a version does not hold that the layer promises; nil where it holds all.
  static func gap(ofVersion version: Int) -> Sandbox.State.Missing? {
    guard version < 6 else { return nil }
    let files = version < 3 ? "emptying files that you can write (truncate) and from " : ""
    return Sandbox.State.Missing(
      layer: .files,
      reason:
        "this kernel's Landlock (version \(version)) does not stop the process that decodes photos from \(files)ending"
        + " other programs of yours (signals); use Linux 6.12 or newer")
  }

  private static let read = UInt64(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR)
  private static let change = UInt64(
    LANDLOCK_ACCESS_FS_WRITE_FILE | LANDLOCK_ACCESS_FS_REMOVE_DIR | LANDLOCK_ACCESS_FS_REMOVE_FILE
      | LANDLOCK_ACCESS_FS_MAKE_DIR | LANDLOCK_ACCESS_FS_MAKE_REG)
  /// `LANDLOCK_ACCESS_FS_TRUNCATE` of version 3, which older headers lack.
  private static let truncate: UInt64 = 1 << 14
  /// The rights that a rule for a file that is no folder may name.
  private static let ofFiles =
    UInt64(
      LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE) | truncate

  /// Binds the calling thread and those that it starts from now on.
  func restrictSelf() throws(SandboxError) {
    var attributes = spx_landlock_ruleset(
      files: handledFiles, network: version >= 4 ? 0b11 : 0, scopes: version >= 6 ? 0b11 : 0)
    let ruleset = unsafe spx_landlock_create_ruleset(&attributes)
    guard ruleset >= 0 else { throw .refused(.files, reason: systemMessage()) }
    defer { close(ruleset) }
    for path in Self.systemPaths { try? allow(Self.read, below: path, in: ruleset) }
    // What is not there need not be allowed; whoever reads it says so.
    for path in readable { try? allow(Self.read, below: path, in: ruleset) }
    for path in writable {
      try allow(Self.read | Self.change | Self.truncate, below: path, in: ruleset)
    }
    try? allow(Self.read | Self.change, below: PhotoPath("/dev/null"), in: ruleset)
    guard spx_landlock_restrict_self(ruleset) == 0 else {
      throw .refused(.files, reason: systemMessage())
    }
  }

  /// All rights that this version knows: what is handled and not allowed is refused.
  private var handledFiles: UInt64 {
    let known =
      switch version {
      case 1: 13
      case 2: 14
      case 3, 4: 15
      default: 16
      }
    return (1 << known) - 1
  }

  private func allow(
    _ access: UInt64, below path: PhotoPath, in ruleset: Int32
  ) throws(SandboxError) {
    do throws(SystemError) {
      let file = try FileDescriptor(path, spx_o_path)
      let isFolder = try file.status().st_mode & S_IFMT == S_IFDIR
      let rights = handledFiles & (isFolder ? access : access & Self.ofFiles)
      try SystemError.check(spx_landlock_allow(ruleset, file.number, rights))
    } catch {
      throw .notReachable(path, reason: error.message)
    }
  }

  /// What libraries read: themselves, their plugins and data, and what the machine is.
  private static var systemPaths: [PhotoPath] {
    let fixed = [
      "/usr", "/lib", "/lib64", "/etc/ld.so.cache", "/etc/localtime", "/proc/self", "/proc/cpuinfo",
      "/proc/meminfo", "/proc/stat", "/proc/sys/vm", "/sys/devices/system", "/sys/fs/cgroup",
      "/dev/null", "/dev/zero", "/dev/urandom",
    ]
    // The plugins of libraries lie beside them.
    return fixed.map { PhotoPath($0) } + Set(NativeLibraries.files.map(\.parent))
  }
}
