extension SourceScan {
  /// Application segments by the name that they begin with.
  ///
  /// Exif 2.32, 4.5; XMP part 3, 1.1; ICC.1, B.4; CIPA DC-007, 5.1; ISO/IEC 19566-5, annex D.
  private static let segments: [(marker: UInt8, name: String, kind: MetadataKind)] = [
    (0xE0, "JFXX\0", .thumbnail), (0xE1, "Exif\0", .exif), (0xE1, "http://ns.adobe.com/x", .xmp),
    (0xE2, "ICC_PROFILE\0", .icc), (0xE2, "MPF\0", .multiPicture), (0xEB, "JP", .jumbf),
    (0xED, "Photoshop ", .photoshop), (0xFE, "", .comment),
  ]

  /// Walks the markers of a JPEG (ITU-T T.81, annex B) to the end of the picture.
  mutating func scanJPEG() {
    var offset = 2
    while let marker = nextMarker(&offset) {
      switch marker {
      case 0xD9: return foundEnd(at: offset)
      case 0x01, 0xD0...0xD8: continue
      default:
        guard let length = file.integer(2, at: offset, isBigEndian: true), length >= 2,
          offset + length <= count
        else { return foundCut() }
        readSegment(marker, at: offset + 2)
        offset += length
      }
    }
    foundCut()
  }

  private mutating func readSegment(_ marker: UInt8, at place: Int) {
    for segment in Self.segments where segment.marker == marker {
      if file.has(segment.name, at: place) { found(segment.kind) }
    }
    // JFIF 1.02: the extent of a thumbnail stands behind version, units and densities.
    let extent = file.integer(2, at: place + 12, isBigEndian: true) ?? 0
    if marker == 0xE0, file.has("JFIF\0", at: place), extent > 0 { found(.thumbnail) }
    // SOF2, 6, 10 and 14 (table B.1).
    if [0xC2, 0xC6, 0xCA, 0xCE].contains(marker) { readProgressiveFrame(at: place) }
  }

  /// Takes note of what a decoder holds of a picture that comes in passes (B.2.2): all coefficients, of two bytes each
  /// (libjpeg's `JCOEF`), until the last pass.
  private mutating func readProgressiveFrame(at place: Int) {
    func number(_ count: Int, _ offset: Int) -> Int {
      file.integer(count, at: place + offset, isBigEndian: true) ?? 0
    }
    let (height, width) = (number(2, 1), number(2, 3))
    let samplings = (0..<number(1, 5)).map { number(1, 7 + 3 * $0) }.map { ($0 >> 4, $0 & 15) }
    let most = (samplings.map(\.0).max() ?? 0) * (samplings.map(\.1).max() ?? 0)
    guard most > 0 else { return }
    found(width: width, height: height)
    let share = Double(samplings.reduce(0) { $0 + $1.0 * $1.1 }) / Double(most)
    found(coefficientBytes: Int(Double(2 * width * height) * share))
  }

  /// The code of the next marker; steps over entropy-coded data, fill bytes and rubbish.
  private func nextMarker(_ offset: inout Int) -> UInt8? {
    let bytes = file.bytes.span
    while let found = bytes.firstIndex(of: 0xFF, from: offset), found + 1 < bytes.count {
      let code = bytes[found + 1]
      offset = found + 1
      if code == 0 || code == 0xFF { continue }
      offset += 1
      return code
    }
    return nil
  }
}
