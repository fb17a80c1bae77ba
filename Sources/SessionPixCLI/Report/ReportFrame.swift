import SessionPix

/// What stands around the photos: head, controls and the places that the script fills.
struct ReportFrame {
  /// The page's end, behind the last photo.
  static let end = "\n]</script>\n</body>\n</html>\n"

  private let head = HTMLHead(
    title: "SessionPix", images: .files, css: ReportStyle.css,
    script: ReportCardScript.text + "\n" + ReportScript.text)

  /// The page up to the first photo.
  var start: String {
    head.html + """
      <body>
      <header>
      <h1>SessionPix</h1>
      <input type="search" id="search" aria-label="Search" placeholder="Name, value or text">
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
