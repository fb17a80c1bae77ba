import Glibc

/// The folder that results go to.
///
/// A file appears whole or not at all, and no input is ever replaced.
///
/// It is one run's alone until the value is gone.
public final class OutputFolder: Sendable {
  /// The folder's path.
  public let path: PhotoPath
  let descriptor: FileDescriptor
  /// Which folder it is, whatever paths lead to it.
  let identity: FileIdentity
  private let inputs: Locked<Set<FileIdentity>>
  private let temporaryCount = Locked(0)
  /// Folders below this one that are known to be there.
  private let known = Locked<Set<PhotoPath>>([])

  /// Makes the folder where it is missing and checks that it can be written to.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - walk: The inputs of the run; nothing is written over or into them.
  /// - Throws: ``OutputError``.
  public convenience init(_ path: PhotoPath, for walk: PhotoWalk) throws(OutputError) {
    try OutputPlacement(path: path, walk: walk).check()
    try self.init(path, sparing: walk.inputs)
  }

  /// Makes the folder where it is missing and checks that it can be written to.
  ///
  /// - Parameters:
  ///   - path: The folder.
  ///   - inputs: Files that are never replaced.
  /// - Throws: ``OutputError``.
  public init(_ path: PhotoPath, sparing inputs: Set<FileIdentity> = []) throws(OutputError) {
    self.path = path
    self.inputs = Locked(inputs)
    do throws(SystemError) {
      try Self.make(path)
      descriptor = try FileDescriptor(path, O_RDONLY | O_DIRECTORY)
      identity = FileIdentity(try descriptor.status())
    } catch {
      throw .notOpened(path, reason: error.message)
    }
    // The system gives the lock up with the descriptor, also when the process dies.
    do throws(SystemError) {
      try SystemError.check(flock(descriptor.number, LOCK_EX | LOCK_NB))
    } catch {
      throw error.code == EWOULDBLOCK ? .busy(path) : .notLocked(path, reason: error.message)
    }
    removeLeftovers(in: PhotoPath(""))
    let trial = temporaryName(beside: PhotoPath("trial"))
    do throws(SystemError) {
      _ = try FileDescriptor(trial, in: descriptor, O_WRONLY | O_CREAT | O_EXCL)
      try remove(trial)
    } catch {
      throw .notWritable(path, reason: error.message)
    }
  }

  /// Takes in what the inputs of the same run are by now: nothing is written over or into them. What is no input any more
  /// is forgotten: a file of ours may have taken its number.
  ///
  /// - Parameter walk: The inputs as they are by now.
  /// - Throws: ``OutputError`` where results would go into an input folder.
  public func spare(_ walk: PhotoWalk) throws(OutputError) {
    try OutputPlacement(path: path, walk: walk).check()
    inputs.withLock { $0 = walk.inputs }
  }

  deinit {
    // Closing is not enough: a child process that is just being started holds the descriptor, too.
    flock(descriptor.number, LOCK_UN)
  }

  /// Writes a file whole.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: The file, relative to this folder; folders on the way are made.
  /// - Throws: ``OutputError``.
  public func write(_ bytes: [UInt8], to name: PhotoPath) throws(OutputError) {
    let file = try FileReplacement(name, in: self)
    try file.write(bytes)
    try file.finish()
  }

  /// Removes a file of this folder.
  ///
  /// The corresponding C function is `unlinkat`.
  func remove(_ name: PhotoPath) throws(SystemError) {
    try unsafe SystemError.check(name.withCString { unsafe unlinkat(descriptor.number, $0, 0) })
  }

  /// A name in the same folder that nothing else has.
  func temporaryName(beside name: PhotoPath) -> PhotoPath {
    let number = temporaryCount.withLock { count in
      count += 1
      return count
    }
    return name.parent.appending(PhotoPath(temporary: number))
  }

  /// Whether there is an input by that name.
  func holdsInput(_ name: PhotoPath) -> Bool { status(of: name).map(isInput) ?? false }

  /// The status of what has that name in this folder, also of a link; nil where there is nothing.
  func status(of name: PhotoPath) -> stat? { descriptor.status(of: name) }

  /// Whether this is the status of an input.
  func isInput(_ status: stat) -> Bool { inputs.withLock { $0.contains(FileIdentity(status)) } }

  /// Makes the folder that `name` lies in.
  ///
  /// One thread at a time: what a killed run left is removed before anybody writes there, and nothing afterwards.
  func makeFolder(of name: PhotoPath) throws(SystemError) {
    let folder = name.parent
    guard folder != PhotoPath("."), !known.withLock({ $0.contains(folder) }) else { return }
    try makeFolder(of: folder)
    try known.withLock { known throws(SystemError) in
      guard !known.contains(folder) else { return }
      do throws(SystemError) {
        try unsafe SystemError.check(
          folder.withCString { unsafe mkdirat(descriptor.number, $0, 0o777) })
      } catch {
        // A file of that name makes the next call fail.
        guard error.code == EEXIST else { throw error }
        removeLeftovers(in: folder)
      }
      known.insert(folder)
    }
  }

  /// Makes a folder and those above it.
  ///
  /// The corresponding C function is `mkdir`.
  private static func make(_ path: PhotoPath) throws(SystemError) {
    if unsafe path.withCString({ unsafe mkdir($0, 0o777) }) == 0 || errno == EEXIST { return }
    guard errno == ENOENT, path.folderAbove != path else { throw SystemError(code: errno) }
    try make(path.folderAbove)
    try unsafe SystemError.check(path.withCString { unsafe mkdir($0, 0o777) })
  }
}

extension PhotoPath {
  /// As ``parent``, for a path that may end in slashes.
  var folderAbove: PhotoPath {
    var trimmed = bytes
    while trimmed.count > 1, trimmed.last == UInt8(ascii: "/") { trimmed.removeLast() }
    return PhotoPath(bytes: trimmed).parent
  }
}
