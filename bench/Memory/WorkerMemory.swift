import Foundation
import SessionPix

/// Measures the most that a fresh worker process holds while it prepares one large photo.
struct WorkerMemory {
  /// Width and height in pixels: 12, 24, 48 and 108 megapixels, as phones make them.
  private static let sizes = [(4000, 3000), (5656, 4242), (8000, 6000), (12000, 9000)]

  private let photo: String
  private let tool: String
  private let precision: InferenceEngine.Precision?

  /// Reads `memory PHOTO [--tool FILE] [--precision P]`; nil where that is not what stands there.
  init?(_ arguments: [String]) {
    let given = FolderArguments(arguments, command: "memory", texts: ["--tool"])
    guard let given else { return nil }
    photo = given.folder
    tool = given.text("--tool") ?? ToolRun.toolBesideThis
    precision = given.precision
  }

  /// The photo at each size and in each layout, each by a worker of its own.
  func measured() throws -> WorkerMemoryResult {
    let content = try PhotoSource.file(photo).content(limits: DecodeLimits())
    let decoded = try Raster.decode(content, limits: DecodeLimits())
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "sessionpix-memory-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var rows: [WorkerMemoryResult.Row] = []
    for (width, height) in Self.sizes {
      let large = try decoded.raster.resized(width: width, height: height)
      for layout in JPEGLayout.allCases {
        let file = folder.appending(path: "\(width)-\(layout.rawValue).jpg")
        try Data(try large.jpeg(layout)).write(to: file)
        rows.append(try row(file, layout, in: folder))
      }
    }
    return WorkerMemoryResult(rows: rows)
  }

  private func row(
    _ file: URL, _ layout: JPEGLayout, in folder: URL
  ) throws -> WorkerMemoryResult.Row {
    let worker = try ToolWorker(tool, in: folder, precision: precision)
    defer { worker.end() }
    let ready = worker.memory
    let record = try worker.record(of: file)
    let after = worker.memory
    guard let record, record.status == .ok, let ready, let after else {
      throw BenchError.nothingPrepared(file.path)
    }
    return WorkerMemoryResult.Row(
      megapixels: Double((record.source.width ?? 0) * (record.source.height ?? 0)) / 1e6,
      layout: layout, readyBytes: ready.residentBytes, peakBytes: after.peakBytes,
      keptBytes: after.residentBytes, milliseconds: record.timings ?? [:])
  }
}
