import SessionPix

/// A command of the tool.
protocol Command {
  static var syntax: CommandSyntax { get }
  init(_ arguments: Arguments)
  func run(_ console: Console) async throws -> ExitStatus
}

/// Finds the command that was asked for.
struct Tool {
  static var commands: [any Command.Type] {
    [
      ProcessCommand.self, InspectCommand.self, IdentifyCommand.self, PrivacyCommand.self,
      DoctorCommand.self,
    ]
  }

  let console: Console

  func run(_ tokens: [PhotoPath]) async throws -> ExitStatus {
    guard let first = tokens.first else {
      throw UsageError(command: nil, faults: [.missingCommand])
    }
    switch first.text {
    case "help", "--help", "-h":
      try console.data(try help(on: tokens.dropFirst().first))
      return .ok
    case "--version", "version":
      try console.data("sessionpix \(SessionPixVersion.current)")
      return .ok
    default:
      return try await run(try Self.command(first), Array(tokens.dropFirst()))
    }
  }

  private func run(_ command: any Command.Type, _ tokens: [PhotoPath]) async throws -> ExitStatus {
    let arguments = try Arguments(tokens, by: command.syntax)
    if arguments[CommandSyntax.help] {
      try console.data(HelpText(syntax: command.syntax).text)
      return .ok
    }
    return try await command.init(arguments).run(console)
  }

  private func help(on name: PhotoPath?) throws(UsageError) -> String {
    guard let name else { return HelpText.overview(of: Self.commands.map { $0.syntax }) }
    return HelpText(syntax: try Self.command(name).syntax).text
  }

  private static func command(_ name: PhotoPath) throws(UsageError) -> any Command.Type {
    if let found = commands.first(where: { PhotoPath($0.syntax.name) == name }) { return found }
    let isOption = name.bytes.first == UInt8(ascii: "-")
    let nearest = Spelling.nearest(to: name.text, among: commands.map { $0.syntax.name })
    throw UsageError(
      command: nil,
      faults: [
        isOption
          ? .unknownOption(name.display, nearest: nil) : .unknownCommand(name, nearest: nearest)
      ])
  }
}
