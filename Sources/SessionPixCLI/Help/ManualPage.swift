import Foundation
import SessionPix

/// The manual page, made from the same declarations as the help, in the language mdoc(7).
struct ManualPage {
  let commands: [CommandSyntax]
  let date: Date

  var text: String {
    ([head, synopsis, ".Sh DESCRIPTION", paragraph(ToolDescription.purpose), ".Sh COMMANDS"]
      + commands.map(section) + [environment, files, statuses, examples])
      .joined(separator: "\n")
  }

  private var head: String {
    let day = date.formatted(
      Date.FormatStyle(locale: Locale(identifier: "en_US"), timeZone: .gmt)
        .month(.wide).day().year())
    return """
      .Dd \(day)
      .Dt SESSIONPIX 1
      .Os "SessionPix \(SessionPixVersion.current)"
      .Sh NAME
      .Nm sessionpix
      .Nd \(plain(ToolDescription.shortPurpose))
      """
  }

  private var synopsis: String {
    let lines = commands.map { ".Nm\n\(plain(HelpText(syntax: $0).usage))" }
    return ".Sh SYNOPSIS\n" + lines.joined(separator: "\n")
  }

  private func section(of command: CommandSyntax) -> String {
    var lines = [".Ss \(command.name)", paragraph(command.summary), ".Bl -tag -width Ds"]
    if let operands = command.operands {
      lines += [".It Ar \(operands.name)", paragraph(operands.help)]
    }
    lines += command.allOptions.flatMap { [".It \(spelling(of: $0))", paragraph($0.fullHelp)] }
    return (lines + [".El", ".Pp", "Examples:", list(command.examples)]).joined(separator: "\n")
  }

  private func spelling(of option: OptionDeclaration) -> String {
    let value = option.valueName.map { " Ar \($0)" } ?? ""
    let short = option.short.map { "Fl \($0)\(value) , " } ?? ""
    return short + "Fl -\(option.name)" + value
  }

  private var environment: String {
    tagged("ENVIRONMENT", "Ev", ToolDescription.environment.map { ($0.name, $0.purpose) })
  }

  private var files: String {
    tagged("FILES", "Pa", ToolDescription.files.map { ($0.path, $0.purpose) })
  }

  private var statuses: String {
    let entries = ToolDescription.exitStatuses.map { ("\($0.status.rawValue)", $0.meaning + ".") }
    return tagged("EXIT STATUS", "Cm", entries)
  }

  private var examples: String { ".Sh EXAMPLES\n" + list(ToolDescription.examples) }

  private func tagged(_ title: String, _ macro: String, _ entries: [(String, String)]) -> String {
    let lines = entries.map { ".It \(macro) \($0)\n\(paragraph($1))" }.joined(separator: "\n")
    return ".Sh \(title)\n.Bl -tag -width Ds\n\(lines)\n.El"
  }

  private func list(_ examples: [(arguments: String, purpose: String)]) -> String {
    let lines = examples.map { "\(plain("sessionpix " + $0.arguments))\n    \(plain($0.purpose))" }
    return ".Bd -literal -offset indent\n\(lines.joined(separator: "\n"))\n.Ed"
  }

  /// Running text; each sentence begins a line, by which the formatter knows its end.
  private func paragraph(_ text: String) -> String {
    let sentences = text.replacingOccurrences(of: ". ", with: ".\n").split(separator: "\n")
    return sentences.flatMap { HelpText.wrapped(String($0), width: 70) }.map(plain)
      .joined(separator: "\n")
  }

  /// Text that is shown as it is: see groff_char(7).
  private func plain(_ text: String) -> String {
    let escapes: [Character: String] = [
      "\\": "\\e", "-": "\\-", "`": "\\(ga", "'": "\\(aq", "~": "\\(ti", "^": "\\(ha",
    ]
    let escaped = text.map { escapes[$0] ?? String($0) }.joined()
    // A point at the beginning would make a macro of the line.
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }
}
