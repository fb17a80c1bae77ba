import Foundation
import SessionPix

/// Finds the command that was asked for.
enum Tool {
  static var commands: [any Command.Type] {
    [
      ProcessCommand.self, InspectCommand.self, RedactCommand.self, VerifyCommand.self,
      CleanCommand.self, ReportCommand.self, IdentifyCommand.self, PrivacyCommand.self,
      DoctorCommand.self, WorkerCommand.self, CompletionCommand.self, ManualCommand.self,
    ]
  }

  static func invocation(_ tokens: [PhotoPath]) throws(UsageError) -> Invocation {
    guard let first = tokens.first else {
      throw UsageError(command: nil, faults: [.missingCommand])
    }
    switch first.text {
    case "help", "--help", "-h":
      return .text(try help(on: tokens.dropFirst().first))
    case "--version", "version":
      return .text("sessionpix \(SessionPixVersion.current)")
    default:
      return try invocation(of: try command(first), Array(tokens.dropFirst()))
    }
  }

  private static func invocation(
    of command: any Command.Type, _ tokens: [PhotoPath]
  ) throws(UsageError) -> Invocation {
    let arguments = try Arguments(tokens, by: command.syntax, config: configPlaces)
    if arguments[CommandSyntax.help] { return .text(HelpText(syntax: command.syntax).text) }
    switch command {
    case let command as any SynchronousCommand.Type: return .synchronous(command.init(arguments))
    case let command as any AsynchronousCommand.Type: return .asynchronous(command.init(arguments))
    default: preconditionFailure("\(command.syntax.name) cannot be run")
    }
  }

  /// A config file may name the options of every command that takes one.
  private static var configPlaces: ConfigPlaces {
    let takers = commands.map { $0.syntax }.filter(\.takesConfig)
    return ConfigPlaces(
      options: takers.flatMap(\.options), environment: ProcessInfo.processInfo.environment)
  }

  private static func help(on name: PhotoPath?) throws(UsageError) -> String {
    guard let name, !["help", "--help", "-h"].contains(name.text) else {
      return HelpText.overview(of: commands.map { $0.syntax })
    }
    return HelpText(syntax: try command(name).syntax).text
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
