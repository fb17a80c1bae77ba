import Foundation

/// The completion for zsh, by its own `_arguments`.
struct ZshCompletion {
  let commands: [CommandSyntax]

  var text: String {
    """
    #compdef sessionpix
    # Completion of sessionpix for zsh: save it as _sessionpix in a folder of $fpath.
    _sessionpix() {
      local -a commands=(
    \(commands.map { "    \(quoted("\($0.name):\($0.summary)"))" }.joined(separator: "\n"))
        'help:Show a command'\\''s options and examples.'
      )
      if ((CURRENT == 2)); then
        _describe command commands
        return
      fi
      shift words
      ((CURRENT--))
      case $words[1] in
        help) _describe command commands ;;
    \(commands.map(call).joined(separator: "\n"))
      esac
    }
    if [[ $funcstack[1] == _sessionpix ]]; then
      _sessionpix "$@"
    else
      compdef _sessionpix sessionpix
    fi
    """
  }

  private func call(of command: CommandSyntax) -> String {
    var specifications = command.allOptions.map(specification)
    if let operands = command.operands {
      let isMany = operands.count.upperBound > 1
      specifications.append(
        quoted("\(isMany ? "*" : ""):\(operands.name):\(action(operands.completion))"))
    }
    let lines = specifications.joined(separator: " \\\n        ")
    return "    \(command.name))\n      _arguments -S \\\n        \(lines)\n      ;;"
  }

  /// As `'(-o --output)'{-o+,--output=}'[help]:DIR:_files -/'`.
  private func specification(of option: OptionDeclaration) -> String {
    let takesValue = option.valueName != nil
    let long = "--\(option.name)" + (takesValue ? "=" : "")
    let help = option.fullHelp.replacingOccurrences(of: "[", with: "(")
      .replacingOccurrences(of: "]", with: ")")
    var rest = "[\(help)]"
    if let name = option.valueName {
      rest += ":\(name.replacingOccurrences(of: ":", with: " ")):\(action(option.completion))"
    }
    if option.isRepeatable { return quoted("*" + long + rest) }
    guard let short = option.short else { return quoted(long + rest) }
    return
      "'(-\(short) --\(option.name))'{-\(short)\(takesValue ? "+" : ""),\(long)}\(quoted(rest))"
  }

  private func action(_ completion: Completion) -> String {
    switch completion {
    case .none: " "
    case .words(let words): "(\(words.joined(separator: " ")))"
    case .files: "_files"
    case .folders: "_files -/"
    }
  }

  private func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }
}
