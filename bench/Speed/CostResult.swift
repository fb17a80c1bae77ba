import Foundation
import SessionPix

/// What `cost` prints: CPU seconds a photo, by classes of photos.
struct CostResult: Codable {
  static let schemaName = "sessionpix.cost/1"

  /// What one photo took.
  struct Photo: Codable {
    /// As the findings name it.
    let path: String
    /// Of the upright photo, 10^6 pixels.
    let megapixels: Double
    /// Lines of text that were found.
    let regions: Int
    /// User and system time of all threads, from reading the file to the last image; the median of the runs.
    let cpuSeconds: Double
  }

  var schema = schemaName
  let tool: Findings.Tool
  var machine = Machine.current
  /// Counted runs, each over all photos.
  let runs: Int
  /// The photos that were prepared: only they are measured.
  let photos: [Photo]
  /// Files that were not prepared.
  let notPrepared: Int
  /// CPU seconds a photo, over all photos.
  let cpuSeconds: Distribution?
  /// By megapixels, `2-8` is 2 and more, less than 8. Classes without photos are absent.
  let byMegapixels: [String: Distribution]
  /// By lines of text.
  let byRegions: [String: Distribution]

  init(tool: Findings.Tool, runs: Int, photos: [Photo], notPrepared: Int) {
    func split(_ classes: [CostClass], by figure: (Photo) -> Double) -> [String: Distribution] {
      classes.reduce(into: [:]) { split, part in
        split[part.name] = Distribution(
          photos.filter { part.contains(figure($0)) }.map(\.cpuSeconds))
      }
    }
    self.tool = tool
    self.runs = runs
    self.photos = photos
    self.notPrepared = notPrepared
    cpuSeconds = Distribution(photos.map(\.cpuSeconds))
    byMegapixels = split(CostClass.megapixels, by: \.megapixels)
    byRegions = split(CostClass.regions) { Double($0.regions) }
  }

  /// A row a class.
  var table: TextTable {
    let rows =
      CostClass.megapixels.map { ("\($0.name) megapixels", byMegapixels[$0.name]) }
      + CostClass.regions.map { ("\($0.name) lines of text", byRegions[$0.name]) }
      + [("all", cpuSeconds)]
    func column(_ name: String, _ cell: (Distribution) -> String) -> [String] {
      [name] + rows.map { $0.1.map(cell) ?? "-" }
    }
    return TextTable(
      columns: [
        ["CPU seconds a photo"] + rows.map(\.0), column("photos") { "\($0.count)" },
        column("median", \.median.thousandths), column("mean", \.mean.thousandths),
        column("deviation", \.standardDeviation.thousandths),
        column("least", \.minimum.thousandths), column("most", \.maximum.thousandths),
      ], remarks: notPrepared > 0 ? ["files that could not be prepared: \(notPrepared)"] : [])
  }
}
