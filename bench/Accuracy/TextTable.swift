/// Figures in columns, and sentences below them.
struct TextTable {
  /// The cells, the column's name first.
  let columns: [[String]]
  /// What does not fit into columns.
  var remarks: [String]

  /// Columns padded with spaces, the first to the left and all others to the right.
  var text: String {
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    let height = columns.map(\.count).max() ?? 0
    let lines = (0..<height).map { row in
      zip(columns, widths).enumerated().map { number, column in
        let cell = row < column.0.count ? column.0[row] : ""
        let padding = String(repeating: " ", count: column.1 - cell.count)
        return number == 0 ? cell + padding : padding + cell
      }
      .joined(separator: "  ")
    }
    return (lines + remarks).joined(separator: "\n")
  }
}
