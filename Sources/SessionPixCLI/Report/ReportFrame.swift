import SessionPix

/// What stands around the photos: head, controls and the places that the script fills.
struct ReportFrame {
  /// Only a script with this word runs, should any text of a photo ever get through.
  private let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  /// The page's end, behind the last photo.
  static let end = "\n]</script>\n</body>\n</html>\n"

  /// The page up to the first photo.
  var start: String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; \
    style-src 'unsafe-inline'; script-src 'nonce-\(nonce)'; base-uri 'none'; form-action 'none'">
    <title>SessionPix</title>
    <style>
    \(ReportStyle.css)
    </style>
    <script nonce="\(nonce)">
    \(ReportCardScript.text)
    \(ReportScript.text)
    </script>
    </head>
    <body>
    <header>
    <h1>SessionPix</h1>
    <input type="search" id="search" aria-label="Search" placeholder="Search names, values and text">
    <label>Sort <select id="sort"></select></label>
    <output id="shown"></output>
    <div id="filters" role="group" aria-label="Show only"></div>
    </header>
    <main>
    <p class="note">Candidates are readings with a probability, not proof. This page holds text that was \
    read from the photos: it is meant for you, not for sharing. Point at a picture, or tap it, for what was \
    read where.</p>
    <noscript><p>This page needs JavaScript. The same, without pictures, is in inventory.csv beside it.</p></noscript>
    <div id="list"></div>
    <div id="end"></div>
    </main>
    <script type="application/json" id="photos">[
    """
  }
}
