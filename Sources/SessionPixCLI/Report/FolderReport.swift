import SessionPix
import SessionPixIdentify

/// Both files that show a folder to people.
struct FolderReport {
  let folder: OutputFolder

  /// Writes them.
  ///
  /// - Returns: Where they are, the page first.
  @discardableResult
  func write() throws -> [PhotoPath] {
    let verdict = try VerdictFile.lookup(in: folder)
    try ReportPage(folder: folder, verdict: verdict ?? { _ in nil }).write()
    try Inventory(folder: folder, verdict: verdict).write()
    return ReportFile.allCases.map { folder.path.appending($0.path) }
  }
}
