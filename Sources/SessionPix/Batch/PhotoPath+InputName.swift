import Glibc

extension PhotoPath {
  /// What the results of a file or folder are named by that stands in a list: its path as it was given, without a slash
  /// at its beginning, `.` and `..`.
  ///
  /// Nothing else in the list counts, so that a photo has one name, whatever stands beside it. A path with `..` is that from
  /// the working folder, or from the root where it leads out of that; where it leads to nothing, `..` is left out, so that
  /// its record has a name below the output folder.
  var inputName: PhotoPath {
    guard parts.contains(where: Self.leadsUp) else { return PhotoPath(joining: parts) }
    guard let resolved, let here else {
      return PhotoPath(joining: parts.filter { !Self.leadsUp($0) })
    }
    let isBelow = resolved.starts(with: here)
    return PhotoPath(joining: isBelow ? resolved.dropFirst(here.count) : resolved[...])
  }

  private static func leadsUp(_ part: ArraySlice<UInt8>) -> Bool { part.elementsEqual("..".utf8) }

  /// The names on the way, without those that lead nowhere.
  private var parts: [ArraySlice<UInt8>] {
    bytes.split(separator: UInt8(ascii: "/")).filter { !$0.elementsEqual(".".utf8) }
  }

  private init(joining parts: some Sequence<ArraySlice<UInt8>>) {
    self.init(bytes: Array(parts.joined(separator: [UInt8(ascii: "/")])))
  }

  /// The way from the root: `..` leads to where the folder really lies, which may be behind a symbolic link. A link at the
  /// path's own end is kept: it has a name of its own.
  private var resolved: [ArraySlice<UInt8>]? {
    var folder = parts
    let last = folder.last.flatMap { Self.leadsUp($0) ? nil : folder.removeLast() }
    let slash = bytes.first == UInt8(ascii: "/") ? [UInt8(ascii: "/")] : []
    let path = PhotoPath(bytes: slash + PhotoPath(joining: folder).bytes)
    return path.real.map { $0.parts + (last.map { [$0] } ?? []) }
  }

  private var here: [ArraySlice<UInt8>]? { PhotoPath(".").real?.parts }

  /// The corresponding C function is `realpath`.
  private var real: PhotoPath? {
    guard let path = unsafe withCString({ unsafe realpath($0, nil) }) else { return nil }
    defer { unsafe free(path) }
    return unsafe PhotoPath(bytes: Array(UnsafeRawBufferPointer(start: path, count: strlen(path))))
  }
}
