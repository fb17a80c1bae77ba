/// IHDR, the header of a PNG (ISO/IEC 15948, 11.2.2).
struct PNGHeader {
  /// What a sample of a pixel means; the raw value is the one in the file.
  enum Colour: Int {
    case grey = 0
    case rgb = 2
    case palette = 3
    case greyAlpha = 4
    case rgba = 6

    var bitDepths: [Int] {
      switch self {
      case .grey: [1, 2, 4, 8, 16]
      case .palette: [1, 2, 4, 8]
      case .rgb, .greyAlpha, .rgba: [8, 16]
      }
    }
  }

  let extent: PixelExtent
  let colour: Colour
  let bitDepth: Int

  init(_ chunk: ByteCursor) throws(RenditionLeak) {
    var chunk = chunk
    let width = try chunk.bigEndian(4)
    extent = PixelExtent(width: width, height: try chunk.bigEndian(4))
    try chunk.require(!extent.isEmpty, "has no pixels")
    bitDepth = try chunk.uint8()
    let colour = Colour(rawValue: try chunk.uint8())
    guard let colour, colour.bitDepths.contains(bitDepth) else {
      throw chunk.leak(.unexpected("has an unknown kind of pixel"))
    }
    self.colour = colour
    let hasKnownMethods = try chunk.matches([0, 0])
    let interlace = try chunk.uint8()
    try chunk.require(hasKnownMethods && interlace <= 1, "has an unknown method")
    try chunk.requireEnd()
  }
}
