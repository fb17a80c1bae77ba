/// The picture of a PNG (ISO/IEC 15948): header, palette, transparency and data as they stand.
///
/// What it says about colours is judged by the order of precedence of the third edition (4.3): cICP, iCCP, sRGB, then
/// gAMA and cHRM, which stay only where nothing stands above them.
struct PNGPicture: PictureFile {
  private(set) var setting = PictureSetting()
  private var file: ByteCursor
  private var header = 0..<0
  /// PLTE and tRNS.
  private var palette: [Range<Int>] = []
  /// From the first IDAT to the end.
  private var data: [Range<Int>] = []
  private var colours: [PNGColourChunk: Range<Int>] = [:]

  init(_ bytes: [UInt8]) throws(RenditionLeak) {
    file = ByteCursor(bytes, as: .png)
    try file.skip(8)
    while try readChunk() != "IEND" {}
    let isStated = [.cicp, .iccp, .srgb].contains { colours[$0] != nil }
    for chunk in PNGColourChunk.allCases {
      guard let range = colours[chunk], chunk != .iccp else { continue }
      let isOvertaken = isStated && (chunk == .gamma || chunk == .chromaticities)
      if isOvertaken {
        colours[chunk] = nil
      } else if !chunk.allows(bytes[range.dropFirst(8).dropLast(4)]) {
        setting.otherColours = "the block \(chunk.rawValue)"
      }
    }
  }

  /// Reads a chunk and returns its name.
  private mutating func readChunk() throws(RenditionLeak) -> String {
    let start = file.offset
    let length = try file.bigEndian(4)
    let name = try file.code()
    let chunk = try file.take(length, as: name, header: 8)
    try file.skip(4)
    let content = chunk.bytes[chunk.offset..<chunk.end]
    let range = start..<file.offset
    switch name {
    case "IHDR": header = range
    case "PLTE", "tRNS": palette.append(range)
    case "IDAT", "IEND": data.append(range)
    case "acTL": setting.isAnimation = true
    case "eXIf": setting.exif = setting.exif ?? ExifReading(content)
    case "pHYs" where content.count == 9:
      let (x, y) = (content.prefix(4), content.dropFirst(4).prefix(4))
      setting.hasUnevenPixels = !x.elementsEqual(y)
    default: break
    }
    guard let colour = PNGColourChunk(rawValue: name) else { return name }
    colours[colour] = range
    if colour == .iccp { setting.profile = Self.profile(in: content) }
    return name
  }

  /// Name, zero, method zero and a zlib stream (11.3.2.3); empty where it makes no sense.
  private static func profile(in content: ArraySlice<UInt8>) -> [UInt8] {
    guard let end = content.firstIndex(of: 0), content[end...].dropFirst().first == 0 else {
      return []
    }
    return Inflation.content(of: content[end...].dropFirst(2), limit: 1 << 22) ?? []
  }

  func file(_ orientation: OrientationBlock?, _ profile: CanonicalProfile?) -> [UInt8] {
    var bytes = Array(file.bytes[..<8])
    bytes.reserveCapacity(file.bytes.count)
    bytes += file.bytes[header]
    for chunk in PNGColourChunk.allCases {
      if chunk == .iccp {
        if let profile {
          bytes += PNGChunk.bytes(chunk.rawValue, PNGProfile.content(profile.bytes))
        }
      } else if let range = colours[chunk] {
        bytes += file.bytes[range]
      }
    }
    for range in isPalette
      ? palette : palette.filter({ file.bytes[$0.lowerBound + 4] != UInt8(ascii: "P") })
    {
      bytes += file.bytes[range]
    }
    if let orientation { bytes += PNGChunk.bytes("eXIf", orientation.bytes) }
    for range in data { bytes += file.bytes[range] }
    return bytes
  }

  /// In a picture of full colours a palette is only a suggestion (11.2.2).
  private var isPalette: Bool { header.count > 17 && file.bytes[header.lowerBound + 17] == 3 }
}
