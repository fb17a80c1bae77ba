import SessionPix

/// Prepares photos and writes images and findings.
struct ProcessCommand: AsynchronousCommand {
  static let syntax = CommandSyntax(
    name: "process", summary: "Prepare photos: safe images, label crops and findings.",
    operands: .init(
      name: "PATH", count: 0...Int.max,
      help: "Photos and folders of photos. Folders are searched to the bottom."),
    options: ProcessOption.declarations,
    required: [ProcessOption.output.declaration], takesConfig: true,
    examples: [
      ("process photos --output out", "Prepare a folder; out/findings.jsonl has a line a photo."),
      ("process IMG_1.heic IMG_2.jpg -o out --tier high", "Two photos, larger overviews."),
      ("process photos -o out", "Once more: what is done is passed over, the rest is completed."),
      ("process photos -o out --format webp --quality 80 --jobs 2", "WebP, two at a time."),
      (
        "process photos -o out --names hashed", "No name of a photo or folder stands in any result."
      ),
      ("process inbox -o out --watch", "What is there, then each photo that appears."),
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
    if arguments[WorkerOptions.verbose], let config = arguments.config {
      console.message(config.sentence)
    }
    _ = try PipelineOptions.faceModelFile(arguments, command: Self.syntax.name)
    let selection = try PhotoSelection(arguments, for: Self.syntax)
    let names = try NameOptions.names(arguments)
    if arguments[ProcessOption.watch] { return try await watch(selection, names, console, lines) }
    let found = try selection.walk()
    let walk = names.map { found.renamed(by: $0) } ?? found
    for remark in walk.remarks { console.message(remark.description) }
    if selection.inputs.isEmpty { console.message("The list is empty: there is nothing to do.") }
    if arguments[ProcessOption.dryRun] {
      let dryRun = DryRun(found: found, names: names, console: console, lines: lines)
      try output.checkNames(names)
      try dryRun.tell(plan(for: walk))
      return .ok
    }
    guard !selection.inputs.isEmpty else {
      try lines.print(RunSummary(output: output, total: 0).line)
      return .ok
    }
    let folder = try OutputFolder(output, for: walk)
    try output.checkNames(names)
    let run = try run(on: walk, into: folder, console, lines)
    run.tellSandbox()
    let summary = try await Interruption.cancelling { try await complete(run) }
    console.message(summary.sentences)
    try lines.print(summary.line)
    return summary.exitStatus
  }

  private func complete(_ run: Run) async throws -> RunSummary {
    let findings = try FindingsFile(in: run.folder)
    var summary = try await run.prepare(into: findings)
    summary.count(try findings.finish())
    if writesReport {
      summary.reports = try FolderReport(
        folder: run.folder, reading: PipelineOptions.allowedReading(), console: run.console
      ).write()
    }
    return summary
  }

  private func plan(for walk: PhotoWalk) throws -> BatchPlan {
    var pipeline = try PipelineOptions.pipeline(
      arguments, reading: PipelineOptions.allowedReading(), workers: 1)
    pipeline.renditions = RenditionOptions.plan(arguments)
    return try BatchPlan(
      output, for: walk, settings: pipeline.settingsDigest,
      redoesAll: arguments[ProcessOption.force])
  }

  private func watch(
    _ selection: PhotoSelection, _ names: HashedNames?, _ console: Console, _ lines: RunLines
  ) async throws -> ExitStatus {
    guard !arguments[ProcessOption.dryRun] else {
      let (watch, dryRun) = (ProcessOption.watch.declaration, ProcessOption.dryRun.declaration)
      throw UsageError(command: Self.syntax.name, faults: [.contradiction(watch, dryRun)])
    }
    let folder = try OutputFolder(output, for: PhotoWalk(present: selection.inputs))
    try output.checkNames(names)
    let watch = Watch(
      selection: selection, folder: folder, console: console, names: names,
      writesReport: writesReport
    ) {
      try run(on: $0, into: folder, console, lines)
    }
    try await Interruption.cancelling { try await watch.goOn() }
    return .ok
  }

  private var writesReport: Bool { !arguments[RunOption.noReport] }

  private var output: PhotoPath { arguments[ProcessOption.output] ?? PhotoPath(".") }

  /// A run with workers of its own: they can read the walk's files and no others.
  private func run(
    on walk: PhotoWalk, into folder: OutputFolder, _ console: Console, _ lines: RunLines
  ) throws -> Run {
    let pool = try WorkerOptions.pool(arguments, reading: walk.readablePaths, folder: folder)
    return Run(
      walk: walk, folder: folder, pool: pool,
      workers: min(arguments[RunOption.jobs], walk.photos.count),
      redoesAll: arguments[ProcessOption.force], console: console, lines: lines)
  }
}
