import SessionPix

/// How commands that prepare photos start their worker processes.
enum WorkerOptions {
  static let timeout = Option<Int>.integer(
    "timeout", in: 1...86400, standard: WorkerLimits().seconds,
    help: "Give a photo up after N seconds, twice.")
  static let verbose = Option<Bool>.flag(
    "verbose", help: "Say which config file was read, and show the worker processes' own messages.")

  /// This program as a worker that may read these paths and makes what the options ask for.
  static func command(_ arguments: Arguments, reading paths: [PhotoPath]) -> [PhotoPath] {
    let shared = RenditionOptions.declarations + PipelineOptions.declarations
    let options = arguments.tokens(of: shared + [WorkerCommand.memory.declaration])
    return [PhotoPath("/proc/self/exe"), PhotoPath("worker")] + options
      + paths.map { PhotoPath(operand: $0) }
  }

  /// A pool of such workers.
  static func pool(
    _ arguments: Arguments, reading paths: [PhotoPath], folder: OutputFolder
  ) throws -> WorkerPool {
    // What is wrong with a model is for the workers to say: not every run needs one.
    try? PipelineOptions.fillNetworkCache(arguments)
    return try WorkerPool(
      command: command(arguments, reading: paths), folder: folder, limits: limits(arguments),
      isQuiet: !arguments[verbose])
  }

  private static func limits(_ arguments: Arguments) -> WorkerLimits {
    var limits = WorkerLimits()
    limits.seconds = arguments[timeout]
    limits.mebibytes = arguments[WorkerCommand.memory]
    limits.idleMebibytes = limits.mebibytes / 2
    return limits
  }
}

extension PhotoPath {
  /// A path as an operand, which a leading dash would make an option.
  fileprivate init(operand path: PhotoPath) {
    self.init(bytes: (path.bytes.first == UInt8(ascii: "-") ? Array("./".utf8) : []) + path.bytes)
  }
}
