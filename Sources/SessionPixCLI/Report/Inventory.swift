import SessionPix
import SessionPixIdentify

/// `inventory.csv` in the making: one row a photo, for spreadsheets.
struct Inventory: ~Copyable {
  private let file: FileReplacement
  private let hasVerdicts: Bool

  /// Begins the table; where `identify` never ran there are no columns for verdicts.
  init(in folder: OutputFolder, hasVerdicts: Bool) throws {
    let file = try FileReplacement(ReportFile.inventory.path, in: folder)
    try file.write((CSVText.mark + CSVText.row(InventoryRow.header(hasVerdicts: hasVerdicts))).utf8)
    self.file = file
    self.hasVerdicts = hasVerdicts
  }

  /// Adds a photo, and what a model and the readers together say of it.
  func add(_ findings: Findings, _ verdict: Verdict?) throws {
    let row = InventoryRow(findings: findings, verdict: verdict)
    try file.write(CSVText.row(row.cells(hasVerdicts: hasVerdicts)).utf8)
  }

  /// Puts the table in its place.
  consuming func finish() throws { try file.finish() }
}
