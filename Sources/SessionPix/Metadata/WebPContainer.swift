/// The chunks of a WebP file (RFC 9649, 2.3 to 2.5), read without looking into them.
struct WebPContainer {
  private(set) var chunks: [ByteCursor] = []

  /// Reads the RIFF header, whose size has to be that of the file, and the chunks after it.
  init(_ bytes: [UInt8]) throws(RenditionLeak) {
    var file = ByteCursor(bytes, as: .webp)
    let isRIFF = try file.matches(Array("RIFF".utf8))
    let size = try file.littleEndian(4)
    let isWebP = try file.matches(Array("WEBP".utf8))
    try file.require(isRIFF && isWebP, "does not begin with the WebP signature")
    guard size + 8 <= bytes.count else { throw file.leak(.truncated) }
    guard size + 8 == bytes.count else {
      throw RenditionLeak(
        format: .webp, block: "data of \(bytes.count - size - 8) bytes", offset: size + 8,
        reason: .afterEnd)
    }
    while file.remaining > 0 {
      let name = try file.code()
      let length = try file.littleEndian(4)
      let chunk = try file.take(length, as: name, header: 8)
      chunks.append(chunk)
      if length % 2 == 1 {
        guard file.remaining > 0 else { throw chunk.leak(.truncated) }
        try chunk.require(try file.uint8() == 0, "has a pad byte that is not zero")
      }
    }
  }
}
