import SessionPix

/// One photo on the page.
struct GalleryCard {
  let entry: GalleryEntry
  let images: RelativePath

  var html: String {
    let verdict = GalleryVerdict(entry)
    return """
      <article class="card" data-tags="\(verdict.tags)">
      \(picture)
      <div class="body">
      <h2>\(HTMLText.escaped(entry.id)) \(verdict.html(hasTruth: entry.hasTruth))</h2>
      <p class="facts">\(facts)</p>
      \(LabelField.allCases.map(field).joined())\(lines)</div>
      </article>

      """
  }

  private var picture: String {
    guard let findings = entry.findings,
      let overview = findings.renditions?.first(where: { $0.role == .overview })
    else { return "<div class=\"picture\"></div>" }
    let link = images.link(to: overview, of: findings)
    let overlay = GalleryOverlay(entry: entry, findings: findings, overview: overview)
    return "<div class=\"picture\"><a class=\"sheet\" href=\"\(link)\"><img loading=\"lazy\""
      + " width=\"\(overview.width)\" height=\"\(overview.height)\" src=\"\(link)\""
      + " alt=\"The photo, redacted\">\(overlay.svg)</a></div>"
  }

  private var facts: String {
    guard let findings = entry.findings else { return "the run has no record of it" }
    var facts = [findings.source.path]
    if let error = findings.error { facts.append(error.message) }
    if let width = findings.source.width, let height = findings.source.height {
      facts.append("\(width) × \(height)")
    }
    let (lines, codes) = (findings.regions?.count ?? 0, findings.barcodes?.count ?? 0)
    let hidden = findings.privacy?.faces.count ?? 0
    facts.append("\(lines) \(lines == 1 ? "line" : "lines")")
    if codes > 0 { facts.append("\(codes) \(codes == 1 ? "barcode" : "barcodes")") }
    facts.append("\(hidden) \(hidden == 1 ? "area" : "areas") hidden as faces")
    let counted = entry.faces.compactMap(\.isCovered)
    if !entry.faces.isEmpty {
      facts.append("\(counted.count { $0 }) of \(counted.count) faces covered")
    }
    return HTMLText.escaped(facts.joined(separator: " · "))
  }

  private func field(_ field: LabelField) -> String {
    let strings = entry.strings.filter { $0.field == field }
    let candidates = entry.findings?.candidates?[field] ?? []
    guard !strings.isEmpty || !candidates.isEmpty else { return "" }
    return "<section><h3>\(field.rawValue)</h3><ul class=\"printed\">"
      + (strings.isEmpty && !entry.candidates.isEmpty
        ? "<li class=\"none\">nothing printed</li>" : strings.map(GalleryRow.html).joined())
      + "</ul><ul class=\"candidates\">"
      + candidates.prefix(CountedCandidate.most)
      .map { candidate in
        GalleryRow.html(
          candidate, entry.candidates[field]?.first { $0.value == candidate.value })
      }
      .joined() + "</ul></section>\n"
  }

  private var lines: String {
    let regions = entry.findings?.regions ?? []
    guard !regions.isEmpty else { return "" }
    let rows = regions.enumerated().map { number, region in
      "<tr data-region=\"\(number)\"><td>\(number)</td><td>\(HTMLText.escaped(region.text))</td>"
        + "<td>\(HTMLText.escaped(region.alternatives.joined(separator: ", ")))</td>"
        + "<td>\(region.confidence.thousandths)</td>"
        + "<td>\(HTMLText.escaped(region.reader))</td></tr>"
    }
    return "<details><summary>\(regions.count) lines of text</summary><table><tr><th></th>"
      + "<th>text</th><th>or</th><th>confidence</th><th>reader</th></tr>" + rows.joined()
      + "</table></details>\n"
  }
}
