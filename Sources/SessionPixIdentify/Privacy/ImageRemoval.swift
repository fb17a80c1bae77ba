public import Foundation
import SessionPix

/// Removes the images of photos and whatever else holds them; records, answers and verdicts stay.
///
/// The records go last, so that a call that was interrupted is completed by the next one.
public struct ImageRemoval {
  /// What is gone.
  public struct Summary: Sendable {
    /// The photos.
    public let photos: [String]
    /// Files that were removed.
    public let files: Int
    /// Whether a report was removed, which showed the images: it can be made again.
    public let lacksReport: Bool
  }

  private let folder: IdentifyFolder

  /// Over an output folder.
  public init(_ folder: IdentifyFolder) {
    self.folder = folder
  }

  /// Removes, and looks whether anything is left.
  ///
  /// - Parameters:
  ///   - days: Images that are older go.
  ///   - now: The time that ages are counted to.
  /// - Returns: What is gone.
  /// - Throws: `OutputError`, or ``ForgettingError`` where an image is left.
  public func run(olderThan days: Int, now: Date = Date()) throws -> Summary {
    let output = folder.output
    let chosen = try output.photos { _, date in now.timeIntervalSince(date) > Double(days) * 86_400
    }
    .filter { !$0.files.isEmpty }
    guard !chosen.isEmpty else { return Summary(photos: [], files: 0, lacksReport: false) }
    let lacksReport = ReportFile.allCases.contains { output.holds($0.path) }
    for place in Set(chosen.map(\.source.name.parent)) { output.removeLeftovers(in: place) }
    let made = ReportFile.allCases.map(\.path) + IdentifyFile.withImages.map(\.path)
    let files = try (chosen.flatMap(\.files) + made).count { try output.erase($0) }
    try ForgottenTraces(chosen.map(\.source), sparing: []).proveNoImages(in: output.path)
    try output.removeImages(fromRecordsOf: chosen)
    return Summary(photos: chosen.map(\.source.path), files: files, lacksReport: lacksReport)
  }
}
