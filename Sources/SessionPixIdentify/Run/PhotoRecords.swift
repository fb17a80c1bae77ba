package import SessionPix

extension Findings {
  /// Whether there is anything that could be asked about; see ``ImageRemoval``.
  var hasImages: Bool { status == .ok && renditions?.isEmpty == false }
}

/// Each photo's newest record, in the order of the file, with one of them in memory at a time. A run that was interrupted may
/// have left several of a photo.
package final class PhotoRecords {
  private var records: RecordedFindings
  private let places: Set<Int>
  /// How many records were made of their lines: the cost of a pass.
  package private(set) var made = 0

  /// Those of an output folder.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read.
  package init(in folder: PhotoPath) throws(PhotoError) {
    records = try RecordedFindings(in: folder)
    places = try records.newestPlaces()
    records = try RecordedFindings(in: folder)
  }

  /// The next photo, or nil behind the last one.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read.
  package func next() throws(PhotoError) -> Findings? {
    guard let findings = try records.next(at: places) else { return nil }
    made += 1
    return findings
  }
}
