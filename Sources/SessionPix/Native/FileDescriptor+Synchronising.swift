import CLinux

extension FileDescriptor {
  /// Waits until everything that was written into the file's file system is on the disk.
  ///
  /// The corresponding C function is `syncfs`.
  func synchroniseFileSystem() throws(SystemError) {
    try SystemError.check(spx_syncfs(number))
  }
}
