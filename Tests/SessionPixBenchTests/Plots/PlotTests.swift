import Foundation
import FoundationXML
import SessionPix
import Testing

@testable import SessionPixBench

struct PlotTests {
  static func results() throws -> MeasuredResults {
    func record(_ milliseconds: Double) -> Findings {
      .made("a.jpg") {
        $0.timings = ["decode": milliseconds / 4, "labels": milliseconds * 3 / 4]
        $0.source.width = 1000
        $0.source.height = 1000
      }
    }
    let tool = Findings.Tool(version: "1", models: [:], precision: "f32")
    let run = ThroughputResult.Run(
      seconds: 2, cpuSeconds: 3, peakBytes: 1, records: [record(400), record(800)])
    var results = MeasuredResults()
    results.comparison = .made()
    results.throughputs = [1, 2].map {
      ThroughputResult(tool: tool, workers: $0, photos: 2, runs: [run])
    }
    results.costs = CostResult(
      tool: tool, runs: 1,
      photos: (1...5).map {
        .init(
          path: "secret-name.jpg", megapixels: Double($0), regions: 10 * $0,
          cpuSeconds: 0.5 * Double($0))
      }, notPrepared: 0)
    return results
  }

  @Test func `all plots are drawn, as XML that can be read`() throws {
    let plots = MeasuredPlots.all(of: try Self.results())
    #expect(
      plots.map(\.name)
        == [
          "everything", "scaling", "stages", "latency", "megapixels", "lines",
        ].map { "benchmark-" + $0 })
    for plot in plots {
      let document = try XMLDocument(xmlString: plot.svg)
      #expect(document.rootElement()?.name == "svg")
      #expect(plot.svg.contains("prefers-color-scheme:dark") && !plot.svg.contains("nan"))
      #expect(!plot.svg.contains("secret-name"))
    }
  }

  @Test func `no results, no plots`() {
    #expect(MeasuredPlots.all(of: MeasuredResults()).isEmpty)
  }

  @Test func `a fitted line tells slope and growth`() throws {
    let line = try #require(LeastSquares([PlotPoint(0, 1), PlotPoint(1, 3), PlotPoint(2, 5)]))
    #expect(line.slope == 2 && line.intercept == 1 && line.value(at: 10) == 21)
    #expect(LeastSquares([PlotPoint(1, 1), PlotPoint(1, 2)]) == nil && LeastSquares([]) == nil)
    let squares = try #require(
      LeastSquares.exponent((0...9).map { PlotPoint(Double($0), Double($0 * $0)) }))
    #expect(abs(squares - 2) < 1e-9)
    let costs = try #require(MeasuredPlots.all(of: try Self.results()).last?.svg)
    #expect(costs.contains("0.05 s × lines of text; growth with power 1.0"))
  }

  @Test(arguments: [
    (7.3, 2.0, 5), (100, 20, 6), (0.31, 0.1, 5), (0, 1, 2), (2, 0.5, 5),
  ])
  func `an axis holds its largest value, in round steps`(largest: Double, step: Double, count: Int)
  {
    let axis = PlotAxis("x", upTo: largest)
    #expect(axis.ticks.count == count && axis.ticks.first == 0)
    #expect(abs(axis.ticks[1] - step) < 1e-9)
    #expect(axis.place(of: largest) <= 1 + 1e-9)
  }

  @Test func `ticks are written short`() {
    #expect([0, 0.1 * 3, 1500].map(PlotAxis.label) == ["0", "0.3", "1500"])
  }

  @Test func `signs of XML in a name are names, and nothing else`() throws {
    let plot = BarPlot(
      title: "a < b & c", note: "",
      bars: [.init(name: "<script>", value: 1, figure: "1", isOurs: true)])
    let root = try XMLDocument(xmlString: plot.svg).rootElement()
    #expect(root?.elements(forName: "script").isEmpty == true)
    #expect(plot.svg.contains("a &lt; b &amp; c"))
  }

  @Test func `the longest bar is the largest figure`() {
    let plot = BarPlot(
      title: "", note: "",
      bars: [
        .init(name: "a", value: 1, figure: "", isOurs: true),
        .init(name: "b", value: 4, figure: "", isOurs: false),
      ])
    #expect(plot.svg.contains("width=\"77.5\"") && plot.svg.contains("width=\"310\""))
  }

  @Test func `commands take results and options`() {
    #expect(Plots(["plots", "a.json", "b.json", "--output", "d"]) != nil)
    #expect(Plots(["plots", "--output", "d"]) == nil && Plots(["plots", "a.json"]) == nil)
    #expect(BenchmarkPage(["page", "a.json", "--output", "p.md", "--images", "d"]) != nil)
    #expect(BenchmarkPage(["page", "a.json", "--output", "p.md"]) == nil)
  }
}
