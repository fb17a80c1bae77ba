import SessionPix

/// A string that is printed on the gear, and what became of it.
struct PrintedString {
  /// How far a string got.
  enum Fate: Equatable {
    /// It is among the candidates that count; ranks are counted from 1.
    case offered(rank: Int, confidence: Double)
    /// It is a candidate behind those that count.
    case late(rank: Int)
    /// No candidate, though it stands in a line or barcode that was read.
    case read(String)
    /// It was not read.
    case unread
  }

  let field: LabelField
  let text: String
  let fate: Fate

  /// Whether it counts as found.
  var isHit: Bool { if case .offered = fate { true } else { false } }

  init(_ text: String, _ field: LabelField, _ truth: LabelTruth, _ findings: Findings?) {
    self.text = text
    self.field = field
    let counted = truth.counted(findings, field)
    let all = findings?.candidates?[field] ?? []
    func isSame(_ value: String) -> Bool { LabelTruth.isSame(field, text, value) }
    if let rank = counted.firstIndex(where: { isSame($0.value) }) {
      fate = .offered(rank: rank + 1, confidence: counted[rank].confidence)
    } else if let rank = all.firstIndex(where: { isSame($0.value) }) {
      fate = .late(rank: rank + 1)
    } else if let line = Self.line(holding: text, findings) {
      fate = .read(line)
    } else {
      fate = .unread
    }
  }

  /// The first reading in which the string's letters and digits stand together.
  private static func line(holding text: String, _ findings: Findings?) -> String? {
    func glued(_ text: String) -> String { LabelTruth.words(text).joined() }
    let readings =
      (findings?.regions ?? []).flatMap { [$0.text] + $0.alternatives }
      + (findings?.barcodes ?? []).map(\.text)
    return readings.first { glued($0).contains(glued(text)) }
  }
}
