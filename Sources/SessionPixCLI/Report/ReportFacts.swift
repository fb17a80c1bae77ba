import SessionPix

/// What is known of a photo beside its labels, in one line.
struct ReportFacts {
  let text: String

  init(_ findings: Findings) {
    let source = findings.source
    var facts: [String] = []
    if let format = source.format { facts.append(format.name) }
    if let width = source.width, let height = source.height { facts.append("\(width) × \(height)") }
    if let privacy = findings.privacy {
      facts.append(
        privacy.faces.isEmpty
          ? "no face found" : Sentence.count(privacy.faces.count, "face") + " hidden")
      facts.append("personal text: " + Sentence.hidden(privacy.text))
      facts.append(
        privacy.removed.isEmpty
          ? "no metadata" : "removed: " + privacy.removed.map(\.rawValue).joined(separator: ", "))
    }
    if let original = findings.original { facts.append("the same file as " + original) }
    if findings.group != nil { facts.append("others look like it") }
    text = facts.joined(separator: " · ")
  }
}
