import SessionPix
import SessionPixIdentify

/// What a model and the readers together say, on a photo's card.
struct VerdictSection {
  let verdict: Verdict

  var html: String {
    let devices = verdict.devices.map(rows).joined()
    return "<section><h3>verdict, with \(HTMLText.escaped(verdict.model))</h3><ul>\(devices)</ul>"
      + controls + "<p class=\"facts\">\(HTMLText.escaped(verdict.notice))</p></section>\n"
  }

  private func rows(of device: Verdict.Device) -> String {
    LabelField.allCases.map { name in
      let field = device[name]
      guard let value = field.value else { return "" }
      let percent = Int(min(max(field.confidence, 0), 1) * 100)
      let others = field.claims.dropFirst().map {
        "\($0.value) by \($0.provenance.joined(separator: ", "))"
      }
      let rest = others.isEmpty ? "" : "; not " + others.joined(separator: "; not ")
      let sources = field.claims.first?.provenance.joined(separator: ", ") ?? ""
      let words = "device \(device.device), \(name.rawValue): \(field.agreement.rawValue)"
      let mark = field.agreement == .contradiction ? "<b class=\"bad\">\(words)</b>" : words
      return "<li><span class=\"value\">\(HTMLText.escaped(value)) <small class=\"evidence\">"
        + "\(mark); \(HTMLText.escaped(sources + rest))</small></span>"
        + "<span class=\"bar\"><i style=\"width:\(percent)%\"></i></span>"
        + "<span class=\"percent\">\(percent)&nbsp;%</span></li>"
    }.joined()
  }

  private var controls: String {
    guard let controls = verdict.controls, !controls.isEmpty else { return "" }
    let lines = controls.map { "\($0.kind) \($0.label): \($0.position) (\($0.certainty))" }
    return "<details><summary>\(Sentence.count(controls.count, "control"))</summary><pre>"
      + HTMLText.escaped(lines.joined(separator: "\n")) + "</pre></details>"
  }
}
