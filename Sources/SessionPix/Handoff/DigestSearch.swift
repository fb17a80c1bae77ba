import Glibc

/// Looks for SHA-256 digests, written as hexadecimal digits, or for other codes of one length, in files of any size.
package struct DigestSearch {
  private static let chunk = 1 << 20

  private let codes: Set<String>
  private let length: Int
  private let digits: Set<UInt8>

  /// A search for these codes.
  ///
  /// - Parameters:
  ///   - codes: The codes.
  ///   - length: Bytes of each; those of a digest unless told otherwise.
  ///   - digits: What they are made of.
  package init(for codes: Set<String>, length: Int = 64, of digits: String = "0123456789abcdef") {
    self.codes = codes
    self.length = length
    self.digits = Set(digits.utf8)
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
          guard digits.contains(byte) else {
            run.removeAll(keepingCapacity: true)
            continue
          }
          // A file may be one run of digits; only the last ones count.
          if run.count == 2 * length { run.removeFirst(length) }
          run.append(byte)
          guard run.count >= length else { continue }
          let text = String(decoding: run.suffix(length), as: UTF8.self)
          if codes.contains(text) { return text }
        }
      }
      return nil
    } catch {
      throw .unreadable(reason: error.message)
    }
  }
}
