/// The completion for bash: a function that looks at the word under the cursor and the one before it.
struct BashCompletion {
  let commands: [CommandSyntax]

  var text: String {
    """
    # Completion of sessionpix for bash; try it with: source <(sessionpix completion bash)
    _sessionpix() {
      local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} kind=words words=
      COMPREPLY=()
      # To bash, `--tier=high` is three words.
      if [[ $word == = ]]; then
        word=
      elif [[ $before == = ]]; then
        before=${COMP_WORDS[COMP_CWORD - 2]}
      fi
      if ((COMP_CWORD == 1)); then
        words='\(names.joined(separator: " ")) help'
      else
        case ${COMP_WORDS[1]}:$before in
          help:*) words='\(names.joined(separator: " "))' ;;
    \(commands.map(cases).joined(separator: "\n"))
        esac
      fi
      case $kind in
        words) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
        files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
        folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$word") ;;
      esac
    }
    complete -F _sessionpix sessionpix
    """
  }

  private var names: [String] { commands.map(\.name) }

  /// What follows each option that takes a value; then options, or operands.
  private func cases(of command: CommandSyntax) -> String {
    let values = command.allOptions.filter { $0.valueName != nil }.map { option in
      let spellings = ["--" + option.name] + (option.short.map { ["-\($0)"] } ?? [])
      let pattern = spellings.map { "\(command.name):\($0)" }.joined(separator: "|")
      return "      \(pattern)) \(assignment(option.completion)) ;;"
    }
    let options = command.allOptions.map { "--\($0.name)" }.joined(separator: " ")
    let rest = """
            \(command.name):*)
              if [[ $word == -* ]]; then
                words='\(options)'
              else
                \(assignment(command.operands?.completion ?? .none))
              fi
              ;;
      """
    return (values + [rest]).joined(separator: "\n")
  }

  private func assignment(_ completion: Completion) -> String {
    switch completion {
    case .none: "return"
    case .words(let words): "words='\(words.joined(separator: " "))'"
    case .files: "kind=files"
    case .folders: "kind=folders"
    }
  }
}
