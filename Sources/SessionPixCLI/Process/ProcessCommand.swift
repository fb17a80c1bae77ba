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
    if arguments[WorkerOptions.verbose], let config = arguments.config {
      console.message(config.sentence)
    }
    _ = try PipelineOptions.faceModelFile(arguments, command: Self.syntax.name)
    let selection = try PhotoSelection(arguments, for: Self.syntax)
    let names = try NameOptions.names(arguments)
    if arguments[ProcessOption.watch] { return try await watch(selection, names, console) }
    let found = try selection.walk()
    let walk = names.map { found.renamed(by: $0) } ?? found
    for remark in walk.remarks { console.message(remark.description) }
    if arguments[ProcessOption.dryRun], !FindingsFile.isPresent(in: output) {
      try OutputPlacement(path: output, walk: walk).check()
      return try tellPlan(found, by: names, console) { _ in "prepare" }
    }
    let folder = try OutputFolder(output, for: walk)
    try folder.checkNames(names)
    let run = try run(on: walk, into: folder, console)
    run.tellSandbox()
    if arguments[ProcessOption.dryRun] {
      let batch = try BatchRun(
        pool: run.pool, findings: try FindingsFile(in: folder), redoesAll: run.redoesAll)
      return try tellPlan(found, by: names, console) { photo in
        batch.unchangedStatus(of: photo) == nil ? "prepare" : "unchanged"
      }
    }
    let summary = try await Interruption.cancelling { try await run.complete() }
    console.message(summary.sentences)
    try run.lines.print(summary.line)
    return summary.exitStatus
  }

  private func watch(
    _ selection: PhotoSelection, _ names: HashedNames?, _ console: Console
  ) async throws -> ExitStatus {
    guard !arguments[ProcessOption.dryRun] else {
      let (watch, dryRun) = (ProcessOption.watch.declaration, ProcessOption.dryRun.declaration)
      throw UsageError(command: Self.syntax.name, faults: [.contradiction(watch, dryRun)])
    }
    let folder = try OutputFolder(output, for: PhotoWalk(present: selection.inputs))
    try folder.checkNames(names)
    let watch = Watch(selection: selection, folder: folder, console: console, names: names) {
      try run(on: $0, into: folder, console)
    }
    try await Interruption.cancelling { try await watch.goOn() }
    return .ok
  }

  /// Says of each photo what a run would do; of names that say nothing also what they stand for.
  private func tellPlan(
    _ walk: PhotoWalk, by names: HashedNames?, _ console: Console,
    action: (NamedSource) -> String
  ) throws -> ExitStatus {
    for photo in walk.photos {
      let named = names.map { NamedSource(photo.source, as: $0.name(for: photo.name)) } ?? photo
      let original = names == nil ? "" : " " + photo.name.display
      try console.data("\(action(named)) \(named.name.display)\(original)")
    }
    return .ok
  }

  private var output: PhotoPath { arguments[ProcessOption.output] ?? PhotoPath(".") }

  /// A run with workers of its own: they can read the walk's files and no others.
  private func run(
    on walk: PhotoWalk, into folder: OutputFolder, _ console: Console
  ) throws -> Run {
    let pool = try WorkerPool(
      command: WorkerOptions.command(arguments, reading: walk.readablePaths), folder: folder,
      limits: WorkerOptions.limits(arguments), isQuiet: !arguments[WorkerOptions.verbose])
    return Run(
      walk: walk, folder: folder, pool: pool,
      workers: min(arguments[RunOption.jobs], walk.photos.count),
      redoesAll: arguments[ProcessOption.force], writesReport: !arguments[RunOption.noReport],
      console: console, lines: RunLines(console: arguments[RunOption.json] ? console : nil))
  }
}
