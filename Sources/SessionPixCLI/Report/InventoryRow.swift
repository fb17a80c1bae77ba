import SessionPix
import SessionPixIdentify

/// A photo in `inventory.csv`.
struct InventoryRow {
  /// A value and how sure it is, 0...1.
  struct Known {
    let value: String
    let confidence: Double
  }

  private static let columns = [
    "photo", "status", "message", "brand", "brand confidence", "model", "model confidence",
    "serial",
    "serial confidence", "faces", "personal text", "same file as", "looks like",
  ]
  private static let verdictColumns =
    LabelField.allCases.flatMap { ["verdict \($0.rawValue)", "verdict \($0.rawValue) confidence"] }
    + ["agreement", "contradictions", "notice"]

  let findings: Findings
  let verdict: Verdict?

  /// The names of the columns; those of the verdict are there where `identify` ran.
  static func header(hasVerdicts: Bool) -> [String] {
    columns + (hasVerdicts ? verdictColumns : [])
  }

  /// The cells, as many as there are columns.
  func cells(hasVerdicts: Bool) -> [String] {
    let source = findings.source
    let values = LabelField.allCases.flatMap { field -> [String] in
      let best = findings.candidates?[field].first
      return [best?.value ?? "", best.map { CSVText.hundredths($0.confidence) } ?? ""]
    }
    let text = findings.privacy.map { Sentence.hidden($0.text) } ?? ""
    let own =
      [source.path, findings.status.rawValue, findings.error?.message ?? ""] + values
      + [
        findings.privacy.map { "\($0.faces.count)" } ?? "", text, findings.original ?? "",
        findings.group ?? "",
      ]
    return own + (hasVerdicts ? verdictCells : [])
  }

  /// Of several devices the values stand one behind the other, and the least sure confidence counts.
  private var verdictCells: [String] {
    guard let verdict, !verdict.devices.isEmpty else {
      return Self.verdictColumns.map { _ in "" }
    }
    let devices = verdict.devices
    let values = LabelField.allCases.flatMap { name -> [String] in
      let fields = devices.map { $0[name] }.filter { $0.value != nil }
      return [
        fields.compactMap(\.value).joined(separator: "; "),
        fields.map(\.confidence).min().map(CSVText.hundredths) ?? "",
      ]
    }
    let contradictions = devices.flatMap { device in
      LabelField.allCases.filter { device[$0].agreement == .contradiction }.map {
        "\($0.rawValue): \(device[$0].contradiction)"
      }
    }
    return values + [
      contradictions.isEmpty ? "no contradiction" : "contradiction",
      contradictions.joined(separator: "; "), verdict.notice,
    ]
  }

  /// What is known best of brand and model: by the verdict, else by the readers.
  static func best(_ findings: Findings, _ verdict: Verdict?) -> (brand: Known?, model: Known?) {
    func known(_ field: LabelField) -> Known? {
      let said = verdict?.devices.lazy.map { $0[field] }.first { $0.value != nil }
      if let said, let value = said.value {
        return Known(value: value, confidence: said.confidence)
      }
      return findings.candidates?[field].first.map {
        Known(value: $0.value, confidence: $0.confidence)
      }
    }
    return (known(.brand), known(.model))
  }
}

extension Verdict.Field {
  /// Every value with who gives it, as "X (neural), not Y (model pass 1)".
  var contradiction: String {
    claims.map { "\($0.value) (\($0.provenance.joined(separator: " + ")))" }
      .joined(separator: ", not ")
  }
}
