import Foundation

/// The completion for fish: a line for each command, option and operand.
struct FishCompletion {
  let commands: [CommandSyntax]

  var text: String {
    let names = commands.map(\.name).joined(separator: " ")
    let heads = commands.map {
      "complete -c sessionpix -n __fish_use_subcommand -a \($0.name) -d \(quoted($0.summary))"
    }
    return """
      # Completion of sessionpix for fish; save it as ~/.config/fish/completions/sessionpix.fish
      complete -c sessionpix -f
      \(heads.joined(separator: "\n"))
      complete -c sessionpix -n __fish_use_subcommand -a help -d 'Show options and examples.'
      complete -c sessionpix -n '__fish_seen_subcommand_from help' -a '\(names)'
      \(commands.flatMap(lines).joined(separator: "\n"))
      """
  }

  private func lines(of command: CommandSyntax) -> [String] {
    let start = "complete -c sessionpix -n '__fish_seen_subcommand_from \(command.name)'"
    let operands =
      switch command.operands?.completion {
      case .files: ["\(start) -F"]
      case .folders: ["\(start) -a '(__fish_complete_directories)'"]
      case .words(let words): ["\(start) -a '\(words.joined(separator: " "))'"]
      case .none?, nil: [String]()
      }
    return operands
      + command.allOptions.map { option in
        let short = option.short.map { " -s \($0)" } ?? ""
        return start + short + " -l \(option.name)" + value(of: option)
          + " -d \(quoted(option.help))"
      }
  }

  private func value(of option: OptionDeclaration) -> String {
    guard option.valueName != nil else { return "" }
    return switch option.completion {
    case .none: " -x"
    case .words(let words): " -x -a '\(words.joined(separator: " "))'"
    case .files: " -r -F"
    case .folders: " -x -a '(__fish_complete_directories)'"
    }
  }

  private func quoted(_ text: String) -> String {
    let escaped = text.replacingOccurrences(of: #"\"#, with: #"\\"#)
    return "'" + escaped.replacingOccurrences(of: "'", with: #"\'"#) + "'"
  }
}
