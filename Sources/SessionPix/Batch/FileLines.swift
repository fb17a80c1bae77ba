import Glibc

/// Splits a file into lines, about a mebibyte in memory at a time.
///
/// It does not move the file's own position.
struct FileLines {
  /// A line without the byte that ends it, and where it begins.
  struct Line {
    let offset: Int
    let bytes: ArraySlice<UInt8>
  }

  private static let chunk = 1 << 20
  private var buffer: ArraySlice<UInt8> = []
  private var searched = 0
  /// Where the next line begins; at the end of the file, where its last whole line ends.
  private(set) var offset = 0

  /// Begins at the start of the file, or of a line.
  init(from offset: Int = 0) {
    self.offset = offset
  }

  /// What stands behind the last whole line, once ``next(in:)`` has returned nil.
  var rest: ArraySlice<UInt8> { buffer }

  /// The next whole line, or nil.
  mutating func next(in file: borrowing FileDescriptor) throws(SystemError) -> Line? {
    while true {
      let unseen = buffer.dropFirst(searched)
      if let end = unseen.firstIndex(of: UInt8(ascii: "\n")) {
        let line = Line(offset: offset, bytes: buffer[buffer.startIndex..<end])
        offset += line.bytes.count + 1
        buffer = buffer[(end + 1)...]
        searched = 0
        return line
      }
      searched = buffer.count
      let more = try file.read(Self.chunk, at: offset + buffer.count)
      guard !more.isEmpty else { return nil }
      buffer = ArraySlice(Array(buffer) + more)
    }
  }
}
