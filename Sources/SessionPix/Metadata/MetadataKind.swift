/// A kind of block that a photo carries beside its pixels. Kinds are recorded, values never.
public enum MetadataKind: String, Codable, Hashable, Sendable, CaseIterable {
  /// EXIF, the camera's own record.
  case exif
  /// Coordinates in EXIF.
  case gps
  /// A small picture inside EXIF: it would show what was redacted.
  case thumbnail
  /// The maker's private part of EXIF; holds serial numbers and previews.
  case makerNote = "makernote"
  /// XMP, Adobe's XML packet.
  case xmp
  /// IPTC captions and names.
  case iptc
  /// A colour profile.
  case icc
  /// Photoshop's resource block.
  case photoshop
  /// A text comment.
  case comment
  /// A second picture behind the first one (CIPA DC-007), or beside it: depth and gain maps in HEIF.
  case multiPicture = "mpf"
  /// A provenance manifest (JUMBF, C2PA).
  case jumbf
  /// Bytes behind the end of the picture: motion photos and makers' trailers.
  case trailer
  /// More frames or pages than the first.
  case frames
}
