extension SourceScan {
  /// PNG (third edition), clause 11 and the chunks that APNG and C2PA add.
  private static let chunksOfPNG: [String: MetadataKind] = [
    "eXIf": .exif, "iCCP": .icc, "tEXt": .comment, "zTXt": .comment, "iTXt": .comment,
    "acTL": .frames, "caBX": .jumbf,
  ]

  /// Text chunks that hold a block of another kind: XMP part 3, 1.1.5, and what ImageMagick writes.
  private static let keywordsOfPNG: [(keyword: String, kind: MetadataKind)] = [
    ("XML:com.adobe.xmp\0", .xmp), ("Raw profile type exif\0", .exif),
    ("Raw profile type APP1\0", .exif), ("Raw profile type iptc\0", .iptc),
    ("Raw profile type xmp\0", .xmp), ("Raw profile type icc\0", .icc),
  ]

  /// RFC 9649, 2.7, and the chunk that C2PA adds.
  private static let chunksOfWebP: [String: MetadataKind] = [
    "EXIF": .exif, "XMP ": .xmp, "ICCP": .icc, "ANMF": .frames, "C2PA": .jumbf,
  ]

  /// Walks the chunks of a PNG to IEND.
  mutating func scanPNG() {
    var offset = 8
    while let length = file.integer(4, at: offset, isBigEndian: true),
      let name = file.code(at: offset + 4)
    {
      let text = Self.keywordsOfPNG.first { file.has($0.keyword, at: offset + 8) }
      if name.hasSuffix("Xt"), let text {
        found(text.kind)
      } else if let kind = Self.chunksOfPNG[name] {
        found(kind)
      }
      offset += 12 + length
      if name == "IEND" { return foundEnd(at: offset) }
    }
    foundCut()
  }

  /// Walks the chunks of a WebP to the end that its header announces.
  mutating func scanWebP() {
    guard let size = file.integer(4, at: 4, isBigEndian: false) else { return foundCut() }
    let end = 8 + size + size % 2
    if 8 + size > count { foundCut() }
    var offset = 12
    while offset < min(end, count), let name = file.code(at: offset),
      let length = file.integer(4, at: offset + 4, isBigEndian: false)
    {
      if let kind = Self.chunksOfWebP[name] { found(kind) }
      offset += 8 + length + length % 2
    }
    foundEnd(at: end)
  }
}
