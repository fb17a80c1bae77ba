import Glibc

extension PhotoSource {
  /// SHA-256 of the whole content in lower-case hexadecimal, about a mebibyte in memory at a time; nil where it
  /// cannot be read to its end.
  package var sha256: String? {
    switch self {
    case .bytes(let bytes, _):
      return SHA256.hexadecimal(of: bytes)
    case .file(let path):
      guard let file = try? FileDescriptor(path, O_RDONLY | O_NONBLOCK),
        let status = try? file.status(),
        status.st_mode & S_IFMT == S_IFREG
      else { return nil }
      var digest = SHA256()
      var offset = 0
      while true {
        guard let bytes = try? file.read(1 << 20, at: offset) else { return nil }
        if bytes.isEmpty { return digest.hexadecimal() }
        digest.update(bytes)
        offset += bytes.count
      }
    }
  }
}
