/// The entropy-coded data after SOS (ITU-T T.81, B.1.1.5): bytes in which 0xFF is followed by a
/// stuffed zero, or by restart markers that count from 0 to 7 and round again.
struct JPEGEntropyData {
  let scan: ByteCursor
  let hasRestarts: Bool

  /// The place of the marker that ends the data.
  func end(from start: Int) throws(RenditionLeak) -> Int {
    let bytes = scan.bytes.span
    var offset = start
    var intervalStart = start
    var restarts: UInt8 = 0
    while let found = bytes.firstIndex(of: 0xFF, from: offset), found + 1 < bytes.count {
      let code = bytes[found + 1]
      offset = found + 2
      if code == 0 { continue }
      guard found > intervalStart, code != 0xFF else { throw damage(at: found) }
      guard (0xD0...0xD7).contains(code) else { return found }
      guard hasRestarts, code == 0xD0 + restarts else { throw damage(at: found) }
      restarts = (restarts + 1) & 7
      intervalStart = offset
    }
    throw scan.leak(.truncated)
  }

  private func damage(at offset: Int) -> RenditionLeak {
    RenditionLeak(
      format: .jpeg, block: "the scan data", offset: offset,
      reason: .unexpected("has a marker or fill byte out of place"))
  }
}
