/// The one item that the `meta` box of an AVIF describes, in the shape libheif writes: a handler
/// without a name, the primary item, its place, its type and its properties.
///
/// A second item, of any type, and references between items are refused.
struct AVIFItem {
  private static let boxes: Set<String> = ["hdlr", "pitm", "iloc", "iinf", "iprp"]

  /// Where the coded picture lies in the file.
  let data: Range<Int>
  let properties: AVIFProperties

  init(_ meta: ByteCursor) throws(RenditionLeak) {
    var meta = meta
    try meta.requireVersion(0)
    let handler = try Self.next("hdlr", in: &meta)
    let primary = try Self.next("pitm", in: &meta)
    let locations = try Self.next("iloc", in: &meta)
    let items = try Self.next("iinf", in: &meta)
    let identifier = try Self.primaryItem(primary)
    try Self.checkHandler(handler)
    try Self.checkItem(identifier, in: items)
    data = try Self.place(of: identifier, in: locations)
    properties = try AVIFProperties(try Self.next("iprp", in: &meta), item: identifier)
    if meta.remaining > 0 { throw try meta.nextBox().leak(.notNeeded) }
  }

  /// The next box, in the order that libheif writes them.
  private static func next(
    _ name: String, in meta: inout ByteCursor
  ) throws(RenditionLeak) -> ByteCursor {
    let box = try meta.nextBox()
    guard boxes.contains(box.block) else { throw box.leak(.notNeeded) }
    guard box.block == name else { throw box.leak(.misplaced) }
    return box
  }

  /// `hdlr` (ISO/IEC 14496-12, 8.4.3): pictures, and an empty name.
  private static func checkHandler(_ box: ByteCursor) throws(RenditionLeak) {
    var box = box
    try box.requireVersion(0)
    let isPicture = try box.matches([0, 0, 0, 0] + Array("pict".utf8))
    let isUnnamed = try box.matches([UInt8](repeating: 0, count: 13))
    try box.require(isPicture && isUnnamed, "says more than that this is a picture")
    try box.requireEnd()
  }

  /// `pitm` (8.11.4).
  private static func primaryItem(_ box: ByteCursor) throws(RenditionLeak) -> Int {
    var box = box
    try box.requireVersion(0)
    let identifier = try box.bigEndian(2)
    try box.requireEnd()
    return identifier
  }

  /// `iloc` (8.11.3): one item in one piece, counted from the start of the file.
  private static func place(
    of identifier: Int, in box: ByteCursor
  ) throws(RenditionLeak) -> Range<Int> {
    var box = box
    try box.requireVersion(0)
    let sizes = try box.bigEndian(2)
    try box.require(sizes == 0x4400 || sizes == 0x4440, "has fields of an unusual width")
    let count = try box.bigEndian(2)
    try box.require(count == 1, "places more than one item")
    let item = try box.bigEndian(2)
    let reference = try box.bigEndian(2)
    let base = sizes == 0x4440 ? try box.bigEndian(4) : 0
    let extents = try box.bigEndian(2)
    try box.require(
      item == identifier && reference == 0 && extents == 1, "does not place the picture whole")
    let start = try base + box.bigEndian(4)
    let length = try box.bigEndian(4)
    try box.requireEnd()
    return start..<start + length
  }

  /// `iinf` (8.11.6) and its one `infe`: an AV1 image, visible, unprotected and without a name.
  private static func checkItem(
    _ identifier: Int, in box: ByteCursor
  ) throws(RenditionLeak) {
    var box = box
    try box.requireVersion(0)
    let count = try box.bigEndian(2)
    for _ in 0..<count {
      var entry = try box.nextBox("infe")
      let version = try entry.bigEndian(4)
      let item = try entry.bigEndian(2)
      let protection = try entry.bigEndian(2)
      let type = try entry.code()
      guard type == "av01" else {
        throw RenditionLeak(
          format: .avif, block: "item \(type)", offset: entry.start, reason: .notNeeded)
      }
      try entry.require(
        version == 2 << 24 && item == identifier && protection == 0, "is not the primary item")
      try entry.require(try entry.uint8() == 0, "has a name")
      try entry.requireEnd()
    }
    try box.require(count == 1, "has other than one item")
    try box.requireEnd()
  }
}
