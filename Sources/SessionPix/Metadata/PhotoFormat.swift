/// A file format that a photo can come in, told by its first bytes and never by its name.
///
/// A format that is recognised but not accepted is one more thing that can be said about a file:
/// it is reported as unsupported instead of being skipped.
public enum PhotoFormat: String, Codable, Hashable, Sendable, CaseIterable {
  /// JPEG (ITU-T T.81).
  case jpeg
  /// PNG (ISO/IEC 15948), animated or not.
  case png
  /// WebP (RFC 9649).
  case webp
  /// TIFF 6.0 or BigTIFF, without the marks of a camera's raw format.
  case tiff
  /// HEIC or HEIF (ISO/IEC 23008-12), as phones write it.
  case heic
  /// AVIF, AV1 pictures in HEIF.
  case avif
  /// GIF, not accepted.
  case gif
  /// Windows bitmap, not accepted.
  case bmp
  /// JPEG XL, bare or in its container, not accepted.
  case jpegXL = "jpeg-xl"
  /// JPEG 2000, bare or in a JP2 file, not accepted.
  case jpeg2000 = "jpeg-2000"
  /// PDF, not accepted.
  case pdf
  /// SVG, not accepted.
  case svg
  /// Adobe's digital negative, not accepted.
  case dng
  /// The raw format of a camera maker, not accepted.
  case raw
  /// A film in any container, not accepted.
  case video
  /// Photoshop's own format, not accepted.
  case psd
  /// OpenEXR, not accepted.
  case openEXR = "openexr"

  /// Whether photos of this format are prepared.
  public var isAccepted: Bool {
    switch self {
    case .jpeg, .png, .webp, .tiff, .heic, .avif: true
    default: false
    }
  }

  /// The format's name in sentences.
  public var name: String {
    switch self {
    case .webp: "WebP"
    case .jpegXL: "JPEG XL"
    case .jpeg2000: "JPEG 2000"
    case .raw: "camera raw"
    case .video: "video"
    case .psd: "Photoshop"
    case .openEXR: "OpenEXR"
    default: rawValue.uppercased()
    }
  }

  /// How many bytes from the start of a file are looked at.
  ///
  /// Most formats need 16; a raw format built on TIFF is told by directories that lie some way into
  /// the file.
  public static let sniffedByteCount = 1 << 18

  /// The format of a file that begins with these bytes, or nil if they are of no known format.
  ///
  /// Give the first ``sniffedByteCount`` bytes, or all; with fewer, a raw photo may pass as TIFF.
  public static func sniff(_ head: some Collection<UInt8>) -> PhotoFormat? {
    let head = FileHead(bytes: Array(head.prefix(sniffedByteCount)))
    return FileSignature.format(of: head)
      ?? ISOBrands.format(of: head)
      ?? TIFFDirectory.format(of: head)
      ?? TextSignature.format(of: head)
  }
}
