import Foundation
import SessionPix

/// Writes photos anew without anything but the picture; what is in the picture stays.
struct CleanCommand: AsynchronousCommand {
  private static let output = Option<PhotoPath?>.folder(
    "output", short: "o",
    help: "The folder for the cleaned photos; it is made if missing. Inputs are never replaced.")

  static let syntax = CommandSyntax(
    name: "clean",
    summary: "Take metadata out of JPEG, PNG and WebP without loss; FACES AND TEXT STAY.",
    operands: .init(
      name: "PATH", count: 0...Int.max,
      help:
        "Photos and folders of photos. Folders are searched to the bottom. Nothing is decoded and nothing is hidden"
        + " in the picture: faces, names and numbers can be seen as before. `process` hides them."),
    options: [output.declaration] + PhotoSelection.declarations + [
      RunOption.jobs.declaration, RunOption.quiet.declaration, RunOption.json.declaration,
    ],
    required: [output.declaration],
    examples: [
      (
        "clean photos --output clean",
        "Clean a folder; each photo keeps its name and its picture, bit for bit."
      ),
      ("clean IMG_1.jpg IMG_2.webp -o clean --json", "Two photos; say what was left behind."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    let console = arguments[RunOption.quiet] ? console.quiet : console
    let lines = RunLines(console: arguments[RunOption.json] ? console : nil)
    return try await lines.tellingFaults { try await run(console, lines) }
  }

  private func run(_ console: Console, _ lines: RunLines) async throws -> ExitStatus {
    let walk = try PhotoSelection(arguments, for: Self.syntax).walk()
    for remark in walk.remarks { console.message(remark.description) }
    let folder = try OutputFolder(arguments[Self.output] ?? PhotoPath("."), for: walk)
    let jobs = arguments[RunOption.jobs]
    let summary = try await Interruption.cancelling {
      try await Self.clean(walk, into: folder, jobs: jobs, console, lines)
    }
    console.message(summary.sentences)
    try lines.print(summary.line)
    return summary.exitStatus
  }

  private static func clean(
    _ walk: PhotoWalk, into folder: OutputFolder, jobs: Int, _ console: Console, _ lines: RunLines
  ) async throws -> CleaningSummary {
    var summary = CleaningSummary(
      output: folder.path, total: walk.photos.count, unreadableFolders: walk.unreadableFolders)
    let progress = Progress(total: walk.photos.count, console: console)
    let live = Task { await progress.live(lines) }
    defer { live.cancel() }
    let run = CleaningRun(folder: folder)
    for await group in run.clean(walk.photos, workers: min(jobs, walk.photos.count)) {
      for outcome in try group.get() {
        summary.count(outcome)
        await progress.advance(past: outcome.photo.name, failure: outcome.failure)
        try lines.print(RunLines.CleanedPhoto(outcome))
      }
    }
    live.cancel()
    await live.value
    summary.seconds = await progress.seconds
    summary.wasInterrupted = Task.isCancelled
    return summary
  }
}
