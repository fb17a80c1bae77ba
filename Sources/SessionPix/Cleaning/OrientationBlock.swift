/// An EXIF block that holds an orientation and nothing else (Exif 2.32, 4.6.2 and 4.6.4, tag 0x0112), written anew.
struct OrientationBlock {
  /// As a TIFF file: a big-endian header, one directory of one entry.
  let bytes: [UInt8]

  /// The block for an orientation that says something; nil for pictures that are upright as they are.
  init?(_ orientation: Int) {
    guard (2...8).contains(orientation) else { return nil }
    let header: [UInt8] = Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
    let entry: [UInt8] = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0]
    bytes = header + [0, 1] + entry + [0, 0, 0, 0]
  }

  /// Whether a block is one of the seven that this type writes.
  static func isOne(_ block: some Collection<UInt8>) -> Bool {
    (2...8).contains { OrientationBlock($0)?.bytes.elementsEqual(block) ?? false }
  }
}
