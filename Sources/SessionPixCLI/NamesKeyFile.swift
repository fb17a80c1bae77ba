import Foundation
import Glibc
import SessionPix
import SessionPixIdentify

/// The file with the key of names that say nothing; its owner alone may read it.
struct NamesKeyFile {
  let path: String

  /// The file of this user: `sessionpix/names.key` below `XDG_STATE_HOME`, which is `~/.local/state` unless set. It is made
  /// where it is missing.
  ///
  /// - Throws: ``CredentialError``.
  static func own(_ environment: [String: String]) throws(CredentialError) -> NamesKeyFile {
    let given = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let folder = (given ?? (environment["HOME"] ?? "") + "/.local/state") + "/sessionpix"
    let file = NamesKeyFile(path: folder + "/names.key")
    if FileManager.default.fileExists(atPath: file.path) { return file }
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      try file.make()
    } catch {
      // Another run may have been quicker.
      guard FileManager.default.fileExists(atPath: file.path) else {
        throw .keyFile(file.path, reason: "it cannot be made (\(error.localizedDescription))")
      }
    }
    return file
  }

  /// Writes 32 random bytes beside the file's place and gives them its name, which fails where there is a file by then: no key
  /// is replaced, and none is read half written.
  private func make() throws {
    var generator = SystemRandomNumberGenerator()
    let digits = (0..<4).map { _ in (generator.next() as UInt64).hexadecimal }
    let temporary = path + "-" + UUID().uuidString
    let descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { _ = unsafe unlink(temporary) }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: Data((digits.joined() + "\n").utf8))
    try file.synchronize()
    try FileManager.default.linkItem(atPath: temporary, toPath: path)
  }

  /// The key: the bytes of the file's text without the white space around it.
  ///
  /// - Throws: ``CredentialError``, also where others may read the file, or where a key is so short that it could be guessed.
  func key() throws(CredentialError) -> [UInt8] {
    let key = Array(try Secret(readingFile: path).value.utf8)
    guard key.count >= 16 else {
      throw .keyFile(path, reason: "it holds fewer than 16 characters; use 32 random ones")
    }
    return key
  }
}
