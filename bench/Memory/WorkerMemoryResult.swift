import Foundation

/// What `memory` prints: the resident memory of a worker by the size of its photo.
struct WorkerMemoryResult: Encodable {
  /// One photo, one fresh worker.
  struct Row: Encodable {
    /// Of the photo, 10^6 pixels.
    let megapixels: Double
    let layout: JPEGLayout
    /// Before the first photo: engines and models are loaded.
    let readyBytes: Int
    /// The most at any time.
    let peakBytes: Int
    /// After the photo.
    let keptBytes: Int
    /// By stage.
    let milliseconds: [String: Double]
  }

  let schema = "sessionpix.memory/1"
  let system = ProcessInfo.processInfo.operatingSystemVersionString
  let rows: [Row]

  /// A row a photo.
  var table: TextTable {
    func column(_ name: String, _ bytes: (Row) -> Int) -> [String] {
      [name] + rows.map { "\(bytes($0) >> 20)" }
    }
    return TextTable(
      columns: [
        ["MiB resident"]
          + rows.map { "\(Int($0.megapixels.rounded())) megapixels, \($0.layout.rawValue)" },
        column("ready", \.readyBytes), column("most", \.peakBytes), column("kept", \.keptBytes),
      ], remarks: [])
  }
}
