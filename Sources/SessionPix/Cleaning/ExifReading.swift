/// What has to be known of a photo's EXIF block (Exif 2.32, 4.6) before it is thrown away: how the picture is turned,
/// whether it speaks about colours, and what kinds of things it held.
///
/// Directories are read in Swift alone; a place outside of the block holds nothing.
struct ExifReading {
  private enum Tag {
    static let orientation = 0x0112
    static let exifDirectory = 0x8769
    static let positionDirectory = 0x8825
    static let makerNote = 0x927C
    static let colourSpace = 0xA001
    static let interoperability = 0xA005
    static let interoperabilityIndex = 0x0001
  }

  /// The orientation, 1...8; 1 where there is none that makes sense.
  private(set) var orientation = 1
  /// Whether it says that the colours are Adobe RGB (DCF 2.0, 5.1).
  private(set) var claimsAdobeRGB = false
  private(set) var kinds: Set<MetadataKind> = [.exif]

  private let head: FileHead
  private let isBigEndian: Bool

  /// Reads a block that begins with its TIFF header, or with the name that stands before it in a JPEG.
  init(_ block: some Collection<UInt8>) {
    let name = Array("Exif\0\0".utf8)
    head = FileHead(
      bytes: Array(block.starts(with: name) ? block.dropFirst(name.count) : block.dropFirst(0)))
    isBigEndian = head.has("MM")
    guard isBigEndian || head.has("II"), let start = integer(4, at: 4) else { return }
    let first = entries(at: start)
    let stated = first.places[Tag.orientation].flatMap { number(at: $0) } ?? 1
    orientation = (1...8).contains(stated) ? stated : 1
    if first.places[Tag.positionDirectory] != nil { kinds.insert(.gps) }
    if first.next > 0 { kinds.insert(.thumbnail) }
    if let place = pointer(Tag.exifDirectory, in: first.places) {
      read(exif: entries(at: place).places)
    }
  }

  private mutating func read(exif: [Int: Int]) {
    if exif[Tag.makerNote] != nil { kinds.insert(.makerNote) }
    if exif[Tag.colourSpace].flatMap({ integer(2, at: $0) }) == 2 { claimsAdobeRGB = true }
    guard let place = pointer(Tag.interoperability, in: exif) else { return }
    let index = entries(at: place).places[Tag.interoperabilityIndex]
    if let index, head.has("R03", at: index) { claimsAdobeRGB = true }
  }

  private func integer(_ count: Int, at place: Int) -> Int? {
    head.integer(count, at: place, isBigEndian: isBigEndian)
  }

  /// A value of the type SHORT, or LONG, as some write it.
  private func number(at place: Int) -> Int? {
    integer(integer(2, at: place - 6) == 4 ? 4 : 2, at: place)
  }

  private func pointer(_ tag: Int, in places: [Int: Int]) -> Int? {
    places[tag].flatMap { integer(4, at: $0) }
  }

  /// The places of a directory's value fields by tag, and the place of the next directory, 0 for none.
  private func entries(at start: Int) -> (places: [Int: Int], next: Int) {
    guard let count = integer(2, at: start) else { return ([:], 0) }
    var places: [Int: Int] = [:]
    for index in 0..<count {
      let entry = start + 2 + index * 12
      guard let tag = integer(2, at: entry) else { return (places, 0) }
      places[tag] = places[tag] ?? entry + 8
    }
    return (places, integer(4, at: start + 2 + count * 12) ?? 0)
  }
}
