import Foundation
import Glibc

/// Networks as OpenVINO has compiled them, kept on disk, so that the next process starts in less time.
///
/// A file is named by all that its content depends on: the network, what is put in front of it, the arithmetic, OpenVINO's
/// version, the processor's instructions. What another version made, or what was made for another processor, has another
/// name and is never read. Behind its content stands the content's digest: what is damaged is compiled anew.
public struct NetworkCache: Hashable, Sendable {
  /// The folder's path.
  public let folder: String

  /// A cache in a folder, which is made when something is put in it.
  public init(folder: String) {
    self.folder = folder
  }

  /// The cache of this user: `sessionpix/networks` below `XDG_CACHE_HOME`, which is `~/.cache` unless set; nil where neither
  /// is known.
  public static var standard: NetworkCache? {
    let environment = ProcessInfo.processInfo.environment
    let given = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
    let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
    return (given ?? home).map { NetworkCache(folder: $0 + "/sessionpix/networks") }
  }

  /// The name of what depends on these words.
  static func key(_ words: [String]) -> String {
    SHA256.hexadecimal(of: Array(words.joined(separator: "\n").utf8))
  }

  /// What is kept under a name, with the digest behind it; nil where there is nothing, or where it is damaged.
  func file(_ key: String) -> MappedFile? {
    guard let file = MappedFile(PhotoPath(path(key))) else { return nil }
    let content = unsafe Self.content(of: file)
    let digest = unsafe Array(SHA256.hexadecimal(of: content).utf8)
    return unsafe digest.elementsEqual(file.bytes.suffix(Self.digestLength)) ? file : nil
  }

  /// What stands in front of the digest.
  @unsafe
  static func content(of file: MappedFile) -> UnsafeRawBufferPointer {
    unsafe UnsafeRawBufferPointer(rebasing: file.bytes.dropLast(digestLength))
  }

  /// Keeps something under a name. Where that cannot be done nothing is kept: a cache may be on a full or read-only disk.
  ///
  /// - Parameters:
  ///   - key: The name.
  ///   - write: Writes the content into a new file at this path, and says whether it did.
  /// - Returns: Whether it is kept.
  @discardableResult
  func store(_ key: String, write: (String) -> Bool) -> Bool {
    let temporary = path(key) + "-" + UUID().uuidString
    defer { _ = unsafe unlink(temporary) }
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: attributes)
    guard write(temporary), let file = FileHandle(forUpdatingAtPath: temporary),
      let content = try? file.readToEnd()
    else { return false }
    let digest = SHA256.hexadecimal(of: [UInt8](content))
    guard (try? file.write(contentsOf: Data(digest.utf8))) != nil, (try? file.close()) != nil
    else { return false }
    return unsafe rename(temporary, path(key)) == 0
  }

  /// Removes what was kept more than so many days ago; what is still used is made anew.
  func removeFiles(olderThanDays days: Int) {
    let limit = Date(timeIntervalSinceNow: -Double(days) * 86400)
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
      guard let date = attributes?[.modificationDate] as? Date, date < limit else { continue }
      try? FileManager.default.removeItem(atPath: path(name))
    }
  }

  private static let digestLength = 64

  private func path(_ key: String) -> String { folder + "/" + key }
}
