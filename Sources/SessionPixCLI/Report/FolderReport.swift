import SessionPix
import SessionPixIdentify

/// Both files that show a folder to people.
struct FolderReport {
  let folder: OutputFolder

  /// Writes them.
  ///
  /// - Returns: Where they are, the page first.
  @discardableResult
  func write() throws -> [PhotoPath] { try write(PhotoRecords(in: folder.path)) }

  /// Writes them in one pass: making the records is most of the work. One of them is in memory at a time.
  func write(_ records: PhotoRecords) throws -> [PhotoPath] {
    let verdict = try VerdictFile.lookup(in: folder)
    var page = try ReportPage(in: folder)
    let inventory = try Inventory(in: folder, hasVerdicts: verdict != nil)
    while let findings = try records.next() {
      let found = verdict?(findings)
      try page.add(findings, found)
      try inventory.add(findings, found)
    }
    try page.finish()
    try inventory.finish()
    return ReportFile.allCases.map { folder.path.appending($0.path) }
  }
}
