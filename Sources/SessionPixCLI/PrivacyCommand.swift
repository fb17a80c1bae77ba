import Foundation
import SessionPix
import SessionPixIdentify

/// Shows, sets and revokes what the user allows.
struct PrivacyCommand: Command {
  private enum Options {
    static let read = Option.choice(
      "read", of: PrivacySettings.Tier.self,
      help:
        "With `set`: what may be read from photos. With labels, serial numbers are painted over.")
    static let send = Option.choice(
      "send", of: PrivacySettings.Tier.self,
      help: "With `set`: what may be sent. With labels, serial numbers are painted over.")
    static let to = Option<Set<PrivacySettings.Recipient>?>(
      "to", value: "NAME,NAME", help: "With `set`: to whom: anthropic, bedrock or both.",
      standard: nil, expected: "anthropic, bedrock, or both with a comma"
    ) { text in
      let names = text.text.split(separator: ",").map(String.init)
      let known = names.compactMap { PrivacySettings.Recipient(rawValue: $0) }
      return known.isEmpty || known.count < names.count ? nil : .some(Set(known))
    }
  }

  static let syntax = CommandSyntax(
    name: "privacy", summary: "Show, set or revoke what may be read and sent, and to whom.",
    operands: .init(
      name: "ACTION", count: 0...1, help: "show, set or revoke. The default is show."),
    options: [Options.read.declaration, Options.send.declaration, Options.to.declaration],
    examples: [
      ("privacy", "What is allowed."),
      ("privacy set --send labels --to anthropic", "Allow `identify` to send, without serials."),
      ("privacy revoke", "Send nothing to anybody again."),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    let file = PrivacyFile(ProcessInfo.processInfo.environment)
    switch arguments.operands.first?.text ?? "show" {
    case "show": break
    case "set": try set(file)
    case "revoke": try file.remove()
    default:
      throw UsageError(
        command: Self.syntax.name,
        faults: [
          .unknownCommand(
            arguments.operands[0],
            nearest: Spelling.nearest(
              to: arguments.operands[0].text, among: ["show", "set", "revoke"]))
        ])
    }
    let settings = try file.settings()
    let to = settings.to.map(\.rawValue).sorted().joined(separator: ", ")
    try console.data(
      """
      May be read   \(Self.words(settings.read))
      May be sent   \(Self.words(settings.send))
      To            \(to.isEmpty ? "nobody" : to)
      File          \(file.path)
      """)
    return .ok
  }

  private func set(_ file: PrivacyFile) throws {
    var settings = try file.settings()
    settings.read = arguments[Options.read] ?? settings.read
    settings.send = arguments[Options.send] ?? settings.send
    settings.to = arguments[Options.to] ?? settings.to
    try file.write(settings)
  }

  private static func words(_ tier: PrivacySettings.Tier) -> String {
    switch tier {
    case .nothing: "nothing"
    case .labels: "labels: brand and model"
    case .serials: "serials: brand, model and serial numbers"
    }
  }
}
