import SessionPix

/// The options of `process`, beside those that it shares with others.
enum ProcessOption {
  static let output = Option<PhotoPath?>.folder(
    "output", short: "o", help: "The folder for the results; it is made if missing.")
  static let watch = Option<Bool>.flag(
    "watch", help: "Go on: take photos as they appear or change, until Ctrl-C or SIGTERM.")
  static let force = Option<Bool>.flag(
    "force", help: "Prepare all photos again, also those that are done.")
  static let dryRun = Option<Bool>.flag(
    "dry-run", help: "Say which photos would be prepared and which are done; write nothing.")

  static let declarations =
    [output.declaration, watch.declaration] + PhotoSelection.declarations
    + RenditionOptions.declarations + NameOptions.declarations + [
      RunOption.jobs.declaration, WorkerOptions.timeout.declaration,
      WorkerCommand.memory.declaration, force.declaration, dryRun.declaration,
    ] + PipelineOptions.declarations + [
      RunOption.noReport.declaration, RunOption.quiet.declaration,
      WorkerOptions.verbose.declaration, RunOption.json.declaration,
    ]
}
