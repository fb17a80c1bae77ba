/// Walks a WebP (RFC 9649): one still image, either alone in its file or after a VP8X header that
/// announces nothing but alpha; of a cleaned photo also a canonical profile before the image and an
/// orientation behind it.
struct WebPProof {
  /// The bit of VP8X that announces alpha (2.7.1); the others announce what pixels do not need.
  static let alphaFlag = 0x10
  /// What a cleaned photo may announce.
  static let profileFlag = 0x20
  static let exifFlag = 0x08

  private let policy: ProofPolicy
  private var chunks: ArraySlice<ByteCursor>

  /// The size of the picture, if the bytes hold nothing else.
  static func extent(of bytes: [UInt8], by policy: ProofPolicy) throws(RenditionLeak) -> PixelExtent
  {
    let container = try WebPContainer(bytes)
    let names = ["VP8X", "ALPH", "VP8 ", "VP8L"] + (policy == .cleaned ? ["ICCP", "EXIF"] : [])
    for chunk in container.chunks {
      guard names.contains(chunk.block) else {
        throw chunk.leak(.notNeeded)
      }
    }
    var proof = WebPProof(policy: policy, chunks: container.chunks[...])
    return try proof.walk()
  }

  private mutating func walk() throws(RenditionLeak) -> PixelExtent {
    guard let first = chunks.first else {
      throw RenditionLeak(format: .webp, block: "the file", offset: 0, reason: .truncated)
    }
    guard first.block == "VP8X" else { return try readImage(mayHaveAlpha: nil).extent }
    chunks.removeFirst()
    let (canvas, flags) = try readExtendedHeader(first)
    if flags & Self.profileFlag != 0 { try readProfile(after: first) }
    if flags & Self.exifFlag != 0 { try readOrientation(of: first) }
    let image = try readImage(mayHaveAlpha: flags & Self.alphaFlag != 0)
    try first.require(canvas == image.extent, "has a canvas of another size than the image")
    return canvas
  }

  /// The profile stands right behind the header, where the header announces it.
  private mutating func readProfile(after header: ByteCursor) throws(RenditionLeak) {
    guard let chunk = chunks.popFirst(), chunk.block == "ICCP" else {
      throw header.leak(.unexpected("announces a profile that is not there"))
    }
    try chunk.require(CanonicalProfile.isOne(chunk.rest), "is not one of the canonical profiles")
  }

  /// The orientation stands at the end, where the header announces it.
  private mutating func readOrientation(of header: ByteCursor) throws(RenditionLeak) {
    guard let chunk = chunks.popLast(), chunk.block == "EXIF" else {
      throw header.leak(.unexpected("announces an orientation that is not there"))
    }
    try chunk.require(OrientationBlock.isOne(chunk.rest), "holds more than an orientation")
  }

  private func readExtendedHeader(
    _ chunk: ByteCursor
  ) throws(RenditionLeak) -> (canvas: PixelExtent, flags: Int) {
    var chunk = chunk
    let flags = try chunk.littleEndian(4)
    let allowed = Self.alphaFlag | (policy == .cleaned ? Self.profileFlag | Self.exifFlag : 0)
    try chunk.require(flags & ~allowed == 0, "announces what pixels do not need")
    let width = try chunk.littleEndian(3) + 1
    let height = try chunk.littleEndian(3) + 1
    try chunk.requireEnd()
    return (PixelExtent(width: width, height: height), flags)
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
