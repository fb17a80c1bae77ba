import Foundation
import SessionPix
import SessionPixIdentify

/// `report.html`: one page with every photo of the output folder, of this and of earlier runs.
///
/// It needs nothing but the images beside it. The photos stand in it as data, of which a script shows what is looked for:
/// ten thousand cards would be too many for a phone.
struct ReportPage {
  /// How much is gathered before it is written.
  private static let chunk = 1 << 18

  let folder: OutputFolder
  /// What a model and the readers together say of a photo, where `identify` ran.
  var verdict: (Findings) -> Verdict? = { _ in nil }

  /// Reads one record after the other, so that memory stays flat.
  func write() throws {
    let page = try FileReplacement(ReportFile.page.path, in: folder)
    var pending = ReportFrame().start
    var separator = "\n"
    let records = try PhotoRecords(in: folder.path)
    while let findings = try records.next() {
      let entry = ReportEntry(findings, verdict: verdict(findings))
      pending += separator + Self.harmless(try JSONLine(entry).text)
      separator = ",\n"
      guard pending.utf8.count > Self.chunk else { continue }
      try page.write(pending.utf8)
      pending = ""
    }
    try page.write((pending + ReportFrame.end).utf8)
    try page.finish()
  }

  /// JSON in which nothing can end the element that it stands in, or turn the text that follows around.
  static func harmless(_ json: String) -> String {
    guard json.utf8.contains(0x3C) || json.utf8.contains(0xE2) else { return json }
    var safe = ""
    for scalar in json.unicodeScalars {
      switch scalar {
      case "<": safe += "\\u003c"
      case "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}": safe += "\u{FFFD}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
