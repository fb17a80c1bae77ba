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

  /// Where a symbolic link leads in the end; nil where it is none, or leads nowhere.
  ///
  /// The corresponding C functions are `lstat` and `realpath`.
  static func linkTarget(of path: PhotoPath) -> PhotoPath? {
    var status = stat()
    let result = unsafe path.withCString { unsafe lstat($0, &status) }
    guard result == 0, status.st_mode & S_IFMT == S_IFLNK,
      let resolved = unsafe path.withCString({ unsafe realpath($0, nil) })
    else { return nil }
    defer { unsafe free(resolved) }
    return unsafe PhotoPath(
      bytes: Array(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved))))
  }

  /// Whether there is anything by that name, be it a symbolic link that leads nowhere.
  ///
  /// The corresponding C function is `lstat`.
  static func exists(_ path: PhotoPath) throws(SystemError) {
    var status = stat()
    try unsafe SystemError.check(path.withCString { unsafe lstat($0, &status) })
  }
}

extension PhotoPath {
  /// Whether there is a folder by that name.
  public var isFolder: Bool { (try? FileIdentity.look(at: self))?.kind == .folder }

  /// Whether both lead to one file or folder that is there.
  func isSameFile(as other: PhotoPath) -> Bool {
    guard let own = try? FileIdentity.look(at: self) else { return false }
    return own.identity == (try? FileIdentity.look(at: other))?.identity
  }
}
