import Glibc

extension OutputFolder {
  /// Makes a folder for the files of one worker; it is a leftover when the run is killed.
  ///
  /// - Returns: Its path, relative to this folder.
  /// - Throws: ``OutputError``.
  func makeScratch() throws(OutputError) -> PhotoPath {
    let name = temporaryName(beside: PhotoPath("scratch"))
    do throws(SystemError) {
      try unsafe SystemError.check(
        name.withCString { unsafe mkdirat(descriptor.number, $0, 0o700) })
      return name
    } catch {
      throw .notWritable(path, reason: error.message)
    }
  }

  /// Checks that there is room for an image. Whether a worker that says otherwise is to be believed is told by this alone.
  ///
  /// - Throws: ``OutputError``.
  func checkRoom() throws(OutputError) {
    do throws(OutputError) {
      // It is never finished, so that nothing is left of it.
      let trial = try FileReplacement(PhotoPath("trial"), in: self)
      try trial.write([UInt8](repeating: 1, count: 1 << 20))
    } catch .notWritten(_, let reason) {
      throw .notWritten(path, reason: reason)
    }
  }

  /// Moves a file of a worker's folder to its place in this one, where it takes that of an earlier one.
  ///
  /// - Parameters:
  ///   - name: The file, relative to both folders.
  ///   - scratch: The worker's folder.
  /// - Throws: ``OutputError``.
  func adopt(_ name: PhotoPath, from scratch: PhotoPath) throws(OutputError) {
    let target = path.appending(name)
    guard !holdsInput(name) else { throw .wouldOverwriteInput(target) }
    let file = scratch.appending(name)
    let base = descriptor.number
    do throws(SystemError) {
      try makeFolder(of: name)
      var status = stat()
      try unsafe SystemError.check(
        file.withCString { unsafe fstatat(base, $0, &status, AT_SYMLINK_NOFOLLOW) })
      guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
      try unsafe SystemError.check(
        file.withCString { old in unsafe name.withCString { unsafe renameat(base, old, base, $0) } }
      )
    } catch {
      throw OutputError(error, writing: target)
    }
  }

  /// Removes a folder with all that is in it; links are removed and not followed.
  ///
  /// - Parameter name: Relative to this folder.
  func removeTree(_ name: PhotoPath) {
    for entry in (try? FolderListing.names(in: path.appending(name))) ?? [] {
      let file = name.appending(entry)
      if (try? remove(file)) == nil { removeTree(file) }
    }
    _ = unsafe name.withCString { unsafe unlinkat(descriptor.number, $0, AT_REMOVEDIR) }
  }
}
