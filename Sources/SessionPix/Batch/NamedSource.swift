/// A photo, and what its record and its images are named by.
public struct NamedSource: Hashable, Sendable {
  /// The file or its bytes.
  public let source: PhotoSource
  /// The path below the output folder, without the suffixes of the images.
  public let name: PhotoPath

  /// A photo under a name.
  ///
  /// - Parameters:
  ///   - source: The file or its bytes.
  ///   - name: The name of its results; nil takes the source's own path.
  public init(_ source: PhotoSource, as name: PhotoPath? = nil) {
    self.source = source
    self.name = name ?? source.path
  }
}
