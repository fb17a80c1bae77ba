/// The picture of a JPEG (ITU-T T.81, annex B): frame, tables and scans as they stand, and of the application segments
/// what decides about colours.
///
/// Whatever follows the end of the picture, such as a second one, is not looked at.
struct JPEGPicture: PictureFile {
  private(set) var setting = PictureSetting()
  private var file: ByteCursor
  private var kept: [ArraySlice<UInt8>] = []
  private var colours = JPEGColourSegments()
  private var quantisation = JPEGTableStore(.quantisationTables)
  private var huffman = JPEGTableStore(.huffmanTables)
  /// The frame's segment, until the tables are known that it uses: they may stand behind it.
  private var frame: ByteCursor?
  private var isProgressive = false
  private var hasScan = false
  private var hasRestarts = false

  init(_ bytes: [UInt8]) throws(RenditionLeak) {
    file = ByteCursor(bytes, as: .jpeg)
    try file.skip(2)
    while let marker = try nextMarker() {
      let start = file.offset - 2
      let length = try file.bigEndian(2)
      try read(try file.take(length - 2, as: marker.name, header: 4), of: marker, from: start)
    }
    setting.exif = colours.exif
    setting.profile = colours.profile
    setting.hasUnevenPixels = colours.hasUnevenPixels
  }

  /// The next marker; nil at the end of the picture. Any number of fill bytes may stand before one (B.1.1.2).
  private mutating func nextMarker() throws(RenditionLeak) -> JPEGMarker? {
    let start = file.offset
    var code = try file.uint8() == 0xFF ? 0xFF : 0
    while code == 0xFF { code = try file.uint8() }
    guard code != 0 else {
      throw RenditionLeak(
        format: .jpeg, block: "data", offset: start, reason: .unexpected("is not a marker"))
    }
    let marker = JPEGMarker(rawValue: UInt8(truncatingIfNeeded: code))
    return marker == .endOfImage ? nil : marker
  }

  private mutating func read(
    _ segment: ByteCursor, of marker: JPEGMarker, from start: Int
  ) throws(RenditionLeak) {
    switch marker.rawValue {
    case 0xE0...0xEF: colours.read(segment.rest, of: marker)
    case 0xFE: break
    case 0xDB where !hasScan: try quantisation.read(segment)
    case 0xC4: try huffman.read(segment)
    case 0xC0...0xC2 where frame == nil && !hasScan:
      frame = segment
      isProgressive = marker == .progressiveFrame
    case 0xDA: try readScan(segment)
    case 0xDD:
      // An interval of zero says that there are no restarts, which is so without it (B.2.4.4).
      guard hasRestarts || segment.rest.contains(where: { $0 != 0 }) else { return }
      hasRestarts = true
      kept.append(file.bytes[start..<segment.end])
    default:
      if marker.rawValue & 0xF0 == 0xC0, marker.rawValue > 0xC2 {
        setting.unknownEncoding = "a JPEG of a rare kind (\(marker.name))"
      }
      kept.append(file.bytes[start..<segment.end])
    }
  }

  /// Keeps a scan and its data, behind the tables that it uses and, the first time, the frame with its own.
  private mutating func readScan(_ segment: ByteCursor) throws(RenditionLeak) {
    hasScan = true
    if let frame {
      let tables = stride(from: 8, to: frame.rest.count, by: 3).map {
        Int(frame.rest.dropFirst($0).first ?? 0)
      }
      kept += [quantisation.take(tables)[...], file.bytes[frame.start..<frame.end]]
      self.frame = nil
    }
    kept.append(huffman.take(try tables(of: segment))[...])
    let data = JPEGEntropyData(scan: segment, hasRestarts: hasRestarts)
    try file.advance(to: try data.end(from: file.offset))
    kept.append(file.bytes[segment.start..<file.offset])
  }

  /// The headers of the Huffman tables that a scan decodes with (B.2.3, G.1.1).
  private func tables(of scan: ByteCursor) throws(RenditionLeak) -> [Int] {
    var scan = scan
    var numbers: [Int] = []
    for _ in 0..<(try scan.uint8()) {
      try scan.skip(1)
      numbers.append(try scan.uint8())
    }
    let first = try scan.uint8()
    try scan.skip(1)
    let isFirstPass = try scan.uint8() >> 4 == 0
    let usesDC = !isProgressive || first == 0 && isFirstPass
    let usesAC = !isProgressive || first > 0
    return numbers.flatMap { (usesDC ? [$0 >> 4] : []) + (usesAC ? [$0 & 15 | 16] : []) }
  }

  func file(_ orientation: OrientationBlock?, _ profile: CanonicalProfile?) -> [UInt8] {
    var bytes: [UInt8] = [0xFF, 0xD8]
    bytes.reserveCapacity(kept.reduce(1 << 16) { $0 + $1.count })
    bytes += colours.segments(orientation, profile)
    for piece in kept { bytes += piece }
    bytes += [0xFF, 0xD9]
    return bytes
  }
}
