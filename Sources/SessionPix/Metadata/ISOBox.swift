/// Reading the boxes of the ISO base media file format (ISO/IEC 14496-12, 4.2).
extension ByteCursor {
  /// Reads the header of the next box and lends its content.
  ///
  /// The 64-bit size and the size "to the end of the file" are refused: no rendition needs them.
  mutating func nextBox() throws(RenditionLeak) -> ByteCursor {
    let start = offset
    let size = try bigEndian(4)
    let name = try code()
    guard size >= 8 else {
      throw RenditionLeak(
        format: format, block: name, offset: start,
        reason: .unexpected("has a size that says nothing"))
    }
    return try take(size - 8, as: name, header: 8)
  }

  /// Reads the next box, which has to be of the given type.
  mutating func nextBox(_ type: String) throws(RenditionLeak) -> ByteCursor {
    let box = try nextBox()
    guard box.block == type else { throw box.leak(.misplaced) }
    return box
  }

  /// Reads the version and flags of a full box, which have to be these.
  mutating func requireVersion(_ version: Int, flags: Int = 0) throws(RenditionLeak) {
    try require(
      try bigEndian(4) == version << 24 | flags, "has a version or flags that are not needed")
  }
}
