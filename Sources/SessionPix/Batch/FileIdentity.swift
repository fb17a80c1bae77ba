import Glibc

/// Which file it is, whatever it is called: device and inode number.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// What a file is.
  enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A socket, pipe or device.
    case special
  }

  init(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
  }

  /// Looks a path up, following symbolic links.
  ///
  /// The corresponding C function is `stat`.
  static func look(at path: PhotoPath) throws(SystemError) -> (identity: FileIdentity, kind: Kind) {
    var status = stat()
    try unsafe SystemError.check(path.withCString { unsafe stat($0, &status) })
    let kind: Kind =
      switch status.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .special
      }
    return (FileIdentity(status), kind)
  }

  /// Whether there is anything by that name, be it a symbolic link that leads nowhere.
  ///
  /// The corresponding C function is `lstat`.
  static func exists(_ path: PhotoPath) throws(SystemError) {
    var status = stat()
    try unsafe SystemError.check(path.withCString { unsafe lstat($0, &status) })
  }
}
