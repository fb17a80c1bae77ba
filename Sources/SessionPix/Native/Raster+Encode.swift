import CVips

extension Raster {
  /// Writes the pixels alone and proves it: what was written is walked byte by byte.
  ///
  /// - Throws: ``PhotoError/leak(_:)`` where anything else is found; the bytes are thrown away.
  func encoded(as encoding: Encoding) throws(PhotoError) -> [UInt8] {
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
    var bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: memory, count: count))
    do throws(RenditionLeak) {
      // libvips 8.14 puts an EXIF stub into every WebP file, asked or not.
      if encoding.format == .webp { bytes = try WebPExifRemoval.removingExif(from: bytes) }
      let proof = try RenditionProof.verify(bytes, as: encoding.format)
      precondition(proof.width == width && proof.height == height, "the file is this picture")
    } catch {
      throw .leak(error)
    }
    return bytes
  }
}
