/// The quantisation and Huffman tables of a JPEG (ITU-T T.81, B.2.4).
///
/// A table that nothing uses could hold anything, so each one has to be used before it is replaced
/// or the image ends.
struct JPEGTables {
  /// The two classes of a Huffman table; the raw value is the one in the file.
  enum Coding: Int {
    case dc = 0
    case ac = 1
  }

  let policy: ProofPolicy
  private var quantisation: [Int: ByteCursor] = [:]
  private var huffman: Set<Int> = []
  private var unusedQuantisation: Set<Int> = []
  private var unusedHuffman: [Int: ByteCursor] = [:]

  init(policy: ProofPolicy) {
    self.policy = policy
  }

  /// DQT: tables of 64 single bytes, as for 8-bit samples, each identifier once. A cleaned photo may have
  /// tables of two bytes a value.
  mutating func readQuantisation(_ segment: ByteCursor) throws(RenditionLeak) {
    var segment = segment
    repeat {
      let header = try segment.uint8()
      let isWide = header >> 4 == 1 && policy == .cleaned
      let number = isWide ? header & 15 : header
      try segment.require(number <= 3, "has a table number or precision that 8-bit pixels lack")
      guard quantisation.updateValue(segment, forKey: number) == nil else {
        throw segment.leak(.repeated)
      }
      unusedQuantisation.insert(number)
      for _ in 0..<64 {
        try segment.require(try segment.bigEndian(isWide ? 2 : 1) != 0, "divides by zero")
      }
    } while segment.remaining > 0
  }

  /// DHT: 16 counts and as many symbols as they add up to, forming a prefix code (annex C).
  mutating func readHuffman(_ segment: ByteCursor) throws(RenditionLeak) {
    var segment = segment
    repeat {
      let header = try segment.uint8()
      let isDC = header >> 4 == Coding.dc.rawValue
      try segment.require(header & 0xEF <= 3, "has a table number out of range")
      if let unused = unusedHuffman[header] {
        throw unused.leak(.unexpected("has a table that no scan uses"))
      }
      let count = try Self.symbolCount(&segment)
      var symbols: Set<Int> = []
      for _ in 0..<count {
        let symbol = try segment.uint8()
        try segment.require(!isDC || symbol <= 15, "has a symbol out of range")
        try segment.require(symbols.insert(symbol).inserted, "has a symbol twice")
      }
      huffman.insert(header)
      unusedHuffman[header] = segment
    } while segment.remaining > 0
  }

  /// Reads the counts of codes by length and checks that such a prefix code exists.
  private static func symbolCount(_ segment: inout ByteCursor) throws(RenditionLeak) -> Int {
    var count = 0
    var codeSpace = 1 << 16
    for length in 1...16 {
      let codes = try segment.uint8()
      count += codes
      codeSpace -= codes << (16 - length)
    }
    try segment.require(codeSpace >= 0 && (1...256).contains(count), "is not a prefix code")
    return count
  }

  /// Notes that a component of the frame uses a quantisation table.
  mutating func useQuantisation(_ number: Int, in frame: ByteCursor) throws(RenditionLeak) {
    try frame.require(quantisation[number] != nil, "names a quantisation table that is missing")
    unusedQuantisation.remove(number)
  }

  /// Notes that a scan uses a Huffman table.
  mutating func useHuffman(
    _ coding: Coding, _ number: Int, in scan: ByteCursor
  ) throws(RenditionLeak) {
    let key = coding.rawValue << 4 | number
    try scan.require(huffman.contains(key), "names a Huffman table that is missing")
    unusedHuffman[key] = nil
  }

  /// Throws if the frame left a quantisation table unused.
  func requireQuantisationUsed() throws(RenditionLeak) {
    guard let segment = unusedQuantisation.min().flatMap({ quantisation[$0] }) else { return }
    throw segment.leak(.unexpected("has a table that no component uses"))
  }

  /// Throws if the scans left a Huffman table unused.
  func requireHuffmanUsed() throws(RenditionLeak) {
    guard let segment = unusedHuffman.values.min(by: { $0.start < $1.start }) else { return }
    throw segment.leak(.unexpected("has a table that no scan uses"))
  }
}
