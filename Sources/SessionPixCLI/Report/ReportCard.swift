import SessionPix
import SessionPixIdentify

/// One photo on the page.
struct ReportCard {
  private static let shownCandidates = 5

  let findings: Findings
  var verdict: Verdict?

  var html: String {
    """
    <article class="card">
    \(picture)
    <div class="body">
    <h2>\(HTMLText.escaped(findings.source.path))</h2>
    <p class="facts">\(facts)</p>
    \(verdict.map { VerdictSection(verdict: $0).html } ?? "")\
    \(LabelField.allCases.map(field).joined())\(crops)\(text)</div>
    </article>

    """
  }

  private var picture: String {
    guard let overview = findings.renditions?.first(where: { $0.role == .overview }) else {
      return "<div class=\"picture\"></div>"
    }
    return "<a class=\"picture\" href=\"\(link(overview))\">"
      + image(overview, purpose: "The photo, redacted") + "</a>"
  }

  private var facts: String {
    let source = findings.source
    var facts: [String] = []
    if let format = source.format { facts.append(format.name) }
    if let width = source.width, let height = source.height { facts.append("\(width) × \(height)") }
    let faces = findings.privacy?.faces.count ?? 0
    facts.append(
      "<b>\(faces == 0 ? "no face found" : Sentence.count(faces, "face") + " hidden")</b>")
    facts.append("personal text: " + Sentence.hidden(findings.privacy?.text))
    let removed = findings.privacy?.removed.map(\.rawValue) ?? []
    facts.append(
      removed.isEmpty
        ? "no metadata" : "removed: " + HTMLText.escaped(removed.joined(separator: ", ")))
    return facts.joined(separator: " · ")
  }

  private func field(_ field: LabelField) -> String {
    let candidates = (findings.candidates?[field] ?? []).prefix(Self.shownCandidates)
    guard !candidates.isEmpty else { return "" }
    return "<section><h3>\(field.rawValue)</h3><ul>"
      + candidates.map(row).joined() + "</ul></section>\n"
  }

  private func row(_ candidate: LabelCandidate) -> String {
    // Rounded down: only certainty is 100 %.
    let percent = Int(min(max(candidate.confidence, 0), 1) * 100)
    let evidence = candidate.evidence + (candidate.printed ? [] : ["not printed"])
    let others =
      candidate.alternatives.isEmpty ? "" : " or " + candidate.alternatives.joined(separator: ", ")
    return "<li><span class=\"value\">\(HTMLText.escaped(candidate.value))"
      + "<small>\(HTMLText.escaped(others))</small> <small class=\"evidence\">"
      + "\(HTMLText.escaped(evidence.joined(separator: ", ")))</small></span>"
      + "<span class=\"bar\"><i style=\"width:\(percent)%\"></i></span>"
      + "<span class=\"percent\">\(percent)&nbsp;%</span></li>"
  }

  private var crops: String {
    let labels = (findings.renditions ?? []).filter { $0.role == .label }
    guard !labels.isEmpty else { return "" }
    return "<div class=\"crops\">"
      + labels.map { "<a href=\"\(link($0))\">\(image($0, purpose: "Label"))</a>" }.joined()
      + "</div>\n"
  }

  private var text: String {
    let lines = (findings.regions ?? []).map(\.text)
    guard !lines.isEmpty else { return "" }
    return "<details><summary>\(Sentence.count(lines.count, "line")) of text</summary><pre>"
      + HTMLText.escaped(lines.joined(separator: "\n")) + "</pre></details>\n"
  }

  private func image(_ rendition: RenditionRecord, purpose: String) -> String {
    "<img loading=\"lazy\" width=\"\(rendition.width)\""
      + " height=\"\(rendition.height)\" src=\"\(link(rendition))\" alt=\"\(purpose)\">"
  }

  private func link(_ rendition: RenditionRecord) -> String {
    HTMLText.link(
      PhotoPath(recorded: rendition.path, isEscaped: findings.source.escaped ?? false))
  }
}
