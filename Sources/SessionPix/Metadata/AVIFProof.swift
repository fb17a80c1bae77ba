/// Walks an AVIF (AV1 Image File Format 1.1, on ISO/IEC 14496-12 and 23008-12): `ftyp`, `meta`
/// and `mdat`, which describe and hold one AV1 still picture.
struct AVIFProof {
  private static let brands: Set<String> = ["avif", "mif1", "miaf", "MA1A", "MA1B"]
  private static let boxes = ["ftyp", "meta", "mdat"]

  /// The size of the picture, if the bytes hold nothing else.
  static func extent(of bytes: [UInt8]) throws(RenditionLeak) -> PixelExtent {
    var file = ByteCursor(bytes, as: .avif)
    var found: [ByteCursor] = []
    while file.remaining > 0 {
      let box = try file.nextBox()
      guard boxes.contains(box.block) else { throw box.leak(.notNeeded) }
      guard !found.contains(where: { $0.block == box.block }) else { throw box.leak(.repeated) }
      guard box.block == boxes[found.count] else { throw box.leak(.misplaced) }
      found.append(box)
      if box.block == "ftyp" { try checkBrands(box) }
    }
    guard found.count == boxes.count else { throw file.leak(.truncated) }
    let (meta, data) = (found[1], found[2])
    let item = try AVIFItem(meta)
    try meta.require(
      item.data == data.offset..<data.end, "locates other bytes than those of mdat")
    return try checkPicture(item, data: data)
  }

  /// Brands are four bytes each; only the known ones pass, none twice.
  private static func checkBrands(_ box: ByteCursor) throws(RenditionLeak) {
    var box = box
    let major = try box.code()
    let minor = try box.bigEndian(4)
    try box.require(major == "avif" && minor == 0, "does not say AVIF")
    var seen: Set<String> = []
    while box.remaining > 0 {
      let brand = try box.code()
      try box.require(
        brands.contains(brand) && seen.insert(brand).inserted, "has a brand that is not needed")
    }
  }

  /// What the boxes say about the picture has to be what the picture says about itself.
  private static func checkPicture(
    _ item: AVIFItem, data: ByteCursor
  ) throws(RenditionLeak) -> PixelExtent {
    let header = try AV1Proof.sequenceHeader(of: data)
    let properties = item.properties
    try data.require(
      header.extent == properties.extent, "holds a picture of another size than ispe says")
    try data.require(
      properties.agrees(with: header), "holds a picture of another kind than av1C says")
    return header.extent
  }
}
