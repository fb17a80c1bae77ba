package import SessionPix

/// Each photo's newest record, in the order of the file, with one of them in memory at a time. A run that was interrupted may
/// have left several of a photo.
package final class PhotoRecords {
  private var records: RecordedFindings
  private var newest: [PhotoPath: Int] = [:]
  private var number = 0

  /// Those of an output folder.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read.
  package init(in folder: PhotoPath) throws(PhotoError) {
    records = try RecordedFindings(in: folder)
    var count = 0
    while let findings = try records.next() {
      newest[findings.name] = count
      count += 1
    }
    records = try RecordedFindings(in: folder)
  }

  /// The next photo, or nil behind the last one.
  ///
  /// - Throws: `PhotoError` where the findings cannot be read.
  package func next() throws(PhotoError) -> Findings? {
    while let findings = try records.next() {
      number += 1
      if newest[findings.name] == number - 1 { return findings }
    }
    return nil
  }
}
