/// Writes TIFF and EXIF blocks (TIFF 6.0) of any tags, big-endian.
struct TIFFBlock {
  enum Value {
    case text([UInt8])
    case bytes([UInt8])
    case short(Int)
    case shorts([Int])
    case long(Int)
    /// Another directory, which this tag points to.
    case directory([Int: Value])
  }

  /// The directories that follow each other; the second one is of the thumbnail, or the next page.
  var directories: [[Int: Value]]

  /// The block.
  var bytes: [UInt8] {
    var bytes = Array("MM".utf8) + [0, 42] + PNGBytes.number(8)
    for (index, directory) in directories.enumerated() {
      let next = Self.append(directory, to: &bytes)
      guard index + 1 < directories.count else { continue }
      bytes.replaceSubrange(next..<next + 4, with: PNGBytes.number(bytes.count))
    }
    return bytes
  }

  /// Appends a directory and what it points to; returns the place of its pointer to the next one.
  private static func append(_ directory: [Int: Value], to bytes: inout [UInt8]) -> Int {
    let start = bytes.count
    bytes +=
      AVIFBytes.short(directory.count) + [UInt8](repeating: 0, count: directory.count * 12 + 4)
    for (index, entry) in directory.sorted(by: { $0.key < $1.key }).enumerated() {
      var content: [UInt8]
      let (type, count): (Int, Int)
      switch entry.value {
      case .text(let text): (type, count, content) = (2, text.count + 1, text + [0])
      case .bytes(let all): (type, count, content) = (7, all.count, all)
      case .shorts(let all): (type, count, content) = (3, all.count, all.flatMap(AVIFBytes.short))
      case .short(let number): (type, count, content) = (3, 1, AVIFBytes.short(number) + [0, 0])
      case .long(let number): (type, count, content) = (4, 1, PNGBytes.number(number))
      case .directory(let below):
        (type, count, content) = (4, 1, PNGBytes.number(bytes.count))
        _ = append(below, to: &bytes)
      }
      if content.count > 4 {
        let place = bytes.count
        bytes += content
        content = PNGBytes.number(place)
      }
      content += [UInt8](repeating: 0, count: 4 - content.count)
      let field =
        AVIFBytes.short(entry.key) + AVIFBytes.short(type) + PNGBytes.number(count) + content
      let place = start + 2 + index * 12
      bytes.replaceSubrange(place..<place + 12, with: field)
    }
    return start + 2 + directory.count * 12
  }
}

extension TIFFBlock {
  /// EXIF with a marker in text, GPS, maker's note and thumbnail.
  ///
  /// - Parameters:
  ///   - text: What description and artist say.
  ///   - gps: What the area's name says.
  ///   - note: What the maker's note says.
  ///   - thumbnail: A JPEG; empty for none.
  /// - Returns: The block.
  static func exif(text: [UInt8], gps: [UInt8], note: [UInt8], thumbnail: [UInt8]) -> TIFFBlock {
    let coded = Array("ASCII\0\0\0".utf8)
    let more: [Int: Value] = [
      0x927C: .bytes(note), 0x9286: .bytes(coded + text), 0xA431: .text(text), 0xA430: .text(text),
    ]
    let place: [Int: Value] = [
      0x0001: .text(Array("N".utf8)), 0x001B: .bytes(coded + gps), 0x001C: .bytes(coded + gps),
    ]
    var first: [Int: Value] = [
      0x010E: .text(text), 0x010F: .text(text), 0x013B: .text(text), 0x8298: .text(text),
      0x8769: .directory(more), 0x8825: .directory(place),
    ]
    // Microsoft's title is UTF-16.
    first[0x9C9B] = .bytes(text.flatMap { [$0, 0] } + [0, 0])
    guard !thumbnail.isEmpty else { return TIFFBlock(directories: [first]) }
    // The thumbnail's place is known when everything before it is.
    var second: [Int: Value] = [
      0x0103: .short(6), 0x0201: .long(0), 0x0202: .long(thumbnail.count),
      0xFDE8: .bytes(thumbnail),
    ]
    let block = TIFFBlock(directories: [first, second]).bytes
    second[0x0201] = .long(block.count - thumbnail.count)
    return TIFFBlock(directories: [first, second])
  }
}
