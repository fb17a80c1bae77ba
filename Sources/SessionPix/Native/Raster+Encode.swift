import CVips

extension Raster {
  /// Writes the pixels alone and proves it: what was written is walked byte by byte.
  ///
  /// - Throws: ``PhotoError/leak(_:)`` where anything else is found; the bytes are thrown away.
  package func encoded(as encoding: Encoding) throws(PhotoError) -> [UInt8] {
    var memory: UnsafeMutableRawPointer?
    var count = 0
    let quality = Int32(encoding.quality)
    try withImage { image throws(PhotoError) in
      let status =
        switch encoding.format {
        case .jpeg: unsafe spx_jpegsave_buffer(image.pointer, &memory, &count, quality)
        case .png: unsafe spx_pngsave_buffer(image.pointer, &memory, &count)
        case .webp: unsafe spx_webpsave_buffer(image.pointer, &memory, &count, quality)
        case .avif: unsafe spx_avifsave_buffer(image.pointer, &memory, &count, quality)
        }
      guard status == 0 else {
        throw .stageFailed(stage: "encoding", reason: NativeLibraries.vipsMessage())
      }
    }
    defer { unsafe g_free(memory) }
    let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: memory, count: count))
    return try proven(bytes, as: encoding.format)
  }

  /// The bytes, once they are known to be this picture and nothing else.
  private borrowing func proven(
    _ bytes: [UInt8], as format: RenditionFormat
  ) throws(PhotoError) -> [UInt8] {
    do throws(RenditionLeak) {
      // libvips 8.14 puts an EXIF stub into every WebP file, asked or not.
      let bytes = format == .webp ? try WebPExifRemoval.removingExif(from: bytes) : bytes
      let proof = try RenditionProof.verify(bytes, as: format)
      if proof.width == width, proof.height == height { return bytes }
    } catch {
      throw .leak(error)
    }
    throw .stageFailed(stage: "encoding", reason: "the file has another size than the picture")
  }
}
