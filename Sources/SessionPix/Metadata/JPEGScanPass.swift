/// Which coefficients, and which bits of them, a scan of a JPEG delivers (ITU-T T.81, B.2.3, G.1).
struct JPEGScanPass {
  /// The first and last coefficient in zigzag order (Ss and Se).
  let first: Int
  let last: Int
  /// The bit that the pass before this one ended at; nil in a first pass (Ah).
  let precedingBit: Int?
  /// The lowest bit that this pass delivers (Al).
  let lowestBit: Int
  private let isProgressive: Bool

  /// Reads the last three bytes of SOS.
  init(_ scan: inout ByteCursor, isProgressive: Bool) throws(RenditionLeak) {
    self.isProgressive = isProgressive
    first = try scan.uint8()
    last = try scan.uint8()
    let bits = try scan.uint8()
    precedingBit = bits >> 4 == 0 ? nil : bits >> 4
    lowestBit = bits & 15
    let isInRange =
      isProgressive
      ? (first == 0 ? last == 0 : first <= last && last <= 63) && lowestBit <= 13
      : first == 0 && last == 63 && bits == 0
    try scan.require(
      isInRange && precedingBit ?? lowestBit + 1 == lowestBit + 1,
      "selects coefficients that its frame does not have")
  }

  /// Marks the Huffman tables that this pass decodes with.
  ///
  /// A progressive pass uses one kind or none; the number of the other has to be zero, as libjpeg
  /// writes it (`emit_sos`). A cleaned photo keeps what its encoder wrote there.
  func use(
    _ numbers: Int, from tables: inout JPEGTables, in scan: ByteCursor
  ) throws(RenditionLeak) {
    let usesDC = first == 0 && precedingBit == nil
    let usesAC = !isProgressive || first > 0
    if usesDC { try tables.useHuffman(.dc, numbers >> 4, in: scan) }
    if usesAC { try tables.useHuffman(.ac, numbers & 15, in: scan) }
    try scan.require(
      tables.policy == .cleaned || (usesDC || numbers >> 4 == 0) && (usesAC || numbers & 15 == 0),
      "names a Huffman table that it does not use")
  }
}
