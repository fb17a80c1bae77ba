/// A photo being prepared. It owns private pixels, so it cannot be copied; the one way out is
/// ``Pipeline/prepare(_:as:)``, which encodes what the stages left and proves it.
public struct Photo: ~Copyable, Sendable {
  /// The file that was given.
  public let source: Findings.Source
  /// The pixels: upright, sRGB.
  public var raster: Raster
  /// What was hidden and removed so far.
  public var privacy: Findings.Privacy
  /// What a person has changed by hand. ``RedactFaces`` and ``RedactText`` keep to it.
  public internal(set) var correction: Correction?
  /// The lines of text found so far.
  public var regions: [TextRegion] = []
  /// Whether a stage has read the text. A stage that fills ``regions`` sets it, so that no other takes a photo
  /// whose text was never read for one without text.
  public var textWasRead = false
  /// The barcodes found so far.
  public var barcodes: [Barcode] = []
  /// The candidates found so far.
  public var candidates = Findings.Candidates()

  /// Decodes a photo upright, in sRGB, no larger than `limits` allow.
  ///
  /// - Parameters:
  ///   - content: The file's bytes.
  ///   - source: What is known of the file; format and size are added.
  ///   - limits: Checked before a pixel is decoded.
  /// - Throws: ``PhotoError`` where the bytes are no accepted photo.
  init(
    content: [UInt8], source: inout Findings.Source, limits: DecodeLimits
  ) throws(PhotoError) {
    guard let format = PhotoFormat.sniff(content) else { throw .notAnImage }
    source.format = format
    guard format.isAccepted else { throw .unsupported(format) }
    let scan = SourceScan(content, as: format)
    let decoded = try Self.decode(content, scan: scan, limits: limits)
    source.width = decoded.raster.width
    source.height = decoded.raster.height
    self.source = source
    privacy = Findings.Privacy()
    let carried = scan.kinds.union(decoded.carried)
    privacy.removed = MetadataKind.allCases.filter(carried.contains)
    raster = decoded.raster
  }

  /// Decodes; what cannot be decoded and ends before the file says so was truncated.
  private static func decode(
    _ content: [UInt8], scan: SourceScan, limits: DecodeLimits
  ) throws(PhotoError) -> DecodedPhoto {
    // libheif refuses very large pictures without telling their size; libjpeg holds progressive ones twice.
    if let extent = scan.largestExtent {
      try limits.check(width: extent.width, height: extent.height)
      try limits.check(extent, coefficientBytes: scan.coefficientBytes)
    }
    do throws(PhotoError) {
      return try Raster.decode(content, limits: limits)
    } catch .corrupt where scan.isCutShort {
      throw .truncated
    }
  }
}
