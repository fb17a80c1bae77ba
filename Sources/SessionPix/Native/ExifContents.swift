import CExif

/// What an EXIF block holds, by kind; values are never looked at.
enum ExifContents {
  /// Reads a block as it stands in a file, with or without its `Exif\0\0` head.
  static func kinds(of block: UnsafeRawBufferPointer) -> [MetadataKind] {
    guard
      let data = unsafe exif_data_new_from_data(
        block.baseAddress?.assumingMemoryBound(to: UInt8.self), UInt32(clamping: block.count))
    else { return [.exif] }
    defer { unsafe exif_data_unref(data) }
    var kinds: [MetadataKind] = [.exif]
    if unsafe data.pointee.size > 0 { kinds.append(.thumbnail) }
    let directories = unsafe data.pointee.ifd
    // The order of libexif's EXIF_IFD_* constants: 0, 1, EXIF, GPS, interoperability.
    if unsafe (directories.3?.pointee.count ?? 0) > 0 { kinds.append(.gps) }
    if unsafe exif_content_get_entry(directories.2, EXIF_TAG_MAKER_NOTE) != nil {
      kinds.append(.makerNote)
    }
    return kinds
  }
}
