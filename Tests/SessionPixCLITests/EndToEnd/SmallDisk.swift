import Foundation
import Glibc

@testable import SessionPixCLI

/// A file system of a few megabytes in memory, which can be full; only root can make one.
final class SmallDisk: Sendable {
  private let path: String
  /// It must not be removed before the disk is taken out of it.
  private let folder: PhotoFolder
  private var filler: String { path + "/filler" }

  /// A disk named so in the folder; nil for who is not root.
  init?(_ name: String, in folder: PhotoFolder) async throws {
    guard geteuid() == 0 else { return nil }
    self.folder = folder
    path = folder[name]
    let mount = try await SessionPixTool.shell(
      #"mkdir "$1" && mount -t tmpfs -o size=16m tmpfs "$1""#, [path])
    guard mount.status == 0 else { return nil }
  }

  deinit {
    unsafe umount2(path, Int32(MNT_DETACH))
  }

  /// Leaves no byte.
  func fill() {
    let file = unsafe open(filler, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    let bytes = [UInt8](repeating: 1, count: 1 << 12)
    while unsafe write(file, bytes, bytes.count) > 0 {}
    close(file)
  }

  /// Takes away what ``fill()`` wrote.
  func empty() {
    unsafe unlink(filler)
  }
}
