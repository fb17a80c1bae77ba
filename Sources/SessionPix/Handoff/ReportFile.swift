/// The files that show an output folder to people; they are made of its records, and made again by any run.
package enum ReportFile: String, CaseIterable, Sendable {
  case page = "report.html"
  case inventory = "inventory.csv"

  /// The path below the output folder.
  package var path: PhotoPath { PhotoPath(rawValue) }
}
