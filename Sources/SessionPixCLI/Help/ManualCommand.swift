import Foundation

/// Prints the manual page.
struct ManualCommand: SynchronousCommand {
  static let syntax = CommandSyntax(
    name: "manual", summary: "Print the manual page, in the language of man pages.",
    options: [],
    examples: [
      ("manual | man -l -", "Read it."),
      ("manual >/usr/local/share/man/man1/sessionpix.1", "Install it, as root."),
    ])

  init(_ arguments: Arguments) {}

  func run(_ console: Console) throws -> ExitStatus {
    let environment = ProcessInfo.processInfo.environment
    // So that who packs the page gets the same bytes again (reproducible-builds.org).
    let date = environment["SOURCE_DATE_EPOCH"].flatMap { TimeInterval($0) }
      .map { Date(timeIntervalSince1970: $0) }
    let page = ManualPage(commands: Tool.commands.map { $0.syntax }, date: date ?? Date())
    try console.data(page.text)
    return .ok
  }
}
