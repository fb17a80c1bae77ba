/// Writes TIFF headers and directories, with as little in them as tells formats apart.
struct TIFFBytes {
  var isBigEndian = false
  /// The directories in file order: their entries by tag, and whether another one follows in the
  /// chain.
  ///
  /// Values are single numbers of 32 bits.
  var directories: [[Int: Int]] = []
  /// The number of the directory that the first one names as its subdirectory.
  var subDirectory: Int?

  func number(_ value: Int, bytes count: Int) -> [UInt8] {
    let bytes = (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    return isBigEndian ? bytes.reversed() : bytes
  }

  private func size(of directory: Int) -> Int {
    let own = directories[directory].count
    return 6 + 12 * (own + (directory == 0 && subDirectory != nil ? 1 : 0))
  }

  private func place(of directory: Int) -> Int {
    8 + (0..<directory).map(size(of:)).reduce(0, +)
  }

  /// The file.
  ///
  /// Directories that are no subdirectory form a chain.
  var bytes: [UInt8] {
    var bytes = Array((isBigEndian ? "MM" : "II").utf8) + number(42, bytes: 2) + number(8, bytes: 4)
    for index in directories.indices {
      var entries = directories[index]
      if index == 0, let subDirectory { entries[330] = place(of: subDirectory) }
      bytes += number(entries.count, bytes: 2)
      for (tag, value) in entries.sorted(by: { $0.key < $1.key }) {
        bytes += number(tag, bytes: 2) + number(4, bytes: 2) + number(1, bytes: 4)
        bytes += number(value, bytes: 4)
      }
      let isLast = index + 1 == directories.count || index + 1 == subDirectory
      bytes += number(isLast ? 0 : place(of: index + 1), bytes: 4)
    }
    return bytes
  }
}
