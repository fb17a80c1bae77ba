import Foundation

/// Writes the page of results for the documentation, and its plots.
struct BenchmarkPage {
  private let results: [String]
  private let page: String
  private let images: String

  /// Reads `page RESULT... --output FILE.md --images DIR`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    guard
      let given = ResultArguments(arguments, command: "page", texts: ["--output", "--images"]),
      let page = given.text("--output"), let images = given.text("--images")
    else { return nil }
    results = given.results
    self.page = page
    self.images = images
  }

  /// Writes page and plots and returns their paths.
  func write() throws(BenchError) -> [String] {
    let results = try MeasuredResults(results)
    guard let comparison = results.comparison else {
      throw .badResult(self.results.joined(separator: ", "), reason: "the page needs a comparison")
    }
    do {
      try FileManager.default.createDirectory(atPath: images, withIntermediateDirectories: true)
    } catch {
      throw .notWritten(images, reason: error.localizedDescription)
    }
    let plots = MeasuredPlots.all(of: results)
    for plot in plots { try TextFile.write(plot.svg, to: "\(images)/\(plot.name).svg") }
    try TextFile.write(
      BenchmarkText(comparison, plots: plots).markdown, to: page)
    return [page] + plots.map { "\(images)/\($0.name).svg" }
  }
}
