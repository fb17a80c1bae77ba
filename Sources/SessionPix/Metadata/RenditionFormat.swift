/// A file format that a rendition can be written in.
public enum RenditionFormat: String, Codable, Hashable, Sendable, CaseIterable {
  /// JPEG (ITU-T T.81), the smallest for photos and read everywhere.
  case jpeg
  /// PNG (ISO/IEC 15948), lossless.
  case png
  /// WebP (RFC 9649), lossy or lossless.
  case webp
  /// AVIF: an AV1 still picture in an ISO base media file.
  case avif

  /// What the name of a file of this format ends with, without the dot.
  public var fileExtension: String {
    switch self {
    case .jpeg: "jpg"
    case .png: "png"
    case .webp: "webp"
    case .avif: "avif"
    }
  }

  /// The format's name in sentences.
  public var name: String {
    switch self {
    case .jpeg: "JPEG"
    case .png: "PNG"
    case .webp: "WebP"
    case .avif: "AVIF"
    }
  }
}
