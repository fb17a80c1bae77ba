/// Walks a JPEG (ITU-T T.81, annex B): one frame, the tables its scans use, entropy-coded data,
/// and of the application segments only a neutral JFIF header and Adobe's colour transform; of a
/// cleaned photo also an orientation and a canonical profile.
struct JPEGProof {
  private let policy: ProofPolicy
  private var file: ByteCursor
  private var tables: JPEGTables
  private var frame: JPEGFrame?
  private var restartInterval = 0
  private var seen: Set<JPEGMarker> = []

  private init(_ bytes: [UInt8], by policy: ProofPolicy) {
    self.policy = policy
    file = ByteCursor(bytes, as: .jpeg)
    tables = JPEGTables(policy: policy)
  }

  /// The size of the picture, if the bytes hold nothing else.
  static func extent(of bytes: [UInt8], by policy: ProofPolicy) throws(RenditionLeak) -> PixelExtent
  {
    var proof = JPEGProof(bytes, by: policy)
    try proof.file.require(
      try proof.file.matches([0xFF, JPEGMarker.startOfImage.rawValue]), "does not begin with SOI")
    while true {
      let marker = try proof.nextMarker()
      if marker == .endOfImage { return try proof.finish() }
      try proof.read(marker)
      proof.seen.insert(marker)
    }
  }

  /// Fill bytes before a marker are legal (B.1.1.2), but no encoder of ours writes them.
  private mutating func nextMarker() throws(RenditionLeak) -> JPEGMarker {
    let prefix = try file.uint8()
    let code = UInt8(truncatingIfNeeded: try file.uint8())
    guard prefix == 0xFF, code != 0xFF, code != 0 else {
      throw RenditionLeak(
        format: .jpeg, block: "data", offset: file.offset - 2,
        reason: .unexpected("is not a marker"))
    }
    return JPEGMarker(rawValue: code)
  }

  private mutating func read(_ marker: JPEGMarker) throws(RenditionLeak) {
    switch marker {
    case .jfif: try readJFIF(try segment(marker))
    case .exif where policy == .cleaned: try readOrientation(try segment(marker))
    case .profile where policy == .cleaned: try readProfile(try segment(marker))
    case .adobe: try readAdobe(try segment(marker))
    case .quantisationTables:
      let segment = try segment(marker)
      guard frame == nil else { throw segment.leak(.misplaced) }
      try tables.readQuantisation(segment)
    case .baselineFrame, .extendedFrame, .progressiveFrame:
      let segment = try segment(marker)
      guard frame == nil else { throw segment.leak(.repeated) }
      frame = try JPEGFrame(segment, marker: marker, tables: &tables, by: policy)
      try tables.requireQuantisationUsed()
    case .huffmanTables: try tables.readHuffman(try segment(marker))
    case .restartInterval: try readRestartInterval(try segment(marker))
    case .startOfScan: try readScan(try segment(marker))
    default: throw leak(marker, .notNeeded)
    }
  }

  /// The payload of a marker segment: two bytes of length that count themselves, and the rest.
  private mutating func segment(_ marker: JPEGMarker) throws(RenditionLeak) -> ByteCursor {
    let length = file.remaining >= 2 ? try file.bigEndian(2) : 0
    guard length >= 2 else { throw leak(marker, .truncated) }
    return try file.take(length - 2, as: marker.name, header: 4)
  }

  /// A leak at the marker that was read last.
  private func leak(_ marker: JPEGMarker, _ reason: RenditionLeak.Reason) -> RenditionLeak {
    RenditionLeak(format: .jpeg, block: marker.name, offset: file.offset - 2, reason: reason)
  }

