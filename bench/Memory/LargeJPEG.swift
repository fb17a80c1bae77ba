import CVips
import SessionPix

/// The ways in which a JPEG's picture is laid out (ITU-T T.81): they need different amounts of memory.
enum JPEGLayout: String, Encodable, CaseIterable {
  /// From top to bottom: a decoder holds a few rows.
  case baseline
  /// Coarse first, then finer: a decoder holds the whole picture until the end.
  case progressive
}

extension Raster {
  /// The picture as a JPEG of this layout.
  ///
  /// - Throws: ``BenchError/notEncoded(_:)``.
  func jpeg(_ layout: JPEGLayout, quality: Int32 = 85) throws -> [UInt8] {
    try withPixels { pixels in
      let image = unsafe vips_image_new_from_memory(
        pixels.baseAddress, pixels.count, Int32(width), Int32(height), 3, VIPS_FORMAT_UCHAR)
      guard let image = unsafe image else { throw BenchError.notEncoded(layout.rawValue) }
      defer { unsafe spx_unref(image) }
      var memory: UnsafeMutableRawPointer?
      var count = 0
      let status =
        switch layout {
        case .baseline: unsafe spx_jpegsave_buffer(image, &memory, &count, quality)
        case .progressive: unsafe spx_jpegsave_progressive_buffer(image, &memory, &count, quality)
        }
      guard status == 0 else { throw BenchError.notEncoded(layout.rawValue) }
      defer { unsafe g_free(memory) }
      return unsafe [UInt8](UnsafeRawBufferPointer(start: memory, count: count))
    }
  }
}
