/// The version of this package.
public enum SessionPixVersion {
  /// As in the CHANGELOG and the git tag.
  public static let current = "0.1.0"
}
