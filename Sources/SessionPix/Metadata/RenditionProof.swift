/// The evidence that a written image carries nothing but pixels.
///
/// The only way to get one is ``verify(_:as:by:)``, which walks the bytes from the first to the last
/// and accepts the blocks that pixels need, in the shape an encoder of bare pixels gives them.
/// Whatever is not on that list is refused, known or not, and so is damage: a walker that has lost
/// its way cannot vouch for what it skipped.
///
/// The walk does not decode pixels. Bytes that a decoder would ignore *inside* compressed data
/// (after the last block of a JPEG scan, after the end of a PNG's zlib stream, in the last
/// partition of a VP8 frame, at the end of an AV1 tile) are beyond its sight.
public struct RenditionProof: Hashable, Sendable {
  /// The format that was walked.
  public let format: RenditionFormat
  /// The width that the image's own header states, in pixels.
  public let width: Int
  /// The height that the image's own header states, in pixels.
  public let height: Int

  private init(format: RenditionFormat, extent: PixelExtent) {
    self.format = format
    width = extent.width
    height = extent.height
  }

  /// Walks the bytes of a written image and returns the evidence, or throws the first block that
  /// must not be there.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - format: What it must be.
  ///   - policy: What may stand beside the pixels; of a rendition, nothing.
  /// - Returns: The evidence.
  /// - Throws: ``RenditionLeak``.
  @discardableResult
  public static func verify(
    _ bytes: [UInt8], as format: RenditionFormat, by policy: ProofPolicy = .rendition
  ) throws(RenditionLeak) -> RenditionProof {
    let extent: PixelExtent
    switch format {
    case .jpeg: extent = try JPEGProof.extent(of: bytes, by: policy)
    case .png: extent = try PNGProof.extent(of: bytes, by: policy)
    case .webp: extent = try WebPProof.extent(of: bytes, by: policy)
    case .avif: extent = try AVIFProof.extent(of: bytes)
    }
    return RenditionProof(format: format, extent: extent)
  }
}
