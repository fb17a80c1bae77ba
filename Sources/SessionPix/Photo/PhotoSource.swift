import Glibc

/// Where a photo comes from.
public enum PhotoSource: Hashable, Sendable {
  /// A file in the file system.
  case file(PhotoPath)
  /// The bytes of a file, with a name for the record.
  case bytes([UInt8], name: String)

  /// A file by its path as text.
  public static func file(_ path: String) -> PhotoSource { .file(PhotoPath(path)) }

  /// The path or name that the findings show.
  public var path: PhotoPath {
    switch self {
    case .file(let path): path
    case .bytes(_, let name): PhotoPath(name)
    }
  }

  /// The size in bytes; 0 where there is no such file.
  public var byteCount: Int {
    switch self {
    case .bytes(let bytes, _): return bytes.count
    case .file(let path):
      var status = stat()
      let result = unsafe path.withCString { unsafe stat($0, &status) }
      return result == 0 ? Int(status.st_size) : 0
    }
  }

  /// The whole content, read once: it is hashed and decoded from memory.
  ///
  /// - Parameter limits: The number of bytes that are accepted.
  /// - Returns: The bytes, at least one.
  /// - Throws: ``PhotoError/unreadable(reason:)``, ``PhotoError/empty`` or ``PhotoError/tooLarge(_:)``.
  public func content(limits: DecodeLimits) throws(PhotoError) -> [UInt8] {
    switch self {
    case .file(let path):
      return try Self.read(path, limits: limits)
    case .bytes(let bytes, _):
      guard !bytes.isEmpty else { throw .empty }
      try limits.check(bytes: bytes.count)
      return bytes
    }
  }

  private static func read(_ path: PhotoPath, limits: DecodeLimits) throws(PhotoError) -> [UInt8] {
    // Not blocking: a named pipe must not hold up the run.
    let descriptor = unsafe path.withCString { unsafe open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    guard descriptor >= 0 else { throw .unreadable(reason: systemMessage()) }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .unreadable(reason: systemMessage()) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(reason: "it is not a regular file")
    }
    guard status.st_size > 0 else { throw .empty }
    try limits.check(bytes: Int(status.st_size))
    var failed = false
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
      while filled < buffer.count {
        let count = unsafe Glibc.read(
          descriptor, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
        if count < 0, errno == EINTR { continue }
        if count < 0 { failed = true }
        if count <= 0 { break }
        filled += count
      }
    }
    guard !failed else { throw .unreadable(reason: systemMessage()) }
    guard !bytes.isEmpty else { throw .empty }
    return bytes
  }
}

/// The message of the last failed system call. The corresponding C function is `strerror`.
func systemMessage(_ code: Int32 = errno) -> String {
  guard let message = unsafe strerror(code) else { return "error \(code)" }
  return unsafe String(cString: message)
}
