/// The picture of a WebP (RFC 9649): the compressed image, and its alpha where that is a chunk of its own.
struct WebPPicture: PictureFile {
  private(set) var setting = PictureSetting()
  private let bytes: [UInt8]
  private var image: [ByteCursor] = []
  private var extent = PixelExtent(width: 0, height: 0)
  private var hasAlpha = false

  init(_ bytes: [UInt8]) throws(RenditionLeak) {
    self.bytes = bytes
    // What follows the end that the header announces is left behind.
    let size = FileHead(bytes: Array(bytes.prefix(8))).integer(4, at: 4, isBigEndian: false) ?? 0
    let chunks = try WebPContainer(Array(bytes.prefix(size + 8))).chunks
    for chunk in chunks { read(chunk) }
    guard !setting.isAnimation, let coded = image.last else { return }
    let bitstream = try WebPBitstream(coded)
    extent = bitstream.extent
    hasAlpha = bitstream.hasAlpha || image.count > 1
    if let header = chunks.first, header.block == "VP8X" { try check(header) }
  }

  private mutating func read(_ chunk: ByteCursor) {
    let content = chunk.bytes[chunk.offset..<chunk.end]
    switch chunk.block {
    case "ALPH", "VP8 ", "VP8L": image.append(chunk)
    case "ANIM", "ANMF": setting.isAnimation = true
    case "ICCP": setting.profile = setting.profile ?? Array(content)
    case "EXIF": setting.exif = setting.exif ?? ExifReading(content)
    default: break
    }
  }

  /// The header's word on size and alpha has to be that of the image, because it is written anew.
  private func check(_ header: ByteCursor) throws(RenditionLeak) {
    var header = header
    let flags = try header.littleEndian(4)
    let width = try header.littleEndian(3) + 1
    let canvas = PixelExtent(width: width, height: try header.littleEndian(3) + 1)
    try header.require(canvas == extent, "has a canvas of another size than the image")
    try header.require(
      (flags & WebPProof.alphaFlag != 0) == hasAlpha, "and the image disagree about alpha")
  }

  func file(_ orientation: OrientationBlock?, _ profile: CanonicalProfile?) -> [UInt8] {
    var body = Array("WEBP".utf8)
    body.reserveCapacity(bytes.count)
    if orientation != nil || profile != nil || image.count > 1 {
      let flags = [
        hasAlpha ? WebPProof.alphaFlag : 0, profile == nil ? 0 : WebPProof.profileFlag,
        orientation == nil ? 0 : WebPProof.exifFlag,
      ].reduce(0, |)
      let size = [extent.width - 1, extent.height - 1].flatMap { Self.littleEndian($0).prefix(3) }
      body += Self.chunk("VP8X", Self.littleEndian(flags) + size)
    }
    if let profile { body += Self.chunk("ICCP", profile.bytes) }
    for chunk in image { Self.append(chunk.block, bytes[chunk.offset..<chunk.end], to: &body) }
    if let orientation { body += Self.chunk("EXIF", orientation.bytes) }
    return Array("RIFF".utf8) + Self.littleEndian(body.count) + body
  }

  private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    var chunk: [UInt8] = []
    append(name, content[...], to: &chunk)
    return chunk
  }

  private static func append(_ name: String, _ content: ArraySlice<UInt8>, to body: inout [UInt8]) {
    body += Array(name.utf8) + littleEndian(content.count)
    body += content
    if !content.count.isMultiple(of: 2) { body.append(0) }
  }

  private static func littleEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
