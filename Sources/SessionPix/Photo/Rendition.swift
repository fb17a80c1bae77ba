/// An image made from a photo's redacted pixels, and its record.
public struct Rendition: Hashable, Sendable {
  /// The file's bytes: pixels only, proven.
  public let bytes: [UInt8]
  /// What the findings say of it.
  public let record: RenditionRecord
  /// What stands behind the photo's own name in the file's name, as `.label-1.jpg`.
  public let suffix: String
}

/// What the findings say of a rendition.
public struct RenditionRecord: Codable, Hashable, Sendable {
  /// What it shows.
  public var role: Role
  /// The file, relative to the output folder, see ``PhotoPath/text``.
  public var path: String
  /// Columns.
  public var width: Int
  /// Rows.
  public var height: Int
  /// The file's size.
  public var bytes: Int
  /// SHA-256 of the file, in lower-case hexadecimal.
  public var sha256: String
  /// What a vision model is charged for it, see ``TokenBudget``.
  public var tokens: Int
  /// The index of the region that a label crop shows.
  public var region: Int?
  /// The part of the photo that a detail shows, in fractions of it.
  public var box: Box?

  /// What a rendition shows.
  public enum Role: String, Codable, Hashable, Sendable {
    /// The whole photo, sized to the budget of the AI pass.
    case overview
    /// A region that yielded a candidate, upright, at native resolution.
    case label
    /// A part of the photo, closer than the overview shows it.
    case detail
    /// The whole photo at full size.
    case master
  }
}
