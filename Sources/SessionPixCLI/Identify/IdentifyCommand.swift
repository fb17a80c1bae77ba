import Foundation
import SessionPix
import SessionPixIdentify

/// Asks a vision model about prepared photos.
struct IdentifyCommand: AsynchronousCommand {
  static let syntax = CommandSyntax(
    name: "identify",
    summary: "Ask a vision model, with your own key, about photos that `process` prepared.",
    operands: .init(name: "DIR", count: 1...1, help: "An output folder of `process`."),
    options: IdentifyOption.declarations, required: [IdentifyOption.provider.declaration],
    examples: [
      ("identify out --provider file", "Write the requests to out/identify/requests.jsonl."),
      ("identify out --provider file --answers done.jsonl", "Read a batch job's answers back."),
      ("privacy set --send labels --to anthropic", "Allow it once; then:"),
      (
        "identify out --provider anthropic --model ID --price 3/15 --max-cost 5",
        "Show what would be sent and what it costs, ask, and send."
      ),
    ])

  private let arguments: Arguments

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    try IdentifyUse.check(arguments)
    guard arguments[IdentifyOption.maxCost] == nil || arguments[IdentifyOption.price] != nil else {
      throw IdentifyRefusal.noPrice
    }
    let provider = arguments[IdentifyOption.provider] ?? .file
    guard provider != .file else { return try exchange(console) }
    guard let model = arguments[IdentifyOption.model] else { throw IdentifyRefusal.noModel }
    let choice = ServiceChoice(arguments)
    return try await send(
      to: provider == .bedrock ? choice.bedrock(model) : choice.anthropic(model), console)
  }

  private func send(
    to service: any VisionService, _ console: Console
  ) async throws -> ExitStatus {
    let settings = try Consent(console: console).settings(for: service.recipient)
    let options = options(settings, service.recipient)
    let run = IdentifyRun(
      folder: try folder(settings), reading: settings.read, service: service, options: options,
      asksPerPhoto: arguments[IdentifyOption.review], hasWord: arguments[IdentifyOption.yes],
      writesReport: !arguments[RunOption.noReport], console: console)
    let summary = try await run.complete()
    if arguments[IdentifyOption.json] { try console.data(try summary.json) }
    return summary.exitStatus
  }

  /// For a file nothing is sent here, so that nothing need be allowed; serial numbers must be, to whose shape it has.
  private func exchange(_ console: Console) throws -> ExitStatus {
    let file = PrivacyFile(ProcessInfo.processInfo.environment)
    let settings = try file.settings()
    guard settings.read > .nothing else { throw IdentifyRefusal.nothingRead(file: file.path) }
    let recipient: PrivacySettings.Recipient =
      arguments[IdentifyOption.api] == .messages ? .anthropic : .bedrock
    return try FileExchange(
      arguments: arguments, folder: try folder(settings), reading: settings.read,
      options: options(settings, recipient),
      console: console
    ).run()
  }

  /// The folder, whose photos may have been prepared when more was allowed to be read.
  private func folder(_ settings: PrivacySettings) throws -> IdentifyFolder {
    let folder = try IdentifyFolder(arguments.operands[0])
    try ReadingCheck(reading: settings.read).check(folder.output.path)
    return folder
  }

  private func options(
    _ settings: PrivacySettings, _ recipient: PrivacySettings.Recipient
  ) -> IdentifyOptions {
    var options = IdentifyOptions()
    options.policy.tier = arguments[IdentifyOption.tier]
    options.policy.showsSerials =
      settings.allowsSerials(to: recipient) && !arguments[IdentifyOption.noSerials]
    options.asksForControls = arguments[IdentifyOption.controls]
    options.answerForm = arguments[IdentifyOption.answerForm] ?? .schema
    options.answerTokens = arguments[IdentifyOption.answerTokens]
    options.concurrency = arguments[IdentifyOption.concurrency]
    options.timeout = Double(arguments[IdentifyOption.timeout])
    options.price = arguments[IdentifyOption.price]
    options.maxCost = arguments[IdentifyOption.maxCost]
    return options
  }
}
