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

  /// At least, and at most, so many bytes are tried: a photo that has taken its worker over may name any number, and must not end
  /// the run where there is room for others.
  private static let room = 1 << 20...1 << 26

  /// Checks that there is room for a photo's images. Whether a worker that says otherwise is to be believed is told by this alone.
  ///
  /// - Parameter bytes: How many the worker had to write.
  /// - Throws: ``OutputError``.
  func checkRoom(for bytes: Int) throws(OutputError) {
    var left = min(max(bytes, Self.room.lowerBound), Self.room.upperBound)
    do throws(OutputError) {
      // It is never finished, so that nothing is left of it.
      let trial = try FileReplacement(PhotoPath("trial"), in: self)
      while left > 0 {
        let part = min(left, Self.room.lowerBound)
        try trial.write([UInt8](repeating: 1, count: part))
        left -= part
      }
    } catch .notWritten(_, let reason) {
      throw .notWritten(path, reason: reason)
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
