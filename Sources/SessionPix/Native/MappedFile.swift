import Glibc

/// A file's bytes as the kernel maps them: processes that read the same file share its memory.
///
/// The file must not change while it is mapped; whoever makes it anew puts another in its place.
@safe
final class MappedFile: @unchecked Sendable {
  // Sendable: the bytes are never written.
  private let mapping: UnsafeMutableRawBufferPointer

  /// Maps a whole file; nil where it cannot be read, or is empty.
  ///
  /// The corresponding C function is `mmap`.
  init?(_ path: PhotoPath) {
    guard let file = try? FileDescriptor(path, O_RDONLY), let status = try? file.status(),
      status.st_mode & S_IFMT == S_IFREG, status.st_size > 0
    else { return nil }
    let start = unsafe mmap(nil, Int(status.st_size), PROT_READ, MAP_PRIVATE, file.number, 0)
    guard let start = unsafe start, unsafe start != MAP_FAILED else { return nil }
    unsafe mapping = UnsafeMutableRawBufferPointer(start: start, count: Int(status.st_size))
  }

  deinit {
    unsafe munmap(mapping.baseAddress, mapping.count)
  }

  /// The bytes, as long as the file is held.
  @unsafe var bytes: UnsafeRawBufferPointer { unsafe UnsafeRawBufferPointer(mapping) }
}
