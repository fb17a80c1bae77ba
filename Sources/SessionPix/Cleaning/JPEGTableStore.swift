/// Tables of a JPEG that were read and are not written yet (ITU-T T.81, B.2.4.1 and B.2.4.2).
///
/// Each is written as it stands before the frame or scan that uses it. Encoders send some that nothing uses; those are
/// left behind, because a table that nobody decodes with could hold anything.
struct JPEGTableStore {
  private let marker: JPEGMarker
  private var tables: [Int: ArraySlice<UInt8>] = [:]

  init(_ marker: JPEGMarker) {
    self.marker = marker
  }

  /// Takes the tables of a segment; a later one takes the place of an earlier one with its number.
  mutating func read(_ segment: ByteCursor) throws(RenditionLeak) {
    var segment = segment
    while segment.remaining > 0 {
      let start = segment.offset
      let header = try segment.uint8()
      try segment.skip(try size(header, &segment))
      let number = marker == .quantisationTables ? header & 15 : header
      tables[number] = segment.bytes[start..<segment.offset]
    }
  }

  /// How many bytes of a table follow those that were read of it.
  private func size(_ header: Int, _ segment: inout ByteCursor) throws(RenditionLeak) -> Int {
    guard marker == .huffmanTables else { return header >> 4 == 0 ? 64 : 128 }
    var count = 0
    for _ in 1...16 { count += try segment.uint8() }
    return count
  }

  /// Those of the tables that are there, each in a segment of its own.
  mutating func take(_ numbers: [Int]) -> [UInt8] {
    numbers.reduce(into: []) { segments, number in
      guard let table = tables.removeValue(forKey: number) else { return }
      segments += [0xFF, marker.rawValue] + BigEndian.bytes(table.count + 2, count: 2) + table
    }
  }
}
