import Glibc

/// An image as a worker left it: read once, and proven before it is believed. A photo may have taken the worker over.
///
/// What is put in its place is a copy of the bytes that were proven: the worker may hold its own file open.
struct DeliveredImage {
  /// The file, relative to the output folder.
  let name: PhotoPath
  /// Those that the record says, and pixels only.
  let bytes: [UInt8]

  /// Reads and proves an image.
  ///
  /// - Parameters:
  ///   - record: What the photo's record says of it.
  ///   - name: The file, relative to both folders.
  ///   - scratch: The worker's folder, relative to `folder`.
  ///   - folder: The output folder.
  /// - Throws: ``WorkerFailure/undelivered(_:reason:)`` where it is not what the record says, or ``WorkerFailure/leak(_:)``.
  init(
    _ record: RenditionRecord, _ name: PhotoPath, in scratch: PhotoPath,
    of folder: OutputFolder
  ) throws(WorkerFailure) {
    self.name = name
    do throws(SystemError) {
      bytes = try Self.content(of: scratch.appending(name), in: folder.descriptor)
    } catch {
      throw .undelivered(name, reason: error.message)
    }
    guard bytes.count == record.bytes, SHA256.hexadecimal(of: bytes) == record.sha256 else {
      throw .undelivered(name, reason: "its bytes are not those of the record")
    }
    guard let format = RenditionFormat.sniffed(bytes) else {
      throw .undelivered(name, reason: "it is no image of a format that is written here")
    }
    let proof: RenditionProof
    do throws(RenditionLeak) {
      proof = try RenditionProof.verify(bytes, as: format)
    } catch {
      throw .leak(error)
    }
    guard proof.width == record.width, proof.height == record.height else {
      throw .undelivered(name, reason: "its size is not that of the record")
    }
  }

  private static func content(
    of path: PhotoPath, in folder: borrowing FileDescriptor
  ) throws(SystemError) -> [UInt8] {
    // Not blocking: a named pipe must not hold up the run.
    let file = try FileDescriptor(path, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    let status = try file.status()
    guard status.st_mode & S_IFMT == S_IFREG else { throw SystemError(code: EINVAL) }
    guard status.st_size <= Sandbox.largestFile else { throw SystemError(code: EFBIG) }
    var bytes: [UInt8] = []
    while bytes.count < Int(status.st_size) {
      let more = try file.read(Int(status.st_size) - bytes.count, at: bytes.count)
      if more.isEmpty { break }
      bytes = bytes.isEmpty ? more : bytes + more
    }
    return bytes
  }
}
