/// A photo of an output folder, by its bytes: the newest record of each name that it has there.
public struct RecordedPhoto: Sendable {
  /// SHA-256 of its bytes, in lower-case hexadecimal.
  public let sha256: String
  /// Its records; of a photo that was meant by one of its images, that image's first.
  public let records: [Findings]

  /// The photo with these bytes; nil where the folder has no record of it.
  ///
  /// - Throws: ``PhotoError/unreadable(reason:)`` where the records cannot be read.
  public init?(sha256: String, in folder: PhotoPath) throws(PhotoError) {
    let found = try Self.newest(in: folder) { $0.source.sha256 == sha256 }
    guard !found.isEmpty else { return nil }
    self.sha256 = sha256
    records = found
  }

  /// The photo that an image was made of; nil where no record names the image.
  ///
  /// - Parameters:
  ///   - image: Relative to the folder.
  ///   - folder: The output folder.
  /// - Throws: ``PhotoError/unreadable(reason:)`` where the records cannot be read.
  public init?(image: PhotoPath, in folder: PhotoPath) throws(PhotoError) {
    let meant = try Self.newest(in: folder) { $0.names(image) }.first
    guard let meant, let sha256 = meant.source.sha256 else { return nil }
    self.sha256 = sha256
    records =
      [meant]
      + (try Self.newest(in: folder) {
        $0.source.sha256 == sha256 && $0.name != meant.name
      })
  }

  private static func newest(
    in folder: PhotoPath, where isMeant: (Findings) -> Bool
  ) throws(PhotoError) -> [Findings] {
    var found: [PhotoPath: (number: Int, findings: Findings)] = [:]
    var records = try RecordedFindings(in: folder)
    var number = 0
    while let findings = try records.next() {
      number += 1
      found[findings.name] = isMeant(findings) ? (number, findings) : nil
    }
    return found.values.sorted { $0.number < $1.number }.map(\.findings)
  }
}

extension Findings {
  /// Whether the image is one of this photo.
  fileprivate func names(_ image: PhotoPath) -> Bool {
    (renditions ?? []).contains { path(of: $0) == image }
  }
}
