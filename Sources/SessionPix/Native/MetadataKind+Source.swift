import CVips

extension MetadataKind {
  /// The fields in which libvips keeps whole blocks.
  private static let fields: [(name: String, kind: MetadataKind)] = [
    (VIPS_META_XMP_NAME, .xmp), (VIPS_META_IPTC_NAME, .iptc), (VIPS_META_ICC_NAME, .icc),
    (VIPS_META_PHOTOSHOP_NAME, .photoshop), ("jpeg-thumbnail-data", .thumbnail),
  ]

  /// What a picture that libvips opened carried, in the order of ``MetadataKind``'s cases.
  static func kinds(in image: borrowing LazyImage) -> [MetadataKind] {
    var found: Set<MetadataKind> = []
    for field in fields where image.has(field.name) { found.insert(field.kind) }
    let exif = image.withBlob(VIPS_META_EXIF_NAME) { unsafe ExifContents.kinds(of: $0) }
    found.formUnion(exif ?? [])
    let names = image.fields
    if names.contains(where: { $0.hasPrefix("png-comment-") || $0 == "jpeg-comment" }) {
      found.insert(.comment)
    }
    // Loaders of formats that may have several state the number even where it is one.
    if image.pages > 1 { found.insert(.frames) }
    return allCases.filter(found.contains)
  }
}
