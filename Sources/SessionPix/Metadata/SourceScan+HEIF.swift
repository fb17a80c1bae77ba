extension SourceScan {
  /// A box of ISO/IEC 14496-12, 4.2: its type and where its content lies.
  private struct Block {
    let type: String
    let content: Range<Int>
  }

  /// What a HEIF file consists of (ISO/IEC 23008-12); a film beside the picture is in `moov`.
  private static let pictureBoxes: Set<String> = [
    "ftyp", "meta", "mdat", "free", "skip", "idat", "moov", "uuid", "wide", "moof", "mfra",
  ]

  /// The type of a `uuid` box that holds a manifest (C2PA 2.1, A.5).
  private static let manifest: [UInt8] = [
    0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81,
  ]

  /// The types of an auxiliary picture that says how transparent the first one is: it is a part of that one.
  private static let transparencies = [
    "urn:mpeg:mpegB:cicp:systems:auxiliary:alpha", "urn:mpeg:hevc:2015:auxid:1",
  ]

  /// Walks the outer boxes of a HEIF file, and `meta` for thumbnails, further pictures and sizes.
  mutating func scanHEIF() {
    var offset = 0
    while let box = box(at: offset, end: count) {
      guard box.content.upperBound <= count else { return foundCut() }
      // What is behind the pictures is a maker's own: a film of Samsung's in `mpvd`, for example.
      guard Self.pictureBoxes.contains(box.type) else { return found(.trailer) }
      if box.type == "moov" { found(.frames) }
      if box.type == "uuid", file.has(Self.manifest, at: box.content.lowerBound) { found(.jumbf) }
      if box.type == "meta" { scanMeta(box.content.dropFirst(4)) }
      offset = box.content.upperBound
    }
    foundEnd(at: offset)
  }

  private mutating func scanMeta(_ content: Range<Int>) {
    for box in boxes(in: content) {
      let references = box.type == "iref" ? boxes(in: box.content.dropFirst(4)) : []
      if references.contains(where: { $0.type == "thmb" }) { found(.thumbnail) }
      for properties in box.type == "iprp" ? boxes(in: box.content) : []
      where properties.type == "ipco" {
        for property in boxes(in: properties.content) { scanProperty(property) }
      }
    }
  }

  /// `ispe` and `auxC`, ISO/IEC 23008-12, 6.5.3 and 6.5.8; both are full boxes.
  private mutating func scanProperty(_ property: Block) {
    let place = property.content.lowerBound + 4
    switch property.type {
    case "ispe": scanExtent(at: place)
    // Depth, and what makes the picture brighter on screens that can: a second look at the scene.
    case "auxC" where !Self.transparencies.contains { file.has($0, at: place) }:
      found(.multiPicture)
    default: break
    }
  }

  private mutating func scanExtent(at place: Int) {
    guard let width = file.integer(4, at: place, isBigEndian: true),
      let height = file.integer(4, at: place + 4, isBigEndian: true)
    else { return }
    found(width: width, height: height)
  }

  private func boxes(in range: Range<Int>) -> [Block] {
    var boxes: [Block] = []
    var offset = range.lowerBound
    while offset < range.upperBound, let box = box(at: offset, end: range.upperBound) {
      boxes.append(box)
      offset = box.content.upperBound
    }
    return boxes
  }

  /// The box that begins here; its content may end behind the file where that is cut short.
  private func box(at offset: Int, end: Int) -> Block? {
    guard let small = file.integer(4, at: offset, isBigEndian: true),
      let type = file.code(at: offset + 4)
    else { return nil }
    var size = small
    if small == 0 { size = end - offset }
    if small == 1 { size = file.integer(8, at: offset + 8, isBigEndian: true) ?? 0 }
    let header = small == 1 ? 16 : 8
    guard size >= header, size < 1 << 48 else { return nil }
    return Block(type: type, content: (offset + header)..<(offset + size))
  }
}

extension Range<Int> {
  /// The range without its first values, empty where it has fewer.
  fileprivate func dropFirst(_ count: Int) -> Range<Int> {
    Swift.min(lowerBound + count, upperBound)..<upperBound
  }
}
