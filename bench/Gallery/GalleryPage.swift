import SessionPix

/// The whole page: it needs nothing but the images of the run.
struct GalleryPage {
  let entries: [GalleryEntry]
  let accuracy: AccuracyResult
  let images: RelativePath

  init(entries: [GalleryEntry], accuracy: AccuracyResult, images: RelativePath) {
    self.entries = entries
    self.accuracy = accuracy
    self.images = images
  }

  var html: String {
    head + """
      <body>
      <header>
      <h1>SessionPix gallery</h1>
      <nav>\(filters)</nav>
      <nav>\(layers)</nav>
      <label class="search">Search <input type="search" id="search" \
      placeholder="id, reading, candidate"></label><output id="shown"></output>
      </header>
      <main>
      <section class="summary">\(summary)</section>

      """ + entries.map { GalleryCard(entry: $0, images: images).html }.joined()
      + "</main>\n<div id=\"tip\" hidden></div>\n</body>\n</html>\n"
  }

  private var head: String {
    HTMLHead(
      title: "SessionPix gallery: \(entries.count) photos", images: .files, css: GalleryStyle.css,
      script: GalleryScript.text
    ).html
  }

  private var filters: String {
    let tags = entries.map { GalleryVerdict($0).tags.split(separator: " ").map(String.init) }
    let names = [("missed", "misses"), ("wrong", "wrong"), ("absent", "not prepared")]
    return
      "<label><input type=\"radio\" name=\"filter\" value=\"\" checked>all \(entries.count)</label>"
      + names.map { tag, name in
        "<label><input type=\"radio\" name=\"filter\" value=\"\(tag)\">\(name)"
          + " \(tags.count { $0.contains(tag) })</label>"
      }
      .joined()
  }

  private var layers: String {
    [("line", "lines"), ("barcode", "barcodes"), ("face", "faces")].map { layer, name in
      "<label><input type=\"checkbox\" data-layer=\"\(layer)\" checked>\(name)</label>"
    }
    .joined()
  }

  private var summary: String {
    let table = accuracy.table
    let rows = (0..<(table.columns.first?.count ?? 0)).map { row in
      "<tr>" + table.columns.map { "<td>\(HTMLText.escaped($0[row]))</td>" }.joined() + "</tr>"
    }
    return "<table>\(rows.joined())</table>"
      + table.remarks.map { "<p>\(HTMLText.escaped($0))</p>" }.joined()
  }
}
