import Foundation
import SessionPix
import SessionPixIdentify

/// `report.html` in the making: one page with every photo of the output folder, of this and of earlier runs.
///
/// It needs nothing but the images beside it. The photos stand in it as data, of which a script shows what is looked for:
/// ten thousand cards would be too many for a phone.
struct ReportPage: ~Copyable {
  /// How much is gathered before it is written.
  private static let chunk = 1 << 18

  private let file: FileReplacement
  private var pending = ReportFrame().start
  private var separator = "\n"

  /// Begins the page.
  init(in folder: OutputFolder) throws {
    file = try FileReplacement(ReportFile.page.path, in: folder)
  }

  /// Adds a photo, and what a model and the readers together say of it.
  mutating func add(_ findings: Findings, _ verdict: Verdict?) throws {
    let entry = ReportEntry(findings, verdict: verdict)
    pending += separator + Self.harmless(try JSONLine(entry).text)
    separator = ",\n"
    guard pending.utf8.count > Self.chunk else { return }
    try file.write(pending.utf8)
    pending = ""
  }

  /// Puts the page in its place.
  consuming func finish() throws {
    try file.write((pending + ReportFrame.end).utf8)
    try file.finish()
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
