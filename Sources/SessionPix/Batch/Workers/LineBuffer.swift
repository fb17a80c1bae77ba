/// Gathers bytes as they come and gives them out line by line.
struct LineBuffer {
  private var bytes: [UInt8] = []
  private var searched = 0

  /// How much is waiting for the end of its line.
  var count: Int { bytes.count }

  mutating func append(_ more: [UInt8]) {
    bytes += more
  }

  /// The next whole line without its end; nil where there is none yet.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = bytes.count
      return nil
    }
    let line = Array(bytes[..<end])
    bytes.removeSubrange(...end)
    searched = 0
    return line
  }
}
