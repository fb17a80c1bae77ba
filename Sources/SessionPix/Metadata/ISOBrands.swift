/// The brands of a file built of ISO base media boxes (ISO/IEC 14496-12, 4.3): HEIF pictures,
/// Canon's CR3 and films share the container and differ by these.
enum ISOBrands {
  private static let brands: [String: PhotoFormat] = [
    "avif": .avif, "avis": .avif,
    "heic": .heic, "heix": .heic, "heim": .heic, "heis": .heic, "hevc": .heic, "hevx": .heic,
    "hevm": .heic, "hevs": .heic,
    "crx ": .raw, "jxl ": .jpegXL, "jp2 ": .jpeg2000, "jpx ": .jpeg2000, "jpm ": .jpeg2000,
  ]

  /// Beginnings of the brands that films use.
  private static let filmPrefixes = [
    "qt  ", "iso", "mp4", "mp7", "M4", "3g", "avc1", "mmp4", "f4v", "F4V", "MSNV", "dash", "NDS",
    "XAVC",
  ]

  /// Boxes that begin a QuickTime film from before `ftyp`.
  private static let filmBoxes: Set<String> = ["moov", "mdat", "wide", "pnot", "skip", "free"]

  /// The format that `ftyp` names, or the box that a film begins with.
  static func format(of head: FileHead) -> PhotoFormat? {
    guard let size = head.integer(4, at: 0, isBigEndian: true),
      let box = head.code(at: 4), let major = head.code(at: 8)
    else { return nil }
    guard box == "ftyp" else { return filmBoxes.contains(box) && size >= 8 ? .video : nil }
    let compatible = stride(from: 16, to: min(size, 1024), by: 4).compactMap(head.code(at:))
    if let format = brands[major] { return format }
    if isFilm(major) { return .video }
    // mif1 and msf1 say "HEIF" and leave the coding to the others; alone, they are HEIF still.
    let named = Set(compatible.compactMap { brands[$0] })
    if let format = [PhotoFormat.avif, .heic].first(where: named.contains) { return format }
    if major == "mif1" || major == "msf1" { return .heic }
    return named.first ?? (compatible.contains(where: isFilm) ? .video : nil)
  }

  private static func isFilm(_ brand: String) -> Bool {
    filmPrefixes.contains { brand.hasPrefix($0) }
  }
}
