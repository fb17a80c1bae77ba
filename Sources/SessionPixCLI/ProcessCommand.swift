import Foundation
import SessionPix

/// Prepares photos and writes images and findings.
struct ProcessCommand: Command {
  private enum Options {
    static let output = Option<PhotoPath?>.path(
      "output", short: "o", value: "DIR", help: "The folder for the results; it is made if missing."
    )
    static let tier = Option.choice(
      "tier", of: TokenBudget.Tier.self, standardText: "standard",
      help: "The size of overview images: 1568 or 2576 pixels at most.")
    static let format = Option.choice(
      "format", of: RenditionFormat.self, standardText: "jpeg", help: "How images are written.")
    static let quality = Option<Int>.integer(
      "quality", in: 1...100, standard: 85, help: "For all formats but png, which is lossless.")
    static let master = Option<Bool>.flag(
      "master", help: "Also write each photo at full size, redacted.")
    static let jobs = Option<Int>.integer(
      "jobs", short: "j", in: 1...256, standard: ProcessInfo.processInfo.activeProcessorCount,
      help: "How many photos are prepared at once.")
    static let noReport = Option<Bool>.flag("no-report", help: "Do not write report.html.")
    static let json = Option<Bool>.flag(
      "json", help: "Print a summary of the run as one JSON object.")
  }

  static let syntax = CommandSyntax(
    name: "process", summary: "Prepare photos: safe images, label crops and findings.",
    operands: .init(
      name: "PATH", count: 1...Int.max,
      help: "Photos and folders of photos. Folders are searched to the bottom."),
    options: [
      Options.output.declaration, Options.tier.declaration, Options.format.declaration,
      Options.quality.declaration, Options.master.declaration, Options.jobs.declaration,
    ] + PipelineOptions.declarations + [Options.noReport.declaration, Options.json.declaration],
    required: [Options.output.declaration],
    examples: [
      ("process photos --output out", "Prepare a folder; out/findings.jsonl has a line a photo."),
      ("process IMG_1.heic IMG_2.jpg -o out --tier high", "Two photos, larger overviews."),
      ("process photos -o out --format webp --quality 80 --jobs 2", "WebP, two at a time."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    let walk = try PhotoWalk(arguments.operands)
    for remark in walk.remarks { console.message(remark.description) }
    let folder = try OutputFolder(arguments[Options.output] ?? PhotoPath("."), for: walk)
    var pipeline = try PipelineOptions.pipeline(arguments, workers: workers(walk))
    pipeline.renditions.tier = arguments[Options.tier] ?? .standard
    pipeline.renditions.encoding = Encoding(
      format: arguments[Options.format] ?? .jpeg, quality: arguments[Options.quality])
    pipeline.renditions.includesMaster = arguments[Options.master]
    let run = Run(
      walk: walk, folder: folder, pipeline: pipeline, workers: workers(walk),
      writesReport: !arguments[Options.noReport], console: console)
    let summary = try await Interruption.cancelling { try await run.complete() }
    console.message(summary.sentences)
    if arguments[Options.json] { try console.data(try summary.json) }
    return summary.exitStatus
  }

  private func workers(_ walk: PhotoWalk) -> Int {
    min(arguments[Options.jobs], walk.photos.count)
  }
}
