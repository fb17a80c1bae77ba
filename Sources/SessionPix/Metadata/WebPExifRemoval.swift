/// Takes the EXIF chunk out of a WebP that libvips has just written.
///
/// libvips 8.14 writes an EXIF chunk into every WebP, even from an image without metadata and with
/// `strip`: it builds one from the image's size and density. The file is put together again from
/// its other chunks. Only the EXIF chunk is dropped: a profile or anything else that should not
/// be there stays, for ``RenditionProof`` to find, because it would mean that the pixels were not
/// what they should be.
enum WebPExifRemoval {
  /// The EXIF bit in the flags of VP8X (RFC 9649, 2.7.1).
  private static let exifFlag: UInt8 = 0x08

  /// The same image without an EXIF chunk, and without VP8X if that was all it announced.
  static func removingExif(from bytes: [UInt8]) throws(RenditionLeak) -> [UInt8] {
    let chunks = try WebPContainer(bytes).chunks.filter { $0.block != "EXIF" }
    var body = Array("WEBP".utf8)
    body.reserveCapacity(bytes.count)
    for chunk in chunks {
      var payload = bytes[chunk.offset..<chunk.end]
      if chunk.block == "VP8X", let flags = payload.first {
        payload[payload.startIndex] = flags & ~exifFlag
        if payload.prefix(4).allSatisfy({ $0 == 0 }) { continue }
      }
      body += bytes[chunk.start..<chunk.start + 4] + littleEndian(payload.count) + payload
      if !payload.count.isMultiple(of: 2) { body.append(0) }
    }
    return Array("RIFF".utf8) + littleEndian(body.count) + body
  }

  private static func littleEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }
}