  /// APP0 as libjpeg writes it (JFIF 1.02).
  ///
  /// The density tells what made the source, so only the two values that mean "not known" pass:
  /// aspect ratio 1:1, or 72 dots an inch. In a cleaned photo there is one form.
  private func readJFIF(_ segment: ByteCursor) throws(RenditionLeak) {
    var segment = segment
    guard seen.isEmpty else { throw segment.leak(seen.contains(.jfif) ? .repeated : .misplaced) }
    guard try segment.matches(Array("JFIF\0".utf8)) else { throw segment.leak(.notNeeded) }
    let version = try segment.bigEndian(2)
    let versions = policy == .cleaned ? 0x0101...0x0101 : 0x0100...0x0102
    try segment.require(versions.contains(version), "has an unknown JFIF version")
    let density = [
      try segment.uint8(), try segment.bigEndian(2), try segment.bigEndian(2),
    ]
    let neutral = policy == .cleaned ? [[0, 1, 1]] : [[0, 1, 1], [1, 72, 72]]
    try segment.require(neutral.contains(density), "has a density that comes from the source")
    try segment.require(try segment.bigEndian(2) == 0, "has a thumbnail")
    try segment.requireEnd()
  }

  /// APP14 as libjpeg writes it (`emit_adobe_app14`): version 100, no flags, a transform of 0...2.
  private func readAdobe(_ segment: ByteCursor) throws(RenditionLeak) {
    try requireOnce(segment, .adobe)
    var segment = segment
    guard try segment.matches(Array("Adobe".utf8)) else { throw segment.leak(.notNeeded) }
    let isPlain = try segment.matches([0, 100, 0, 0, 0, 0])
    let transform = try segment.uint8()
    try segment.require(isPlain && transform <= 2, "says more than the colour transform")
    try segment.requireEnd()
  }

  /// APP1 with the block that ``OrientationBlock`` writes.
  private func readOrientation(_ segment: ByteCursor) throws(RenditionLeak) {
    try requireOnce(segment, .exif)
    var segment = segment
    guard try segment.matches(Array("Exif\0\0".utf8)) else { throw segment.leak(.notNeeded) }
    try segment.require(OrientationBlock.isOne(segment.rest), "holds more than an orientation")
  }

  /// APP2 with a profile that ``CanonicalProfile`` writes, in one part (ICC.1:2022, B.4).
  private func readProfile(_ segment: ByteCursor) throws(RenditionLeak) {
    try requireOnce(segment, .profile)
    var segment = segment
    guard try segment.matches(Array("ICC_PROFILE\0".utf8) + [1, 1]) else {
      throw segment.leak(.notNeeded)
    }
    try segment.require(
      CanonicalProfile.isOne(segment.rest), "is not one of the canonical profiles")
  }

  private func requireOnce(_ segment: ByteCursor, _ marker: JPEGMarker) throws(RenditionLeak) {
    guard !seen.contains(marker) else { throw segment.leak(.repeated) }
    guard frame == nil else { throw segment.leak(.misplaced) }
  }

  private mutating func readRestartInterval(_ segment: ByteCursor) throws(RenditionLeak) {
    var segment = segment
    guard !seen.contains(.restartInterval) else { throw segment.leak(.repeated) }
    restartInterval = try segment.bigEndian(2)
    try segment.require(restartInterval > 0, "restarts never")
    try segment.requireEnd()
  }

  private mutating func readScan(_ segment: ByteCursor) throws(RenditionLeak) {
    guard frame != nil else { throw segment.leak(.misplaced) }
    try frame?.readScan(segment, tables: &tables)
    let data = JPEGEntropyData(scan: segment, hasRestarts: restartInterval > 0)
    try file.advance(to: try data.end(from: file.offset))
  }

  private func finish() throws(RenditionLeak) -> PixelExtent {
    guard let frame else { throw leak(.endOfImage, .misplaced) }
    try frame.requireComplete()
    try tables.requireHuffmanUsed()
    guard file.remaining == 0 else {
      throw RenditionLeak(
        format: .jpeg, block: "data of \(file.remaining) bytes", offset: file.offset,
        reason: .afterEnd)
    }
    return frame.extent
  }
}
