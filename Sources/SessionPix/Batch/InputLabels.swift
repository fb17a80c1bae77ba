import Glibc

/// Names for several inputs, so that their results stay apart: the input's own last component,
/// numbered when equal (`photos`, `photos-2`; `front.jpg`, `front-2.jpg`).
struct InputLabels {
  private var taken: Set<PhotoPath> = []

  /// A name that no earlier input has.
  mutating func label(for path: PhotoPath) -> PhotoPath {
    let own = Self.ownName(of: path)
    var label = own
    var number = 2
    while !taken.insert(label).inserted {
      label = Self.numbered(own, number)
      number += 1
    }
    return label
  }

  /// The last component; of `.`, `..` and the like that of the folder they stand for.
  private static func ownName(of path: PhotoPath) -> PhotoPath {
    let last = path.lastComponent
    guard [".", "..", "/", ""].contains(where: { last == PhotoPath($0) }) else { return last }
    guard let resolved = unsafe path.withCString({ unsafe realpath($0, nil) }) else {
      return PhotoPath("input")
    }
    defer { unsafe free(resolved) }
    let bytes = unsafe Array(UnsafeBufferPointer(start: resolved, count: strlen(resolved)))
    let name = PhotoPath(bytes: bytes.map { UInt8(bitPattern: $0) }).lastComponent
    return name == PhotoPath("/") ? PhotoPath("root") : name
  }

  private static func numbered(_ name: PhotoPath, _ number: Int) -> PhotoPath {
    let bytes = name.bytes
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 ? $0 : nil } ?? bytes.count
    return PhotoPath(bytes: bytes[..<dot] + Array("-\(number)".utf8) + bytes[dot...])
  }
}
