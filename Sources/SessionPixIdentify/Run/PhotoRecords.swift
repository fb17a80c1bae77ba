package import SessionPix

extension Findings {
  /// Whether there is anything that could be asked about; see ``ImageRemoval``.
  var hasImages: Bool { status == .ok && renditions?.isEmpty == false }
}

/// Each photo's newest record, in the order of the file, with one of them in memory at a time. A run that was interrupted may
/// have left several of a photo.
///
/// Photos may have been prepared when more was allowed to be read than now. What is made of the records for people must not
/// carry that on, so such records are passed over.
package final class PhotoRecords {
  private var records: RecordedFindings
  private let places: Set<Int>
  private let policy: OutputPolicy
  /// How many records were passed over, because they hold more than may be read.
  package private(set) var leftOut = 0
  /// How many records were made of their lines: the cost of a pass.
  package private(set) var made = 0

  /// Those of an output folder.
  ///
  /// - Parameters:
  ///   - folder: The output folder.
  ///   - reading: What may be read now.
  /// - Throws: `PhotoError` where the findings cannot be read.
  package init(
    in folder: PhotoPath, reading: PrivacySettings.Tier = .serials
  ) throws(PhotoError) {
    policy = OutputPolicy(reading: reading)
    records = try RecordedFindings(in: folder)
    places = try records.newestPlaces()
    records = try RecordedFindings(in: folder)
  }

  /// The next photo, or nil behind the last one.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read.
  package func next() throws(PhotoError) -> Findings? {
    while let findings = try records.next(at: places) {
      made += 1
      if policy.forbiddenText(in: findings).isEmpty { return findings }
      leftOut += 1
    }
    return nil
  }
}
