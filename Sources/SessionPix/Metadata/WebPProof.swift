/// Walks a WebP (RFC 9649): one still image, either alone in its file or after a VP8X header that
/// announces nothing but alpha.
struct WebPProof {
  /// The bit of VP8X that announces alpha (2.7.1); the others announce what pixels do not need.
  static let alphaFlag = 0x10

  private var chunks: ArraySlice<ByteCursor>

  /// The size of the picture, if the bytes hold nothing else.
  static func extent(of bytes: [UInt8]) throws(RenditionLeak) -> PixelExtent {
    let container = try WebPContainer(bytes)
    for chunk in container.chunks {
      guard ["VP8X", "ALPH", "VP8 ", "VP8L"].contains(chunk.block) else {
        throw chunk.leak(.notNeeded)
      }
    }
    var proof = WebPProof(chunks: container.chunks[...])
    return try proof.walk()
  }

  private mutating func walk() throws(RenditionLeak) -> PixelExtent {
    guard let first = chunks.first else {
      throw RenditionLeak(format: .webp, block: "the file", offset: 0, reason: .truncated)
    }
    guard first.block == "VP8X" else { return try readImage(mayHaveAlpha: nil).extent }
    chunks.removeFirst()
    let (canvas, hasAlpha) = try Self.readExtendedHeader(first)
    let image = try readImage(mayHaveAlpha: hasAlpha)
    try first.require(canvas == image.extent, "has a canvas of another size than the image")
    return canvas
  }

  private static func readExtendedHeader(
    _ chunk: ByteCursor
  ) throws(RenditionLeak) -> (canvas: PixelExtent, hasAlpha: Bool) {
    var chunk = chunk
    let flags = try chunk.littleEndian(4)
    try chunk.require(flags & ~alphaFlag == 0, "announces what pixels do not need")
    let width = try chunk.littleEndian(3) + 1
    let height = try chunk.littleEndian(3) + 1
    try chunk.requireEnd()
    return (PixelExtent(width: width, height: height), flags != 0)
  }

  /// Reads [ALPH] VP8 or VP8L, which end the file.
  ///
  /// Without VP8X (`mayHaveAlpha` nil) there is no ALPH, and VP8L decides about alpha by itself.
  private mutating func readImage(
    mayHaveAlpha: Bool?
  ) throws(RenditionLeak) -> WebPBitstream {
    var hasAlphaChunk = false
    if let chunk = chunks.first, chunk.block == "ALPH" {
      guard mayHaveAlpha == true else { throw chunk.leak(.misplaced) }
      try Self.readAlpha(chunk)
      hasAlphaChunk = true
      chunks.removeFirst()
    }
    guard let chunk = chunks.popFirst() else {
      throw RenditionLeak(format: .webp, block: "the image", offset: 12, reason: .truncated)
    }
    guard chunk.block == "VP8 " || chunk.block == "VP8L" && !hasAlphaChunk else {
      throw chunk.leak(.misplaced)
    }
    if let extra = chunks.first { throw extra.leak(.afterEnd) }
    let image = try WebPBitstream(chunk)
    let hasAlpha = image.hasAlpha || hasAlphaChunk
    try chunk.require(hasAlpha == mayHaveAlpha ?? hasAlpha, "and VP8X disagree about alpha")
    return image
  }

  /// The first byte of ALPH (2.7.1.2): two reserved bits, a hint, a filter, a compression.
  private static func readAlpha(_ chunk: ByteCursor) throws(RenditionLeak) {
    var chunk = chunk
    let methods = try chunk.uint8()
    try chunk.require(
      methods >> 6 == 0 && methods >> 4 & 3 <= 1 && methods & 3 <= 1, "has an unknown method")
    try chunk.require(chunk.remaining > 0, "has no pixels")
  }
}
