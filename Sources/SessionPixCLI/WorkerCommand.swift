import SessionPix

/// Prepares photos for another program, shut in.
struct WorkerCommand: SynchronousCommand {
  private static let output = Option<PhotoPath?>.folder(
    "output", short: "o", help: "The folder for images; nothing else is written.")
  static let memory = Option<Int>.integer(
    "memory", in: 512...(1 << 20), standard: WorkerLimits().mebibytes,
    help: "Give a photo up that takes more than N MiB.")
  /// Addresses beside the memory that is used: libraries, stacks, what allocators reserve.
  private static let reservedMebibytes = 4096

  static let syntax = CommandSyntax(
    name: "worker",
    summary: "Prepare photos that another program names: JSON lines in, JSON lines out.",
    operands: .init(
      name: "PATH", count: 0...Int.max,
      help: "Photos, and folders of photos. No other file of yours can be read."),
    options: [output.declaration, memory.declaration] + RenditionOptions.declarations
      + PipelineOptions.declarations,
    required: [output.declaration],
    examples: [
      (
        "worker photos --output out <requests",
        #"A request: {"id": "1", "path": "photos/IMG_1.heic"}"#
      )
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    let sandbox: Sandbox.State
    let worker: Worker
    do {
      let path = arguments[Self.output] ?? PhotoPath(".")
      let folder = try OutputFolder(path)
      let reading = try PipelineOptions.allowedReading()
      sandbox = try enterSandbox(writing: path)
      ParentWatch.begin()
      var pipeline = try PipelineOptions.pipeline(arguments, reading: reading, workers: 1)
      pipeline.renditions = RenditionOptions.plan(arguments)
      worker = try Worker(pipeline: pipeline, folder: folder)
    } catch {
      Worker.refuse(error)
      throw error
    }
    try worker.run(sandbox: sandbox)
    return .ok
  }

  private func enterSandbox(writing output: PhotoPath) throws -> Sandbox.State {
    let bound = (arguments[Self.memory] + Self.reservedMebibytes) << 20
    return try Sandbox(
      readable: arguments.operands + PipelineOptions.files(arguments), writable: [output],
      addressSpace: bound
    ).enter()
  }
}
