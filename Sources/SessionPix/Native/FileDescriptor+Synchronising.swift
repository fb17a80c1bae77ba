import CLinux

extension FileDescriptor {
  /// Waits until everything that was written into the file's file system is on the disk.
  ///
  /// The corresponding C function is `syncfs`.
  func synchroniseFileSystem() throws(SystemError) {
    try SystemError.check(spx_syncfs(number))
  }

  /// Has the disk begin with what was written into the file, so that there is less to wait for in the end. File systems that
  /// cannot do that lose time, and nothing else.
  ///
  /// The corresponding C function is `sync_file_range`.
  func beginWritingOut() {
    _ = spx_begin_writing_out(number)
  }
}
