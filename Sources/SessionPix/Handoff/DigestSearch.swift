import Glibc

/// Looks for SHA-256 digests, written as hexadecimal digits, in files of any size.
package struct DigestSearch {
  private static let digits = 64
  private static let chunk = 1 << 20

  private let digests: Set<String>

  /// A search for these digests.
  package init(for digests: Set<String>) {
    self.digests = digests
  }

  /// The first of them that stands in a file.
  ///
  /// - Throws: ``PhotoError/unreadable(reason:)``.
  package func first(in path: PhotoPath) throws(PhotoError) -> String? {
    do throws(SystemError) {
      let file = try FileDescriptor(path, O_RDONLY | O_NONBLOCK)
      var run: [UInt8] = []
      while case let bytes = try file.readNext(Self.chunk), !bytes.isEmpty {
        for byte in bytes {
          guard Self.isDigit(byte) else {
            run.removeAll(keepingCapacity: true)
            continue
          }
          // A file may be one run of digits; only the last ones count.
          if run.count == 2 * Self.digits { run.removeFirst(Self.digits) }
          run.append(byte)
          guard run.count >= Self.digits else { continue }
          let text = String(decoding: run.suffix(Self.digits), as: UTF8.self)
          if digests.contains(text) { return text }
        }
      }
      return nil
    } catch {
      throw .unreadable(reason: error.message)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
