import SessionPix
import SessionPixIdentify

/// `inventory.csv`: one row a photo, for spreadsheets.
struct Inventory {
  let folder: OutputFolder
  /// See ``ReportPage/verdict``; nil where `identify` never ran, and there are no columns for it.
  let verdict: ((Findings) -> Verdict?)?

  /// Reads one record after the other, so that memory stays flat.
  func write() throws {
    let file = try FileReplacement(ReportFile.inventory.path, in: folder)
    let hasVerdicts = verdict != nil
    try file.write((CSVText.mark + CSVText.row(InventoryRow.header(hasVerdicts: hasVerdicts))).utf8)
    let records = try PhotoRecords(in: folder.path)
    while let findings = try records.next() {
      let row = InventoryRow(findings: findings, verdict: verdict?(findings))
      try file.write(CSVText.row(row.cells(hasVerdicts: hasVerdicts)).utf8)
    }
    try file.finish()
  }
}
