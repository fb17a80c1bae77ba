/// The sequence header of an AV1 still picture (AV1 bitstream specification, 5.5), read to its
/// last bit so that nothing can stand behind it.
struct AV1SequenceHeader: Hashable {
  var profile = 0
  var level = 0
  var isHighBitDepth = false
  var isMonochrome = false
  var isSubsampled = false
  private(set) var extent: PixelExtent

  /// Reads the reduced header of a still picture, the only one libaom writes for AVIF.
  init(_ unit: ByteCursor) throws(RenditionLeak) {
    var bits = BitCursor(unit)
    extent = PixelExtent(width: 0, height: 0)
    profile = try bits.bits(3)
    try unit.require(profile <= 1, "has a profile that 8-bit pixels do not need")
    let isReducedStill = try bits.bits(2) == 0b11
    try unit.require(isReducedStill, "is not that of a still picture")
    level = try bits.bits(5)
    let widthBits = try bits.bits(4) + 1
    let heightBits = try bits.bits(4) + 1
    extent.width = try bits.bits(widthBits) + 1
    extent.height = try bits.bits(heightBits) + 1
    // Six coding tools, each on or off: 128-pixel superblocks, filtered intra prediction, intra
    // edge filter, super-resolution, CDEF, loop restoration.
    _ = try bits.bits(6)
    try readColour(&bits)
    let hasFilmGrain = try bits.flag()
    try unit.require(!hasFilmGrain, "has film grain")
    try bits.requireTrailingBits()
  }

  /// color_config (5.5.2) for profiles 0 and 1.
  private mutating func readColour(_ bits: inout BitCursor) throws(RenditionLeak) {
    isHighBitDepth = try bits.flag()
    isMonochrome = profile == 0 ? try bits.flag() : false
    let isDescribed = try bits.flag()
    let description = isDescribed ? try bits.bits(24) : 0
    // BT.709 primaries, sRGB transfer, identity matrix: the samples are red, green and blue.
    if description == 0x01_0D_00 && !isMonochrome {
      _ = try bits.flag()
      return
    }
    _ = try bits.flag()
    isSubsampled = profile == 0
    if isMonochrome { return }
    if isSubsampled { _ = try bits.bits(2) }
    _ = try bits.flag()
  }
}
