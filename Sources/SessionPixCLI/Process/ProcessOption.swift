import Foundation
import SessionPix

/// The options of `process`, beside those that it shares with others.
enum ProcessOption {
  static let output = Option<PhotoPath?>.folder(
    "output", short: "o", help: "The folder for the results; it is made if missing.")
  static let watch = Option<Bool>.flag(
    "watch", help: "Go on: take photos as they appear or change, until Ctrl-C or SIGTERM.")
  static let jobs = Option<Int>.integer(
    "jobs", short: "j", in: 1...256, standard: ProcessInfo.processInfo.activeProcessorCount,
    standardText: "the number of cores", help: "How many photos are prepared at once.")
  static let force = Option<Bool>.flag(
    "force", help: "Prepare all photos again, also those that are done.")
  static let dryRun = Option<Bool>.flag(
    "dry-run", help: "Say which photos would be prepared and which are done; prepare none.")
  static let quiet = Option<Bool>.flag(
    "quiet", short: "q", help: "Say nothing but why the run ends early.")
  static let noReport = Option<Bool>.flag(
    "no-report", help: "Do not write report.html and inventory.csv.")
  static let json = Option<Bool>.flag(
    "json",
    help: "Print a JSON object a line: each photo, how far the run is, a summary at the end.")

  static let declarations =
    [output.declaration, watch.declaration] + PhotoSelection.declarations
    + RenditionOptions.declarations + NameOptions.declarations + [
      jobs.declaration, WorkerOptions.timeout.declaration, WorkerCommand.memory.declaration,
      force.declaration,
      dryRun.declaration,
    ] + PipelineOptions.declarations + [
      noReport.declaration, quiet.declaration, WorkerOptions.verbose.declaration, json.declaration,
    ]
}
