extension SourceScan {
  /// TIFF 6.0, Exif 2.32 tables 3 to 5, XMP part 3: the tags that name a kind.
  private static let tags: [Int: MetadataKind] = [
    270: .comment, 271: .exif, 272: .exif, 305: .exif, 306: .exif, 315: .exif, 700: .xmp,
    33_723: .iptc, 34_377: .photoshop, 34_665: .exif, 34_675: .icc, 34_853: .gps,
    37_500: .makerNote,
  ]
  private static let exifDirectory = 34_665

  /// Reads the first directory of a TIFF and its EXIF directory: libvips reports neither.
  mutating func scanTIFF() {
    let isBigEndian = file.has("MM")
    let isBig = file.integer(2, at: 2, isBigEndian: isBigEndian) == 43
    let word = isBig ? 8 : 4
    let first = file.integer(word, at: isBig ? 8 : 4, isBigEndian: isBigEndian)
    guard let first, let exif = scanDirectory(at: first, word: word, isBigEndian: isBigEndian)
    else {
      return
    }
    if exif > 0 { _ = scanDirectory(at: exif, word: word, isBigEndian: isBigEndian) }
  }

  /// - Returns: Where the EXIF directory lies, 0 where there is none, nil where this is no directory.
  private mutating func scanDirectory(at place: Int, word: Int, isBigEndian: Bool) -> Int? {
    let countSize = word == 8 ? 8 : 2
    let entrySize = word == 8 ? 20 : 12
    guard let entries = file.integer(countSize, at: place, isBigEndian: isBigEndian),
      entries <= 4096
    else {
      foundCut()
      return nil
    }
    var exif = 0
    for index in 0..<entries {
      let entry = place + countSize + index * entrySize
      guard let tag = file.integer(2, at: entry, isBigEndian: isBigEndian) else { break }
      if let kind = Self.tags[tag] { found(kind) }
      if tag == Self.exifDirectory {
        exif = file.integer(word, at: entry + 4 + word, isBigEndian: isBigEndian) ?? 0
      }
    }
    return exif
  }
}
