import Foundation
import SessionPix

/// What `ablation` prints: recall, precision and cost of the label stage with each part switched off.
struct AblationResult: Encodable {
  /// One variant.
  struct Row: Encodable {
    /// What is switched off.
    let variant: String
    /// CPU seconds a photo, all stages.
    let cpuSecondsPerPhoto: Double
    let accuracy: LabelAccuracy
  }

  let schema = "sessionpix.ablation/1"
  let tool: Findings.Tool
  let photos: Int
  let rows: [Row]

  /// A row a variant; the time as a multiple of the standard stage's, which noise of the machine touches least.
  var table: TextTable {
    func column(_ name: String, _ cell: (Row) -> String) -> [String] { [name] + rows.map(cell) }
    func recall(_ field: KeyPath<LabelAccuracy, FieldAccuracy>) -> [String] {
      rows.map { "\($0.accuracy[keyPath: field].hits) of \($0.accuracy[keyPath: field].strings)" }
    }
    let standard = rows.first?.cpuSecondsPerPhoto ?? 1
    return TextTable(
      columns: [
        column("variant", \.variant), ["brand"] + recall(\.brand), ["model"] + recall(\.model),
        ["serial"] + recall(\.serial),
        column("brand precision") { $0.accuracy.brand.precision.thousandths },
        column("model precision") { $0.accuracy.model.precision.thousandths },
        column("CPU time") { ($0.cpuSecondsPerPhoto / standard).thousandths },
      ], remarks: [])
  }
}
