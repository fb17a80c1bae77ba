import SessionPix
import SessionPixIdentify

/// Both files that show a folder to people. Every command that writes them does it here.
struct FolderReport {
  let folder: OutputFolder
  /// What may be read now: photos whose records hold more are left out, and that is said.
  let reading: PrivacySettings.Tier
  let console: Console

  /// Writes them.
  ///
  /// - Returns: Where they are, the page first.
  @discardableResult
  func write() throws -> [PhotoPath] {
    let records = try PhotoRecords(in: folder.path, reading: reading)
    let files = try write(records)
    if records.leftOut > 0 {
      let which = Sentence.count(records.leftOut, "photo")
      console.message(
        "note: \(which) left out of report.html and inventory.csv: more was read than may be (`sessionpix privacy`); run"
          + " `sessionpix process` to prepare them again, or `sessionpix privacy forget`")
    }
    return files
  }

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
