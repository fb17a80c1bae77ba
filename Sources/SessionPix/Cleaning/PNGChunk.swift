/// Writes chunks of PNG (ISO/IEC 15948, 5.3).
enum PNGChunk {
  /// Length, name, content and checksum.
  static func bytes(_ name: String, _ content: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + content
    let checksum = CRC32.checksum(of: body, in: body.indices)
    return BigEndian.bytes(content.count) + body + BigEndian.bytes(Int(checksum))
  }
}
