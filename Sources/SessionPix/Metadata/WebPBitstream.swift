/// The header of a VP8 key frame (RFC 6386, 9.1) or of a VP8L image (RFC 9649, 3.4): the size of
/// the picture, and whether its pixels have alpha of their own.
struct WebPBitstream {
  let extent: PixelExtent
  let hasAlpha: Bool

  init(_ chunk: ByteCursor) throws(RenditionLeak) {
    var chunk = chunk
    if chunk.block == "VP8L" {
      try chunk.require(try chunk.uint8() == 0x2F, "is not a lossless image")
      let bits = try chunk.littleEndian(4)
      extent = PixelExtent(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
      hasAlpha = bits >> 28 & 1 == 1
      try chunk.require(bits >> 29 == 0, "has an unknown version")
    } else {
      let tag = try chunk.littleEndian(3)
      try chunk.require(
        tag & 1 == 0 && tag >> 1 & 7 <= 3 && tag >> 4 & 1 == 1, "is not a visible key frame")
      let isMarked = try chunk.matches([0x9D, 0x01, 0x2A])
      // The two upper bits ask for scaling on display, which no rendition needs.
      let width = try chunk.littleEndian(2)
      extent = PixelExtent(width: width, height: try chunk.littleEndian(2))
      hasAlpha = false
      try chunk.require(
        isMarked && extent.width < 1 << 14 && extent.height < 1 << 14 && !extent.isEmpty,
        "has a broken frame header")
      try chunk.require(tag >> 5 < chunk.remaining, "is shorter than its first partition")
    }
    try chunk.require(chunk.remaining > 0, "has no pixels")
  }
}
