import Glibc

/// The names in a folder, as bytes.
enum FolderListing {
  /// All names but `.` and `..`, sorted by their bytes.
  ///
  /// The corresponding C functions are `opendir` and `readdir`.
  static func names(in folder: PhotoPath) throws(SystemError) -> [PhotoPath] {
    guard let stream = unsafe folder.withCString({ unsafe opendir($0) }) else {
      throw SystemError(code: errno)
    }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    while true {
      errno = 0
      guard let entry = unsafe readdir(stream) else {
        // The end and a fault differ by `errno` alone.
        guard errno == 0 else { throw SystemError(code: errno) }
        break
      }
      let name = unsafe bytes(of: entry)
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names.sorted { $0.lexicographicallyPrecedes($1) }.map { PhotoPath(bytes: $0) }
  }

  private static func bytes(of entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // Through the pointer, because the record may be shorter than the type says.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = unsafe UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(
      to: CChar.self)
    return unsafe UnsafeRawBufferPointer(start: start, count: strlen(start)).map { $0 }
  }
}
