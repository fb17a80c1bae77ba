/// Points over two axes: dots, lines, and a fitted line.
struct XYPlot {
  /// Points that belong together.
  struct Series {
    enum Form {
      case dots, line, dashes
    }

    let name: String
    let points: [PlotPoint]
    let form: Form
  }

  let title: String
  /// A sentence below the title: what was measured, and what follows.
  let note: String
  let x: PlotAxis
  let y: PlotAxis
  let series: [Series]

  private static let (width, height) = (720.0, 380.0)
  private static let (left, right, top, bottom) = (64.0, 696.0, 76.0, 326.0)

  /// The plot as an SVG file.
  var svg: String {
    var drawing = SVGDrawing(width: Self.width, height: Self.height)
    drawing.text(title, at: PlotPoint(16, 26), .title)
    drawing.text(note, at: PlotPoint(16, 46), .note)
    drawGrid(&drawing)
    for series in series { draw(series, on: &drawing) }
    drawLegend(&drawing)
    return drawing.document(title: "\(title). \(note)")
  }

  private func drawGrid(_ drawing: inout SVGDrawing) {
    for tick in y.ticks {
      let level = place(PlotPoint(0, tick)).y
      drawing.line(
        from: PlotPoint(Self.left, level), to: PlotPoint(Self.right, level),
        tick == 0 ? .axis : .grid)
      drawing.text(
        PlotAxis.label(tick), at: PlotPoint(Self.left - 8, level + 4), anchor: .end)
    }
    for tick in x.ticks {
      let column = place(PlotPoint(tick, 0)).x
      drawing.line(
        from: PlotPoint(column, Self.bottom), to: PlotPoint(column, Self.bottom + 5), .axis)
      drawing.text(
        PlotAxis.label(tick), at: PlotPoint(column, Self.bottom + 20), anchor: .middle)
    }
    drawing.text(y.name, at: PlotPoint(16, Self.top - 10))
    drawing.text(
      x.name, at: PlotPoint((Self.left + Self.right) / 2, Self.bottom + 40), anchor: .middle)
  }

  private func draw(_ series: Series, on drawing: inout SVGDrawing) {
    let places = series.points.map(place)
    switch series.form {
    case .line:
      drawing.path(places, .ours)
    case .dashes:
      drawing.path(places, .fit)
    case .dots:
      for place in places { drawing.dot(at: place, .ours) }
    }
  }

  /// Names stand at the right above the plot, each behind a piece of its line.
  private func drawLegend(_ drawing: inout SVGDrawing) {
    var end = Self.right
    for series in series.reversed() where !series.name.isEmpty {
      drawing.text(series.name, at: PlotPoint(end, Self.top - 10), anchor: .end)
      end -= Double(series.name.count) * 7.2 + 12
      let mark = PlotPoint(end, Self.top - 14)
      switch series.form {
      case .dots: drawing.dot(at: mark, .ours)
      case .line, .dashes:
        drawing.line(
          from: PlotPoint(end - 18, mark.y), to: mark, series.form == .line ? .ours : .fit)
      }
      end -= 36
    }
  }

  private func place(_ point: PlotPoint) -> PlotPoint {
    PlotPoint(
      Self.left + x.place(of: point.x) * (Self.right - Self.left),
      Self.bottom - y.place(of: point.y) * (Self.bottom - Self.top))
  }
}
