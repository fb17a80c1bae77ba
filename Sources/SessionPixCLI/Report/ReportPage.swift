import SessionPix
import SessionPixIdentify

/// `report.html`: one page with every photo of the output folder, of this and of earlier runs.
///
/// It needs nothing but the images beside it.
struct ReportPage {
  /// The file's name in the output folder.
  static let name = PhotoPath("report.html")
  /// How much is gathered before it is written.
  private static let chunk = 1 << 18

  let folder: OutputFolder
  /// What a model and the readers together say of a photo, where `identify` ran.
  var verdict: (Findings) -> Verdict? = { _ in nil }

  /// Reads the records twice, so that memory stays flat: once for the head, once for the cards.
  func write() throws {
    var totals = ReportTotals()
    var records = try RecordedFindings(in: folder.path)
    while let findings = try records.next() { totals.count(findings) }
    let page = try FileReplacement(Self.name, in: folder)
    var pending = ReportHead(totals: totals).html
    records = try RecordedFindings(in: folder.path)
    while let findings = try records.next() {
      guard findings.status == .ok else { continue }
      pending += ReportCard(findings: findings, verdict: verdict(findings)).html
      guard pending.utf8.count > Self.chunk else { continue }
      try page.write(pending.utf8)
      pending = ""
    }
    try page.write((pending + ReportHead.end).utf8)
    try page.finish()
  }
}

/// What stands above the cards.
struct ReportTotals {
  private(set) var ok = 0
  private(set) var faces = 0
  private(set) var problems: [Findings] = []

  var photos: Int { ok + problems.count }

  mutating func count(_ findings: Findings) {
    guard findings.status == .ok else { return problems.append(findings) }
    ok += 1
    faces += findings.privacy?.faces.count ?? 0
  }
}
