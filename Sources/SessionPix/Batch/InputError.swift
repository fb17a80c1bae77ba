/// Why a run cannot begin: what was named is not there.
public enum InputError: Error, Hashable, Sendable {
  /// These paths do not exist.
  case missing([Missing])
  /// There is no file in what was named; what the walk passed over.
  case noFiles([PhotoPath], [PhotoWalk.Remark])

  /// A path that does not exist.
  public struct Missing: Hashable, Sendable {
    /// The path.
    public let path: PhotoPath
    /// The system's own message.
    public let reason: String
  }
}
