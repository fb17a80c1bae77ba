import SessionPix

/// Prints what makes a shell complete the tool's words.
struct CompletionCommand: SynchronousCommand {
  /// The shells that are known.
  private enum Shell: String, CaseIterable {
    case bash
    case zsh
    case fish

    static var names: [String] { allCases.map(\.rawValue) }
  }

  static let syntax = CommandSyntax(
    name: "completion",
    summary: "Print the completion of commands, options and values for a shell.",
    operands: .init(
      name: "SHELL", count: 1...1, completion: .words(Shell.names),
      help: Sentence.choice(Shell.names) + "."),
    options: [],
    examples: [
      ("completion bash >/etc/bash_completion.d/sessionpix", "For bash, as root."),
      ("completion zsh >/usr/local/share/zsh/site-functions/_sessionpix", "For zsh, as root."),
      ("completion fish >~/.config/fish/completions/sessionpix.fish", "For fish."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) throws -> ExitStatus {
    let name = arguments.operands[0]
    guard let shell = Shell(rawValue: name.text) else {
      throw UsageError(
        command: Self.syntax.name,
        faults: [.badOperand("SHELL", given: name, words: Shell.names)])
    }
    let commands = Tool.commands.map { $0.syntax }
    switch shell {
    case .bash: try console.data(BashCompletion(commands: commands).text)
    case .zsh: try console.data(ZshCompletion(commands: commands).text)
    case .fish: try console.data(FishCompletion(commands: commands).text)
    }
    return .ok
  }
}
