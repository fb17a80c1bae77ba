/// How renditions are written.
public struct Encoding: Encodable, Hashable, Sendable {
  /// The file format. The default is JPEG.
  public var format: RenditionFormat
  /// 1...100, for all formats but PNG, which is lossless. The default is 85.
  public let quality: Int

  /// An encoding from its format and quality.
  public init(format: RenditionFormat = .jpeg, quality: Int = 85) {
    precondition((1...100).contains(quality), "quality is 1...100")
    self.format = format
    self.quality = quality
  }
}
