/// What became of a photo that was to be cleaned.
public struct CleaningOutcome: Sendable {
  /// The photo that was given.
  public let photo: NamedSource
  /// What was written, or why nothing was.
  public let result: Result<Written, CleaningError>

  /// A cleaned photo that lies in the output folder.
  public struct Written: Hashable, Sendable {
    /// The size of the photo that was given.
    public let bytesIn: Int
    /// The size of the cleaned file.
    public let bytesOut: Int
    /// See ``CleanedPhoto/orientation``.
    public let orientation: Int
    /// See ``CleanedPhoto/profile``.
    public let profile: String?
    /// See ``CleanedPhoto/removed``.
    public let removed: [MetadataKind]
    /// Whether the very same file was there already.
    public let isUnchanged: Bool
  }
}
