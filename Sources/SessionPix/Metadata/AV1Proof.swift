/// Walks the coded AV1 still picture of an AVIF item (AV1 bitstream specification, 5.3): one
/// sequence header and one frame.
///
/// Metadata, padding and a second frame are refused.
struct AV1Proof {
  /// obu_type (6.2.2) by its name in the specification.
  private enum Unit: Int {
    case sequenceHeader = 1
    case temporalDelimiter = 2
    case frameHeader = 3
    case tileGroup = 4
    case metadata = 5
    case frame = 6
    case redundantFrameHeader = 7
    case tileList = 8
    case padding = 15

    /// The units that may follow this one.
    var successors: Set<Unit> {
      switch self {
      case .temporalDelimiter: [.sequenceHeader]
      case .sequenceHeader: [.frame, .frameHeader]
      case .frameHeader, .tileGroup: [.tileGroup]
      default: []
      }
    }

    /// Whether a picture may end with this unit.
    var isEnding: Bool { self == .frame || self == .tileGroup }

    /// Whether the unit belongs to a still picture, wherever it stands.
    var isNeeded: Bool { isEnding || !successors.isEmpty }
  }

  /// The sequence header of the picture, if the item holds nothing else.
  static func sequenceHeader(of item: ByteCursor) throws(RenditionLeak) -> AV1SequenceHeader {
    var item = item
    var header: AV1SequenceHeader?
    var previous: Unit?
    while item.remaining > 0 {
      let (unit, content) = try nextUnit(&item)
      let expected = previous?.successors ?? [.temporalDelimiter, .sequenceHeader]
      guard expected.contains(unit) else {
        throw content.leak(unit.isNeeded ? .misplaced : .notNeeded)
      }
      switch unit {
      case .sequenceHeader: header = try AV1SequenceHeader(content)
      case .temporalDelimiter: try content.requireEnd()
      default: try content.require(content.remaining > 0, "is empty")
      }
      previous = unit
    }
    guard let header, let previous, previous.isEnding else { throw item.leak(.truncated) }
    return header
  }

  /// obu_header (5.3.2) and obu_size: every unit states its size, none has an extension.
  private static func nextUnit(
    _ item: inout ByteCursor
  ) throws(RenditionLeak) -> (Unit, ByteCursor) {
    let start = item.offset
    let header = try item.uint8()
    let type = header >> 3 & 15
    let name = Unit(rawValue: type).map { "OBU \($0)" } ?? "OBU \(type)"
    guard let unit = Unit(rawValue: type), header & 0b1000_0111 == 0b010 else {
      throw RenditionLeak(format: .avif, block: name, offset: start, reason: .notNeeded)
    }
    let size = try leb128(&item)
    return (unit, try item.take(size, as: name, header: item.offset - start))
  }

  /// A little-endian number in groups of seven bits (4.10.5), as short as it can be written.
  private static func leb128(_ item: inout ByteCursor) throws(RenditionLeak) -> Int {
    var value = 0
    for index in 0..<5 {
      let byte = try item.uint8()
      value |= (byte & 0x7F) << (7 * index)
      if byte < 0x80 {
        try item.require(byte > 0 || index == 0, "has a size written longer than needed")
        return value
      }
    }
    throw item.leak(.unexpected("has a size out of range"))
  }
}
