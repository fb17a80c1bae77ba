import Foundation
import Glibc
import SessionPix

extension Process {
  /// Ends the process, and what it started in its group, without asking it.
  ///
  /// The corresponding C function is `kill`.
  func killAtOnce() {
    guard endStatus() == nil else { return }
    let leadsGroup = getpgid(processIdentifier) == processIdentifier
    Glibc.kill(leadsGroup ? -processIdentifier : processIdentifier, SIGKILL)
  }
}

extension FileHandle {
  /// What has come through a pipe so far, without waiting for more, and little more than `limit`.
  ///
  /// The corresponding C functions are `poll` and `read`.
  func availableBytes(_ limit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var waiting = pollfd(fd: fileDescriptor, events: Int16(POLLIN), revents: 0)
    while bytes.count <= limit, unsafe Glibc.poll(&waiting, 1, 0) > 0 {
      let part = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 12) { buffer, count in
        count = max(0, unsafe Glibc.read(waiting.fd, buffer.baseAddress, buffer.count))
      }
      if part.isEmpty { break }
      bytes += part
    }
    return bytes
  }
}
