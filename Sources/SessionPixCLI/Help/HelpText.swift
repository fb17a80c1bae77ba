/// Makes a command's help from its declarations.
struct HelpText {
  private static let width = 80
  private static let column = 28

  let syntax: CommandSyntax

  var text: String {
    var parts = [syntax.summary, "Usage: sessionpix \(usage)"]
    if let operands = syntax.operands { parts.append(Self.row(operands.name, operands.help)) }
    let rows = syntax.allOptions.map { Self.row(Self.spelling(of: $0), $0.fullHelp) }
    parts.append("Options:\n" + rows.joined(separator: "\n"))
    if !syntax.examples.isEmpty {
      let examples = syntax.examples.map { "  sessionpix \($0.arguments)\n      \($0.purpose)" }
      parts.append("Examples:\n" + examples.joined(separator: "\n"))
    }
    return parts.joined(separator: "\n\n") + "\n"
  }

  /// The command with what it cannot do without.
  var usage: String {
    var words = [syntax.name]
    if let operands = syntax.operands {
      let name = operands.count.upperBound > 1 ? operands.name + "..." : operands.name
      words.append(operands.count.lowerBound == 0 ? "[\(name)]" : name)
    }
    words += syntax.required.map { "--\($0.name) \($0.valueName ?? "")" }
    return (words + ["[OPTIONS]"]).joined(separator: " ")
  }

  private static func spelling(of option: OptionDeclaration) -> String {
    let short = option.short.map { "-\($0), " } ?? "    "
    return short + "--\(option.name)" + (option.valueName.map { " \($0)" } ?? "")
  }

  /// Two columns; a left one that is too wide gets a line of its own.
  static func row(_ left: String, _ right: String) -> String {
    let indent = String(repeating: " ", count: column)
    let lines = wrapped(right, width: width - column)
    let head = "  " + left
    guard head.count < column - 1 else {
      return head + lines.map { "\n" + indent + $0 }.joined()
    }
    let padding = String(repeating: " ", count: column - head.count)
    return head + padding + lines.joined(separator: "\n" + indent)
  }

  /// Lines of at most `width` characters; a longer word has one of its own.
  static func wrapped(_ text: String, width: Int) -> [String] {
    var lines = [""]
    for word in text.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + 1 + word.count <= width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}

extension HelpText {
  /// What the tool is, and its commands.
  static func overview(of commands: [CommandSyntax]) -> String {
    let rows = commands.map { row($0.name, $0.summary) }.joined(separator: "\n")
    let examples = ToolDescription.examples.map {
      "  sessionpix \($0.arguments)\n      \($0.purpose)"
    }
    let statuses = ToolDescription.exitStatuses.map { "\($0.status.rawValue) \($0.meaning)" }
    return """
      \(wrapped(ToolDescription.purpose, width: width).joined(separator: "\n"))

      Usage: sessionpix COMMAND [OPTIONS]
             sessionpix --version

      Commands:
      \(rows)
      \(row("help COMMAND", "Show a command's options and examples."))

      Examples:
      \(examples.joined(separator: "\n"))

      \(wrapped("Exit status: " + statuses.joined(separator: ", ") + ".", width: width)
        .joined(separator: "\n"))

      """
  }
}
