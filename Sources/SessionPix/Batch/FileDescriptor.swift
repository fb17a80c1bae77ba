import Glibc

/// An open file or folder; it has one owner and is closed with it.
struct FileDescriptor: ~Copyable, Sendable {
  let number: Int32

  /// Opens a path; the descriptor is never inherited.
  ///
  /// The corresponding C function is `open`.
  ///
  /// - Parameters:
  ///   - path: Relative to the working directory, or absolute.
  ///   - flags: As in C.
  /// - Throws: ``SystemError``.
  init(_ path: PhotoPath, _ flags: Int32) throws(SystemError) {
    number = try Self.open(path, below: AT_FDCWD, flags)
  }

  /// Opens a path relative to a folder.
  ///
  /// The corresponding C function is `openat`.
  ///
  /// - Parameters:
  ///   - path: Relative to `folder`.
  ///   - folder: An open folder.
  ///   - flags: As in C.
  ///   - mode: Who may do what with a file that is made, as in C.
  /// - Throws: ``SystemError``.
  init(
    _ path: PhotoPath, in folder: borrowing FileDescriptor, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) {
    number = try Self.open(path, below: folder.number, flags, mode: mode)
  }

  /// Takes over an open descriptor.
  init(adopting number: Int32) {
    self.number = number
  }

  private static func open(
    _ path: PhotoPath, below base: Int32, _ flags: Int32, mode: mode_t = 0o666
  ) throws(SystemError) -> Int32 {
    try SystemError.check(
      unsafe path.withCString { unsafe openat(base, $0, flags | O_CLOEXEC, mode) })
  }

  deinit {
    close(number)
  }

  /// The corresponding C function is `fstat`.
  func status() throws(SystemError) -> stat {
    var status = stat()
    try unsafe SystemError.check(fstat(number, &status))
    return status
  }

  /// Writes all bytes.
  ///
  /// The corresponding C function is `write`.
  func write(_ bytes: some Collection<UInt8>) throws(SystemError) {
    let bytes = ArraySlice(bytes)
    var written = bytes.startIndex
    while written < bytes.endIndex {
      written += try write(bytes[written...])
    }
  }

  /// Calls `write` once and returns how many bytes it took.
  func write(_ bytes: ArraySlice<UInt8>) throws(SystemError) -> Int {
    try SystemError.check(
      unsafe bytes.withUnsafeBytes { unsafe Glibc.write(number, $0.baseAddress, $0.count) })
  }

  /// Reads up to `count` bytes as they come, also from a pipe; none at the end.
  ///
  /// The corresponding C function is `read`.
  func readNext(_ count: Int) throws(SystemError) -> [UInt8] {
    try unsafe bytes(count) { unsafe Glibc.read(number, $0.baseAddress, $0.count) }
  }

  /// Reads up to `count` bytes that begin at `offset`; none at the end.
  ///
  /// The corresponding C function is `pread`.
  func read(_ count: Int, at offset: Int) throws(SystemError) -> [UInt8] {
    try unsafe bytes(count) { unsafe pread(number, $0.baseAddress, $0.count, off_t(offset)) }
  }

  private func bytes(
    _ count: Int, _ read: (UnsafeMutableBufferPointer<UInt8>) -> Int
  ) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      do throws(SystemError) {
        filled = try SystemError.check(unsafe read(buffer))
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// A whole file as text, also one whose size is said to be zero, as below `/proc`.
  static func text(of path: PhotoPath) throws(SystemError) -> String {
    let file = try FileDescriptor(path, O_RDONLY)
    var bytes: [UInt8] = []
    while true {
      let more = try file.read(1 << 16, at: bytes.count)
      if more.isEmpty { return String(decoding: bytes, as: UTF8.self) }
      bytes += more
    }
  }
}
