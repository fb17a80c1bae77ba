/// A command of the tool.
protocol Command {
  static var syntax: CommandSyntax { get }
  init(_ arguments: Arguments)
}

/// A command that works on the main thread, as those must that shut the process in: see ``Sandbox``.
protocol SynchronousCommand: Command {
  func run(_ console: Console) throws -> ExitStatus
}

/// A command that works in tasks.
protocol AsynchronousCommand: Command {
  func run(_ console: Console) async throws -> ExitStatus
}
