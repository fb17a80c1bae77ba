/// Horizontal bars with their names and figures.
struct BarPlot {
  struct Bar {
    let name: String
    let value: Double
    /// What is written behind the bar.
    let figure: String
    /// Whether it is ours, or just one of several.
    let isOurs: Bool
  }

  let title: String
  let note: String
  let bars: [Bar]

  private static let (width, left, right) = (720.0, 250.0, 560.0)
  private static let (top, rowHeight, barHeight) = (66.0, 30.0, 18.0)

  /// The plot as an SVG file.
  var svg: String {
    let height = Self.top + Double(bars.count) * Self.rowHeight + 12
    var drawing = SVGDrawing(width: Self.width, height: height)
    drawing.text(title, at: PlotPoint(16, 26), .title)
    drawing.text(note, at: PlotPoint(16, 46), .note)
    let largest = max(bars.map(\.value).max() ?? 0, .leastNonzeroMagnitude)
    for (row, bar) in bars.enumerated() {
      let y = Self.top + Double(row) * Self.rowHeight
      let length = bar.value / largest * (Self.right - Self.left)
      drawing.text(bar.name, at: PlotPoint(Self.left - 10, y + 13), anchor: .end)
      drawing.bar(
        at: PlotPoint(Self.left, y), width: length, height: Self.barHeight,
        bar.isOurs ? .ours : .other)
      drawing.text(bar.figure, at: PlotPoint(Self.left + length + 8, y + 13))
    }
    drawing.line(
      from: PlotPoint(Self.left, Self.top - 6), to: PlotPoint(Self.left, height - 12), .axis)
    return drawing.document(title: "\(title). \(note)")
  }
}
