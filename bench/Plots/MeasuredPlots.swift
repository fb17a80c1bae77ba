/// Which plots are drawn of which results.
enum MeasuredPlots {
  struct Plot {
    /// The file's name without its extension.
    let name: String
    let title: String
    let svg: String

    init(_ name: String, _ plot: XYPlot) {
      (self.name, title, svg) = ("benchmark-" + name, plot.title, plot.svg)
    }

    init(_ name: String, _ plot: BarPlot) {
      (self.name, title, svg) = ("benchmark-" + name, plot.title, plot.svg)
    }
  }

  /// The plots in the order in which they are shown.
  static func all(of results: MeasuredResults) -> [Plot] {
    var plots: [Plot] = []
    for contest in results.comparison?.contests ?? [] {
      plots.append(Plot(contest.contest.plotName, speed(contest)))
    }
    if !results.throughputs.isEmpty {
      plots.append(Plot("scaling", scaling(results.throughputs)))
    }
    if let alone = results.throughputs.first, let run = alone.runs.first {
      plots.append(Plot("stages", stages(run, workers: alone.workers)))
      plots.append(Plot("latency", latency(alone)))
    }
    if let costs = results.costs {
      plots.append(Plot("megapixels", cost(costs.photos, over: "megapixels", \.megapixels)))
      plots.append(
        Plot("lines", cost(costs.photos, over: "lines of text") { Double($0.regions) }))
    }
    return plots
  }

  static func speed(_ result: CompareResult.ContestResult) -> BarPlot {
    BarPlot(
      title: result.contest.title,
      note:
        "Photos a second, median (least-most) of \(result.entries.first?.runs.count ?? 0) runs in turns",
      bars: result.entries.map {
        .init(
          name: $0.contestant.title, value: $0.photosPerSecond.median,
          figure: $0.photosPerSecond.text, isOurs: $0.contestant.isOurs)
      })
  }

  static func scaling(_ results: [ThroughputResult]) -> XYPlot {
    let measured = results.map { PlotPoint(Double($0.workers), $0.medianPhotosPerSecond) }
    let most = measured.map(\.x).max() ?? 1
    let alone = measured.first.map { $0.y / $0.x } ?? 0
    let gain = (measured.last?.y ?? 0) / max(measured.first?.y ?? 0, .leastNonzeroMagnitude)
    return XYPlot(
      title: "Photos a second by workers",
      note:
        "\(Int(most)) workers do \(Spread.short(gain)) times as much as \(Int(measured.first?.x ?? 1));"
        + " medians",
      x: PlotAxis("workers", upTo: most),
      y: PlotAxis("photos a second", upTo: max(alone * most, measured.map(\.y).max() ?? 0)),
      series: [
        .init(
          name: "in proportion", points: [PlotPoint(0, 0), PlotPoint(most, alone * most)],
          form: .dashes),
        .init(name: "", points: measured, form: .line),
        .init(name: "measured", points: measured, form: .dots),
      ])
  }

  static func stages(_ run: ThroughputResult.Run, workers: Int) -> BarPlot {
    let all = max(run.stageMilliseconds.values.reduce(0, +), .leastNonzeroMagnitude)
    let stages = run.stageMilliseconds.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return BarPlot(
      title: "Where the time goes",
      note: "Mean milliseconds a photo by stage, \(count(workers, "worker"))",
      bars: stages.map {
        .init(
          name: $0.key, value: $0.value,
          figure: "\(Spread.short($0.value)) ms, \(Spread.short(100 * $0.value / all)) %",
          isOurs: true)
      })
  }

  static func latency(_ result: ThroughputResult) -> XYPlot {
    let latencies = result.runs.flatMap(\.latencies).sorted()
    let shares = latencies.enumerated().map { number, latency in
      PlotPoint(latency, 100 * Double(number + 1) / Double(latencies.count))
    }
    let marks = [50, 95, 99].compactMap { percent -> String? in
      guard let latency = shares.first(where: { $0.y >= Double(percent) })?.x else { return nil }
      return "p\(percent) \(Spread.short(latency)) ms"
    }
    return XYPlot(
      title: "How long a photo takes",
      note: "\(count(result.workers, "worker")), from reading to the last image: "
        + marks.joined(separator: ", "),
      x: PlotAxis("milliseconds", upTo: latencies.last ?? 1),
      y: PlotAxis("per cent of the photos are done", upTo: 100),
      series: [.init(name: "", points: [PlotPoint(0, 0)] + shares, form: .line)])
  }

  static func cost(
    _ photos: [CostResult.Photo], over name: String, _ figure: (CostResult.Photo) -> Double
  ) -> XYPlot {
    let points = photos.map { PlotPoint(figure($0), $0.cpuSeconds) }
    let most = points.map(\.x).max() ?? 1
    let fit = LeastSquares(points)
    let line = fit.map { fit in
      let first = fit.intercept < 0 && fit.slope > 0 ? -fit.intercept / fit.slope : 0
      return [PlotPoint(first, fit.value(at: first)), PlotPoint(most, fit.value(at: most))]
    }
    let said = fit.map {
      "\(Spread.short($0.intercept)) s + \(($0.slope).rounded(decimals: 4)) s × \(name)"
        + (LeastSquares.exponent(points).map { "; growth with power \(Spread.short($0))" } ?? "")
    }
    return XYPlot(
      title: "CPU seconds by \(name)",
      note: "\(points.count) photos, one worker, warm" + (said.map { "; fitted: " + $0 } ?? ""),
      x: PlotAxis(name, upTo: most),
      y: PlotAxis("CPU seconds a photo", upTo: points.map(\.y).max() ?? 1),
      series: [
        .init(name: "a photo", points: points, form: .dots),
        .init(name: "fitted", points: line ?? [], form: .dashes),
      ])
  }

  private static func count(_ number: Int, _ word: String) -> String {
    number == 1 ? "one \(word)" : "\(number) \(word)s"
  }
}

extension Contest {
  /// In file names.
  var plotName: String {
    switch self {
    case .everything: "everything"
    case .resize: "resize"
    case .coldStart: "cold-start"
    }
  }
}
