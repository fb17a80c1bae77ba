import Foundation

/// Draws what was measured.
struct Plots {
  private let results: [String]
  private let output: String

  /// Reads `plots RESULT... --output DIR`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard let given = ResultArguments(arguments, command: "plots", texts: ["--output"]),
      let output = given.text("--output")
    else { return nil }
    results = given.results
    self.output = output
  }

  /// Writes the plots and returns their paths.
  func write() throws(BenchError) -> [String] {
    let plots = MeasuredPlots.all(of: try MeasuredResults(results))
    do {
      try FileManager.default.createDirectory(atPath: output, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(output, reason: error.localizedDescription)
    }
    for plot in plots { try TextFile.write(plot.svg, to: "\(output)/\(plot.name).svg") }
    return plots.map { "\(output)/\($0.name).svg" }
  }
}
