import SessionPix

/// A record as text for people.
struct FindingsText {
  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  var text: String {
    var lines = source
    if findings.status == .ok {
      lines += privacy + candidates + regions + renditions
    }
    return lines.joined(separator: "\n")
  }

  private var source: [String] {
    let source = findings.source
    let size = source.width.flatMap { width in source.height.map { "\(width) x \($0)" } }
    return [
      PhotoPath(source.path).display,
      "  format      \(source.format?.name ?? "unknown")",
      "  size        \(size ?? "unknown")",
      "  sha256      \(source.sha256 ?? "unknown")",
      "  status      \(findings.status.rawValue)",
    ]
  }

  private var privacy: [String] {
    let kinds = findings.privacy?.removed.map(\.rawValue) ?? []
    let carried = kinds.isEmpty ? "none" : kinds.joined(separator: ", ") + " (not carried on)"
    let faces = findings.privacy?.faces ?? []
    return [
      "  metadata    \(carried)",
      "Faces: \(faces.count)",
    ]
      + faces.map { "  \(Self.place(of: $0.box))  score \(Self.percent($0.score))" }
      + ["Personal text: \(Sentence.hidden(findings.privacy?.text))"]
  }

  private var candidates: [String] {
    LabelField.allCases.flatMap { field -> [String] in
      let found = findings.candidates?[field] ?? []
      let name = field.rawValue.prefix(1).uppercased() + field.rawValue.dropFirst()
      return ["\(name): \(found.isEmpty ? "none" : "")".trimmingSuffix(of: " ")]
        + found.map { candidate in
          let others = candidate.alternatives.map { PhotoPath($0).display }
          return "  \(Self.percent(candidate.confidence))  \(PhotoPath(candidate.value).display)"
            + "  (\(candidate.evidence.joined(separator: ", ")))"
            + (candidate.printed ? "" : " not printed, inferred")
            + (others.isEmpty ? "" : "  or: \(others.joined(separator: " | "))")
        }
    }
  }

  private var regions: [String] {
    let regions = findings.regions ?? []
    return ["Text: \(Sentence.count(regions.count, "line"))"]
      + regions.map {
        "  \(Self.percent($0.confidence))  \(Self.place(of: $0.quad.bounds))  "
          + PhotoPath($0.text).display
      }
  }

  private var renditions: [String] {
    let renditions = findings.renditions ?? []
    return ["Images that `process` would write: \(renditions.count)"]
      + renditions.map {
        "  \($0.role.rawValue)  \($0.width) x \($0.height), \($0.bytes) bytes, \($0.tokens) tokens"
      }
  }

  /// Left upper corner and extent in per cent of the photo.
  private static func place(of box: Box) -> String {
    let corner = "at \(Sentence.decimal(box.x * 100)) % / \(Sentence.decimal(box.y * 100)) %"
    let extent = "\(Sentence.decimal(box.width * 100)) % x \(Sentence.decimal(box.height * 100)) %"
    return "\(corner), \(extent)"
  }

  private static func percent(_ share: Double) -> String {
    // Rounded down: only certainty is 100 %.
    let text = "\(Int(min(max(share, 0), 1) * 100)) %"
    return String(repeating: " ", count: max(0, 5 - text.count)) + text
  }
}
