import Glibc

/// Several files in the making, which get their names together.
///
/// Their bytes are on the disk before one of them has its name, as with ``FileReplacement``, but the disk is waited for
/// once. Without ``finish()`` they leave nothing behind.
public struct FileReplacements: ~Copyable {
  private let folder: OutputFolder
  private var files: [(temporary: PhotoPath, name: PhotoPath)] = []

  /// No files yet.
  ///
  /// - Parameter folder: Where they will be.
  public init(in folder: OutputFolder) {
    self.folder = folder
  }

  deinit {
    for file in files { try? folder.remove(file.temporary) }
  }

  /// Writes a file under a temporary name.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - name: Relative to the folder; folders on the way are made.
  /// - Throws: ``OutputError``; the other files are not touched by it.
  public mutating func write(_ bytes: [UInt8], to name: PhotoPath) throws(OutputError) {
    guard !folder.holdsInput(name) else {
      throw .wouldOverwriteInput(folder.path.appending(name))
    }
    let temporary = folder.temporaryName(beside: name)
    do throws(SystemError) {
      // A name that is taken for good must not be found out about when the others are to get theirs.
      guard !folder.path.appending(name).isFolder else { throw SystemError(code: EISDIR) }
      try folder.makeFolder(of: name)
      let file = try FileDescriptor(temporary, in: folder.descriptor, O_WRONLY | O_CREAT | O_EXCL)
      files.append((temporary, name))
      try file.write(bytes)
      file.beginWritingOut()
    } catch {
      if files.last?.temporary == temporary {
        files.removeLast()
        try? folder.remove(temporary)
      }
      throw OutputError(error, writing: folder.path.appending(name))
    }
  }

  /// Puts all files in their places, where they take those of earlier ones.
  ///
  /// The corresponding C functions are `syncfs` and `renameat`.
  ///
  /// - Throws: ``OutputError``.
  public consuming func finish() throws(OutputError) {
    guard let first = files.first else { return }
    let base = folder.descriptor.number
    var current = first.name
    do throws(SystemError) {
      try folder.descriptor.synchroniseFileSystem()
      while let file = files.last {
        current = file.name
        try unsafe SystemError.check(
          file.temporary.withCString { old in
            unsafe file.name.withCString { unsafe renameat(base, old, base, $0) }
          })
        files.removeLast()
      }
    } catch {
      throw OutputError(error, writing: folder.path.appending(current))
    }
  }
}
