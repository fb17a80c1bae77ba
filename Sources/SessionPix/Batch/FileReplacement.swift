import Glibc

/// A file in the making.
///
/// It lies under a temporary name beside its place until ``finish()``; without that it leaves
/// nothing behind.
public struct FileReplacement: ~Copyable {
  private let name: PhotoPath
  private let temporary: PhotoPath
  private let folder: OutputFolder
  private let file: FileDescriptor
  private var isFinished = false

  /// Begins a file.
  ///
  /// - Parameters:
  ///   - name: Relative to `folder`; folders on the way are made.
  ///   - folder: Where it will be.
  ///   - isPrivate: Whether only its owner may read it. The default is what the system gives to new files.
  /// - Throws: ``OutputError``.
  public init(
    _ name: PhotoPath, in folder: OutputFolder, isPrivate: Bool = false
  ) throws(OutputError) {
    let temporary = folder.temporaryName(beside: name)
    do throws(SystemError) {
      try folder.makeFolder(of: name)
      file = try FileDescriptor(
        temporary, in: folder.descriptor, O_WRONLY | O_CREAT | O_EXCL,
        mode: isPrivate ? 0o600 : 0o666)
    } catch {
      throw OutputError(error, writing: folder.path.appending(name))
    }
    self.name = name
    self.temporary = temporary
    self.folder = folder
  }

  deinit {
    if !isFinished { try? folder.remove(temporary) }
  }

  /// Writes the next bytes.
  ///
  /// - Parameter bytes: They follow those written before.
  /// - Throws: ``OutputError``.
  public func write(_ bytes: some Collection<UInt8>) throws(OutputError) {
    do throws(SystemError) {
      try file.write(bytes)
    } catch {
      throw OutputError(error, writing: folder.path.appending(name))
    }
  }

  /// Puts the file in its place, where it takes that of an earlier one.
  ///
  /// Its bytes are on the disk before it has its name, so that a loss of power leaves the earlier file or
  /// this one. The corresponding C functions are `fsync` and `renameat`.
  ///
  /// - Throws: ``OutputError``.
  public consuming func finish() throws(OutputError) { try finish(isDurable: true) }

  /// As ``finish()``; without waiting for the disk where `isDurable` is false, and whoever reads the file writes it anew.
  consuming func finish(isDurable: Bool) throws(OutputError) {
    guard !folder.holdsInput(name) else {
      throw .wouldOverwriteInput(folder.path.appending(name))
    }
    let base = folder.descriptor.number
    do throws(SystemError) {
      if isDurable { try SystemError.check(fsync(file.number)) }
      try unsafe SystemError.check(
        temporary.withCString { old in
          unsafe name.withCString { unsafe renameat(base, old, base, $0) }
        })
    } catch {
      throw OutputError(error, writing: folder.path.appending(name))
    }
    isFinished = true
  }
}
