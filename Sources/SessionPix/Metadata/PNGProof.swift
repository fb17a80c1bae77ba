/// Walks a PNG (ISO/IEC 15948): IHDR, a palette and its transparency, IDAT, IEND, each with its
/// checksum, and the one pHYs that libvips always writes, if it says nothing about the source; of a
/// cleaned photo also fixed colour chunks, a canonical profile and an orientation.
struct PNGProof {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  private let policy: ProofPolicy
  private var file: ByteCursor
  private var header: PNGHeader?
  private var paletteCount: Int?
  private var hasData = false
  private var seen: Set<String> = []

  /// The size of the picture, if the bytes hold nothing else.
  static func extent(of bytes: [UInt8], by policy: ProofPolicy) throws(RenditionLeak) -> PixelExtent
  {
    var proof = PNGProof(policy: policy, file: ByteCursor(bytes, as: .png))
    let isSigned = try proof.file.matches(signature)
    try proof.file.require(isSigned, "does not begin with the PNG signature")
    while !proof.seen.contains("IEND") {
      try proof.readChunk()
    }
    guard proof.file.remaining == 0, let header = proof.header else {
      throw RenditionLeak(
        format: .png, block: "data of \(proof.file.remaining) bytes", offset: proof.file.offset,
        reason: .afterEnd)
    }
    return header.extent
  }

  private init(policy: ProofPolicy, file: ByteCursor) {
    self.policy = policy
    self.file = file
  }

  private mutating func readChunk() throws(RenditionLeak) {
    let start = file.offset
    let length = try file.bigEndian(4)
    let name = try file.code()
    guard names.contains(name) else {
      throw RenditionLeak(format: .png, block: name, offset: start, reason: .notNeeded)
    }
    let chunk = try file.take(length, as: name, header: 8)
    let checksum = CRC32.checksum(of: file.bytes, in: start + 4..<chunk.end)
    guard file.remaining >= 4 else { throw chunk.leak(.truncated) }
    try chunk.require(try file.bigEndian(4) == checksum, "has a wrong checksum")
    try checkOrder(of: chunk)
    try read(chunk)
    seen.insert(name)
  }

  private var names: [String] {
    let names = ["IHDR", "PLTE", "tRNS", "pHYs", "IDAT", "IEND"]
    guard policy == .cleaned else { return names }
    return names + PNGColourChunk.allCases.map(\.rawValue) + ["eXIf"]
  }

  /// IHDR comes first, IDAT and IEND last, and nothing between the IDAT chunks.
  private func checkOrder(of chunk: ByteCursor) throws(RenditionLeak) {
    let isFirst = seen.isEmpty
    guard isFirst == (chunk.block == "IHDR") else {
      throw chunk.leak(chunk.block == "IHDR" ? .repeated : .misplaced)
    }
    switch chunk.block {
    case "IDAT": break
    case "IEND": guard hasData else { throw chunk.leak(.misplaced) }
    default:
      guard !seen.contains(chunk.block) else { throw chunk.leak(.repeated) }
      guard !hasData else { throw chunk.leak(.misplaced) }
    }
  }

  private mutating func read(_ chunk: ByteCursor) throws(RenditionLeak) {
    switch chunk.block {
    case "IHDR": header = try PNGHeader(chunk)
    case "PLTE": try readPalette(chunk)
    case "tRNS": try readTransparency(chunk)
    case "pHYs": try readDensity(chunk)
    case "IDAT": try readData(chunk)
    case "eXIf":
      try chunk.require(OrientationBlock.isOne(chunk.rest), "holds more than an orientation")
    case let name:
      guard let colour = PNGColourChunk(rawValue: name) else { return try chunk.requireEnd() }
      try chunk.require(colour.allows(chunk.rest), "says more than a standard fixes")
      guard paletteCount == nil else { throw chunk.leak(.misplaced) }
    }
  }

  /// A palette that is only a suggestion (11.2.3) is refused: nothing needs it.
  private mutating func readPalette(_ chunk: ByteCursor) throws(RenditionLeak) {
    guard let header, header.colour == .palette else { throw chunk.leak(.notNeeded) }
    let (count, rest) = chunk.remaining.quotientAndRemainder(dividingBy: 3)
    try chunk.require(
      rest == 0 && (1...1 << header.bitDepth).contains(count), "has a wrong number of entries")
    paletteCount = count
  }

  private func readTransparency(_ chunk: ByteCursor) throws(RenditionLeak) {
    let isRight =
      switch header?.colour {
      case .grey: chunk.remaining == 2
      case .rgb: chunk.remaining == 6
      case .palette: (1...(paletteCount ?? 1)).contains(chunk.remaining) && paletteCount != nil
      default: false
      }
    try chunk.require(isRight, "does not fit the kind of pixel")
  }

  /// libvips 8.14 writes pHYs with or without `strip`, from the image's `xres` and `yres`.
  ///
  /// One pixel a millimetre is its value for "not known"; any other is the density of the source.
  private func readDensity(_ chunk: ByteCursor) throws(RenditionLeak) {
    var chunk = chunk
    let isNeutral = try chunk.matches([0, 0, 3, 0xE8, 0, 0, 3, 0xE8, 1])
    try chunk.require(isNeutral, "has a density that comes from the source")
    try chunk.requireEnd()
  }

  private mutating func readData(_ chunk: ByteCursor) throws(RenditionLeak) {
    var chunk = chunk
    try chunk.require(chunk.remaining > 0, "is empty")
    if !hasData {
      guard header?.colour != .palette || paletteCount != nil else { throw chunk.leak(.misplaced) }
      let method = try chunk.uint8()
      let isZlib = method & 15 == 8 && method >> 4 <= 7
      if chunk.remaining > 0 {
        let flags = try chunk.uint8()
        try chunk.require(
          isZlib && flags & 0x20 == 0 && (method << 8 | flags) % 31 == 0,
          "is not a zlib stream without a dictionary")
      }
      hasData = true
    }
  }
}
