/// What a photo's file carried beside its pixels, told by the file's own blocks: libvips does not
/// report comments, second pictures, provenance manifests, or what lies behind the picture's end.
///
/// The walk is lenient: it says what it recognises and stops where the file makes no sense. It is
/// for the record only; what a rendition carries is proven by ``RenditionProof``. Values are never
/// looked at.
struct SourceScan {
  let file: FileHead
  private(set) var kinds: Set<MetadataKind> = []
  /// Whether the file announces more bytes than it has.
  private(set) var isCutShort = false
  /// The largest size that a HEIF file announces for any of its pictures, or a progressive JPEG for its one.
  private(set) var largestExtent: PixelExtent?
  /// What a decoder holds beside the pixels while it decodes; 0 where that is next to nothing.
  private(set) var coefficientBytes = 0

  /// Scans a whole file of this format.
  init(_ bytes: [UInt8], as format: PhotoFormat) {
    file = FileHead(bytes: bytes)
    switch format {
    case .jpeg: scanJPEG()
    case .png: scanPNG()
    case .webp: scanWebP()
    case .tiff: scanTIFF()
    case .heic, .avif: scanHEIF()
    default: break
    }
  }

  var count: Int { file.bytes.count }

  mutating func found(_ kind: MetadataKind) {
    kinds.insert(kind)
  }

  mutating func foundCut() {
    isCutShort = true
  }

  /// Takes note of a picture's announced size.
  mutating func found(width: Int, height: Int) {
    let area = Double(width) * Double(height)
    if let known = largestExtent, Double(known.width) * Double(known.height) >= area { return }
    largestExtent = PixelExtent(width: width, height: height)
  }

  /// Takes note of what a decoder holds beside the pixels.
  mutating func found(coefficientBytes count: Int) {
    coefficientBytes = max(coefficientBytes, count)
  }

  /// Bytes from `end` on follow the picture.
  mutating func foundEnd(at end: Int) {
    if end < count { kinds.insert(.trailer) }
  }
}
