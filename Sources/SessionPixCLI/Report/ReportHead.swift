import SessionPix

/// The page's beginning: totals, search box, and what could not be prepared.
struct ReportHead {
  let totals: ReportTotals
  /// Only a script with this word runs, should any text of a photo ever get through the escaping.
  private let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  /// The page's end.
  static let end = "</main>\n</body>\n</html>\n"

  init(totals: ReportTotals) {
    self.totals = totals
  }

  var html: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; \
    style-src 'unsafe-inline'; script-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'">
    <title>SessionPix: \(Sentence.count(totals.photos, "photo"))</title>
    <style>
    \(ReportStyle.css)
    </style>
    <script nonce="\(nonce)">
    \(ReportStyle.script)
    </script>
    </head>
    <body>
    <header>
    <h1>SessionPix</h1>
    <p class="totals">\(counts)</p>
    <label class="search">Search <input type="search" id="search" \
    placeholder="name, brand, model, serial, text"></label><output id="shown"></output>
    </header>
    <main>
    <p class="note">Candidates are readings with a probability, not proof. This page holds text that was \
    read from the photos: it is meant for you, not for sharing.</p>
    \(problems)
    """
  }

  private var counts: String {
    let failed = totals.problems.count { $0.status == .failed }
    let unsupported = totals.problems.count - failed
    var counts = ["<b>\(totals.photos)</b> photos", "<b>\(totals.ok)</b> ok"]
    if failed > 0 { counts.append("<b class=\"bad\">\(failed)</b> failed") }
    if unsupported > 0 { counts.append("<b>\(unsupported)</b> unsupported") }
    counts.append("<b>\(totals.faces)</b> \(totals.faces == 1 ? "face" : "faces") hidden")
    return counts.map { "<span>\($0)</span>" }.joined()
  }

  private var problems: String {
    guard !totals.problems.isEmpty else { return "" }
    let sorted =
      totals.problems.filter { $0.status == .failed }
      + totals.problems.filter { $0.status != .failed }
    let rows = sorted.map { findings in
      "<li class=\"problem \(findings.status.rawValue)\"><em>\(findings.status.rawValue)</em>"
        + "<b>\(HTMLText.escaped(findings.source.path))</b>"
        + "<span>\(HTMLText.escaped(findings.error?.message ?? ""))</span></li>\n"
    }
    return "<section class=\"problems\"><h2>Not prepared: \(sorted.count)</h2>\n<ul>\n"
      + rows.joined() + "</ul></section>\n"
  }
}
