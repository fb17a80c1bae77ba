import SessionPix

extension LabelAccuracy {
  /// A row a field; the mean by source stands in parentheses.
  var table: TextTable {
    let rows = [("brand", brand), ("model", model), ("serial", serial)]
    func column(_ name: String, _ figure: (FieldAccuracy) -> Double?) -> [String] {
      [name]
        + rows.map { _, row in
          Self.text(figure(row)) + " (\(Self.text(row.meanBySource[name]?.mean)))"
        }
    }
    return TextTable(
      columns: [
        ["field"] + rows.map(\.0), ["strings"] + rows.map { "\($0.1.strings)" },
        column("recall@5", \.recallAtFive), column("precision@1", \.precisionAtOne),
        column("recall@0.5", \.recall), column("precision@0.5", \.precision), column("f1", \.f1),
      ], remarks: remarks)
  }

  private var remarks: [String] {
    var remarks = [
      "\(photos) photos of \(sources) sources; in parentheses the mean by source",
      "calibration error \(Self.text(calibration)) (\(Self.text(calibrationMeanBySource.mean)))"
        + " over \(candidates) candidates",
      "inferred: \(inferred.offered) offered, \(inferred.right) right",
      "without a legible serial number: \(withoutSerial.photos) photos, claimed on"
        + " \(withoutSerial.claimed.count)" + Self.list(withoutSerial.claimed),
    ]
    if !missing.isEmpty { remarks.append("no record of \(missing.count)" + Self.list(missing)) }
    return remarks
  }

  private static func text(_ figure: Double?) -> String { figure?.thousandths ?? "-" }

  private static func list(_ ids: [String]) -> String {
    ids.isEmpty ? "" : ": " + ids.joined(separator: ", ")
  }
}
