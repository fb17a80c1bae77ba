/// The properties of an AVIF item (`iprp`, ISO/IEC 23008-12, 9.3): size, depth, coding and colour
/// code points.
///
/// Each occurs once and belongs to the item; an ICC profile and turns are refused.
struct AVIFProperties {
  private static let names: Set<String> = ["ispe", "pixi", "av1C", "colr"]

  private(set) var extent = PixelExtent(width: 0, height: 0)
  private var channels = 0
  private var bitDepth = 0
  private var configuration = 0

  init(_ box: ByteCursor, item identifier: Int) throws(RenditionLeak) {
    var box = box
    var container = try box.nextBox("ipco")
    var associations = try box.nextBox("ipma")
    try box.requireEnd()
    var found: Set<String> = []
    while container.remaining > 0 {
      let property = try container.nextBox()
      guard Self.names.contains(property.block) else { throw property.leak(.notNeeded) }
      guard found.insert(property.block).inserted else { throw property.leak(.repeated) }
      try read(property)
    }
    try container.require(found.isSuperset(of: ["ispe", "av1C"]), "lacks a property")
    try Self.checkAssociations(&associations, item: identifier, count: found.count)
  }

  private mutating func read(_ property: ByteCursor) throws(RenditionLeak) {
    var property = property
    switch property.block {
    case "ispe":
      try property.requireVersion(0)
      extent.width = try property.bigEndian(4)
      extent.height = try property.bigEndian(4)
    case "pixi": try readDepths(&property)
    case "av1C":
      // The version, then profile, level and format of the sequence header. A delay, or a copy of
      // the header behind it, is not needed (AV1 in ISOBMFF, 2.3).
      configuration = try property.bigEndian(4)
      try property.require(
        configuration >> 24 == 0x81 && configuration & 0xFF == 0, "has an unusual form")
    default: try readCodePoints(&property)
    }
    try property.requireEnd()
  }

  /// `colr` of the kind `nclx` (ISO/IEC 14496-12, 12.1.5): three code points and one flag.
  private func readCodePoints(_ property: inout ByteCursor) throws(RenditionLeak) {
    let kind = try property.code()
    try property.require(kind == "nclx", "is a colour profile, not code points")
    let points = [
      try property.bigEndian(2), try property.bigEndian(2), try property.bigEndian(2),
    ]
    let range = try property.uint8()
    try property.require(
      points.allSatisfy { $0 <= 22 } && range & 0x7F == 0, "has unknown code points")
  }

  /// `pixi`: as many channels as the pixels have, of one depth.
  private mutating func readDepths(_ property: inout ByteCursor) throws(RenditionLeak) {
    try property.requireVersion(0)
    channels = try property.uint8()
    try property.require(channels == 1 || channels == 3, "is neither grey nor colour")
    bitDepth = try property.uint8()
    for _ in 1..<channels {
      try property.require(try property.uint8() == bitDepth, "has unequal depths")
    }
    try property.require([8, 10].contains(bitDepth), "has an unusual depth")
  }

  /// `ipma`: one item, to which each property belongs once.
  ///
  /// The upper bit says "essential".
  private static func checkAssociations(
    _ box: inout ByteCursor, item identifier: Int, count: Int
  ) throws(RenditionLeak) {
    try box.requireVersion(0)
    let entries = try box.bigEndian(4)
    let item = try box.bigEndian(2)
    let associated = try box.uint8()
    try box.require(
      entries == 1 && item == identifier && associated == count, "leaves a property unused")
    var indices: Set<Int> = []
    for _ in 0..<associated {
      indices.insert(try box.uint8() & 0x7F)
    }
    try box.require(indices == Set(1...max(count, 1)), "leaves a property unused")
    try box.requireEnd()
  }

  /// Compares with the picture's own header, save for the chroma position, which libheif and
  /// libaom state differently for full colour.
  func agrees(with header: AV1SequenceHeader) -> Bool {
    let format =
      (header.isHighBitDepth ? 0x40 : 0) | (header.isMonochrome ? 0x10 : 0)
      | (header.isSubsampled ? 0x0C : 0)
    let hasDepth = bitDepth == 0 || header.isHighBitDepth == (bitDepth > 8)
    return configuration >> 16 & 0xFF == header.profile << 5 | header.level
      && configuration >> 8 & 0x7C == format && hasDepth
  }
}
