import Foundation
import SessionPix

/// Prepares photos and writes images and findings.
struct ProcessCommand: AsynchronousCommand {
  private enum Options {
    static let output = Option<PhotoPath?>.path(
      "output", short: "o", value: "DIR", help: "The folder for the results; it is made if missing."
    )
    static let jobs = Option<Int>.integer(
      "jobs", short: "j", in: 1...256, standard: ProcessInfo.processInfo.activeProcessorCount,
      help: "How many photos are prepared at once.")
    static let timeout = Option<Int>.integer(
      "timeout", in: 1...86400, standard: WorkerLimits().seconds,
      help: "Give a photo up after N seconds, twice.")
    static let force = Option<Bool>.flag(
      "force", help: "Prepare all photos again, also those that are done.")
    static let dryRun = Option<Bool>.flag(
      "dry-run", help: "Say which photos would be prepared and which are done; prepare none.")
    static let quiet = Option<Bool>.flag(
      "quiet", short: "q", help: "Say nothing but why the run ends early.")
    static let verbose = Option<Bool>.flag(
      "verbose", help: "Show the worker processes' own messages.")
    static let noReport = Option<Bool>.flag(
      "no-report", help: "Do not write report.html and inventory.csv.")
    static let json = Option<Bool>.flag(
      "json",
      help: "Print a JSON object a line: each photo, how far the run is, a summary at the end.")
  }

  static let syntax = CommandSyntax(
    name: "process", summary: "Prepare photos: safe images, label crops and findings.",
    operands: .init(
      name: "PATH", count: 0...Int.max,
      help: "Photos and folders of photos. Folders are searched to the bottom."),
    options: [Options.output.declaration] + PhotoSelection.declarations
      + RenditionOptions.declarations + NameOptions.declarations + [
        Options.jobs.declaration, Options.timeout.declaration, WorkerCommand.memory.declaration,
        Options.force.declaration, Options.dryRun.declaration,
      ] + PipelineOptions.declarations + [
        Options.noReport.declaration, Options.quiet.declaration,
        Options.verbose.declaration, Options.json.declaration,
      ],
    required: [Options.output.declaration],
    examples: [
      ("process photos --output out", "Prepare a folder; out/findings.jsonl has a line a photo."),
      ("process IMG_1.heic IMG_2.jpg -o out --tier high", "Two photos, larger overviews."),
      ("process photos -o out", "Once more: what is done is passed over, the rest is completed."),
      ("process photos -o out --format webp --quality 80 --jobs 2", "WebP, two at a time."),
      (
        "process photos -o out --names hashed", "No name of a photo or folder stands in any result."
      ),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    let console = arguments[Options.quiet] ? console.quiet : console
    let found = try PhotoSelection.walk(arguments, for: Self.syntax)
    let names = try NameOptions.names(arguments)
    let walk = names.map { found.renamed(by: $0) } ?? found
    for remark in walk.remarks { console.message(remark.description) }
    if arguments[Options.dryRun], !folderExists {
      return try tellPlan(found, by: names, console) { _ in "prepare" }
    }
    let folder = try OutputFolder(arguments[Options.output] ?? PhotoPath("."), for: walk)
    try folder.checkNames(names)
    let pool = try WorkerPool(
      command: workerCommand(walk), folder: folder, limits: limits,
      isQuiet: !arguments[Options.verbose])
    for missing in pool.greeting.sandbox.missing { console.message("note: \(missing.reason)") }
    if arguments[Options.dryRun] {
      let batch = try BatchRun(
        pool: pool, findings: try FindingsFile(in: folder), redoesAll: arguments[Options.force])
      return try tellPlan(found, by: names, console) { photo in
        batch.unchangedStatus(of: photo) == nil ? "prepare" : "unchanged"
      }
    }
    let run = Run(
      walk: walk, folder: folder, pool: pool, workers: workers(walk),
      redoesAll: arguments[Options.force], writesReport: !arguments[Options.noReport],
      console: console, lines: RunLines(console: arguments[Options.json] ? console : nil))
    let summary = try await Interruption.cancelling { try await run.complete() }
    console.message(summary.sentences)
    try run.lines.print(summary.line)
    return summary.exitStatus
  }

  private var folderExists: Bool {
    arguments[Options.output].map { $0.isFolder } ?? false
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

  /// This program as a worker that may read the inputs and makes what these options ask for.
  private func workerCommand(_ walk: PhotoWalk) -> [PhotoPath] {
    let shared = RenditionOptions.declarations + PipelineOptions.declarations
    let options = arguments.tokens(of: shared + [WorkerCommand.memory.declaration])
    return [PhotoPath("/proc/self/exe"), PhotoPath("worker")] + options
      + walk.readablePaths.map { PhotoPath(operand: $0) }
  }

  private var limits: WorkerLimits {
    var limits = WorkerLimits()
    limits.seconds = arguments[Options.timeout]
    limits.mebibytes = arguments[WorkerCommand.memory]
    limits.idleMebibytes = limits.mebibytes / 2
    return limits
  }

  private func workers(_ walk: PhotoWalk) -> Int {
    min(arguments[Options.jobs], walk.photos.count)
  }
}

extension PhotoPath {
  /// A path as an operand, which a leading dash would make an option.
  fileprivate init(operand path: PhotoPath) {
    self.init(bytes: (path.bytes.first == UInt8(ascii: "-") ? Array("./".utf8) : []) + path.bytes)
  }
}
