@testable import SessionPix

/// Puts an `irot` property into a HEIF file that has none.
enum HEIFRotation {
  struct NoSuchBox: Error {
    let name: String
  }

  /// The picture turned; `irot` counts quarter turns against the clock.
  static func turned(
    _ file: [UInt8], quarterTurnsCounterClockwise turns: UInt8
  ) throws -> [UInt8] {
    var bytes = file
    let association = try place(of: "ipma", in: bytes)
    let container = try place(of: "ipco", in: bytes)
    // ipma: version and flags, one item: number of items, its id, number of associations.
    let count = association + 8 + 4 + 4 + 2
    let properties = properties(of: container, in: bytes)
    bytes[count] += 1
    bytes.insert(UInt8(properties + 1) | 0x80, at: count + 1 + Int(bytes[count]) - 1)
    grow(association, in: &bytes, by: 1)
    let rotation: [UInt8] = [0, 0, 0, 9] + Array("irot".utf8) + [turns]
    let end = container + size(at: container, in: bytes)
    bytes.insert(contentsOf: rotation, at: end)
    grow(container, in: &bytes, by: rotation.count)
    for name in ["iprp", "meta"] {
      grow(try place(of: name, in: bytes), in: &bytes, by: rotation.count + 1)
    }
    try move(by: rotation.count + 1, in: &bytes)
    return bytes
  }

  /// The item's place in the file, `iloc` version 0 or 1 with offsets of four bytes.
  private static func move(by distance: Int, in bytes: inout [UInt8]) throws {
    let data = try place(of: "mdat", in: bytes) + 8
    let old = PNGBytes.number(data - distance)
    let location = try place(of: "iloc", in: bytes)
    let range = location..<(location + size(at: location, in: bytes) - 3)
    guard let field = range.first(where: { Array(bytes[$0..<$0 + 4]) == old }) else {
      throw NoSuchBox(name: "the offset in iloc")
    }
    bytes.replaceSubrange(field..<field + 4, with: PNGBytes.number(data))
  }

  /// Where the box of this name begins.
  static func place(of name: String, in bytes: [UInt8]) throws -> Int {
    let name = Array(name.utf8)
    guard let place = bytes.indices.dropLast(4).first(where: { bytes[$0...].starts(with: name) })
    else { throw NoSuchBox(name: String(decoding: name, as: UTF8.self)) }
    return place - 4
  }

  private static func size(at place: Int, in bytes: [UInt8]) -> Int {
    bytes[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func grow(_ place: Int, in bytes: inout [UInt8], by count: Int) {
    let grown = PNGBytes.number(size(at: place, in: bytes) + count)
    bytes.replaceSubrange(place..<place + 4, with: grown)
  }

  private static func properties(of container: Int, in bytes: [UInt8]) -> Int {
    var (count, offset) = (0, container + 8)
    while offset < container + size(at: container, in: bytes) {
      offset += size(at: offset, in: bytes)
      count += 1
    }
    return count
  }
}
