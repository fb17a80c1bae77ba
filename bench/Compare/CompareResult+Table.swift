import SessionPix

extension CompareResult.ContestResult {
  /// How many photos there were.
  var photosText: String { photos == 1 ? "1 photo" : "\(photos) photos" }

  /// A row a program.
  var table: TextTable {
    let rows: [(String, (CompareResult.Entry) -> String)] = [
      ("photos a second", { $0.photosPerSecond.text }),
      ("ours is faster by", { $0.contestant.isOurs ? "" : $0.speedRatio.text }),
      ("CPU s a photo", { $0.cpuSecondsPerPhoto.text }),
      ("ours takes of it", { $0.contestant.isOurs ? "" : $0.cpuRatio.text }),
      ("peak MiB", { "\($0.peakBytes >> 20)" }),
    ]
    let accuracy =
      [("prepared", { (entry: CompareResult.Entry) in entry.prepared.map { "\($0)" } })]
      + LabelField.allCases.map { field in
        (field.rawValue, { $0.accuracy?.anywhere[field.rawValue]?.text })
      }
      + LabelField.allCases.map { field in
        ("\(field.rawValue)@5", { $0.accuracy?.candidates?[field.rawValue]?.text })
      }
      + [("faces", { $0.accuracy?.faces?.text })]
    let shown = accuracy.filter { column in entries.contains { column.1($0) != nil } }
    return TextTable(
      columns: [[""] + entries.map(\.contestant.title)]
        + rows.map { row in [row.0] + entries.map(row.1) }
        + shown.map { row in [row.0] + entries.map { row.1($0) ?? "-" } },
      remarks: [])
  }
}

extension CompareResult {
  /// All contests for the terminal.
  var tables: String {
    contests.map { "\($0.contest.title) (\($0.photosText))\n\($0.table.text)" }
      .joined(separator: "\n\n") + "\n\n" + remarks.joined(separator: "\n")
  }

  /// How to read the tables.
  var remarks: [String] {
    [
      "\(machine.text); \(jobs) processes; SessionPix \(tool.version), \(tool.precision).",
      "Median (least-most) of \(contests.first?.entries.first?.runs.count ?? 0) runs that took turns; ratios are of runs"
        + " next to each other. The start of each program is part of its time.",
      "Memory: the sum of the proportional set sizes (PSS) of all processes, at its highest.",
      "brand, model, serial: printed strings that stand anywhere in the text; @5: among the first five candidates.",
    ]
  }
}
