/// Formats that begin with fixed bytes.
enum FileSignature {
  /// The format whose signature the head begins with.
  static func format(of head: FileHead) -> PhotoFormat? {
    for (format, signature) in signatures where head.has(signature) { return format }
    for (format, signature) in textSignatures where head.has(signature) { return format }
    if head.has("RIFF"), head.has("WEBP", at: 8) { return .webp }
    if head.has("RIFF"), head.has("AVI ", at: 8) { return .video }
    if isBitmap(head) { return .bmp }
    return isTransportStream(head) ? .video : nil
  }

  private static let signatures: [(PhotoFormat, [UInt8])] = [
    (.jpeg, [0xFF, 0xD8, 0xFF]),
    (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
    (.jpegXL, [0xFF, 0x0A]),
    (.jpegXL, [0, 0, 0, 12, 0x4A, 0x58, 0x4C, 0x20, 0x0D, 0x0A, 0x87, 0x0A]),
    (.jpeg2000, [0, 0, 0, 12, 0x6A, 0x50, 0x20, 0x20, 0x0D, 0x0A, 0x87, 0x0A]),
    (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
    (.openEXR, [0x76, 0x2F, 0x31, 0x01]),
    (.video, [0x1A, 0x45, 0xDF, 0xA3]),  // Matroska, WebM
    (.video, [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]),  // ASF, WMV
    (.video, [0, 0, 1, 0xBA]),  // MPEG program stream
    (.video, [0, 0, 1, 0xB3]),  // MPEG video
    (.raw, [0x49, 0x49, 0x1A, 0, 0, 0, 0x48, 0x45, 0x41, 0x50]),  // Canon CRW
    (.raw, [0, 0x4D, 0x52, 0x4D]),  // Minolta MRW
    (.raw, [0x49, 0x49, 0x55, 0]),  // Panasonic RW2
  ]

  private static let textSignatures: [(PhotoFormat, String)] = [
    (.gif, "GIF87a"), (.gif, "GIF89a"), (.pdf, "%PDF-"), (.psd, "8BPS"), (.video, "FLV\u{1}"),
    (.raw, "FUJIFILMCCD-RAW"), (.raw, "FOVb"), (.raw, "IIRO"), (.raw, "IIRS"), (.raw, "MMOR"),
  ]

  /// "BM" begins many a text too, so the size of the header behind it has to be a known one.
  private static func isBitmap(_ head: FileHead) -> Bool {
    let sizes = [12, 16, 40, 52, 56, 64, 108, 124]
    let size = head.integer(4, at: 14, isBigEndian: false)
    return head.has("BM") && size.map(sizes.contains) ?? false
  }

  /// MPEG transport packets of 188 bytes begin with 0x47, with or without a time stamp before.
  private static func isTransportStream(_ head: FileHead) -> Bool {
    [(0, 188), (4, 192)].contains { first, stride in
      (0..<4).allSatisfy { head.has([0x47], at: first + $0 * stride) }
    }
  }
}
