import Foundation
import SessionPix
import SessionPixIdentify

/// Shows, sets and revokes what the user allows; removes and exports what is held.
struct PrivacyCommand: AsynchronousCommand {
  static let syntax = CommandSyntax(
    name: "privacy",
    summary: "Show or set what may be read and sent; forget or export what is held.",
    operands: .init(
      name: "ACTION", count: 0...Int.max, completion: .words(PrivacyAction.names),
      help: "show, set, revoke, forget PHOTO..., expire or export. The default is show."),
    options: PrivacyOption.declarations,
    examples: [
      ("privacy", "What is allowed, and what was sent by month."),
      ("privacy set --send labels --to anthropic", "Allow `identify` to send, without serials."),
      ("privacy revoke", "Send nothing to anybody again."),
      (
        "privacy forget stage/IMG_1.jpg --in out",
        "Remove all that was derived from a photo, by its name in findings.jsonl or its path."
      ),
      ("privacy expire --in out", "Remove what is older than --keep-days; for a timer."),
      ("privacy export --in out -o held.tar", "Everything that is held, as one archive."),
    ])

  private let arguments: Arguments
  private let environment = ProcessInfo.processInfo.environment
  private var file: PrivacyFile { PrivacyFile(environment) }

  init(_ arguments: Arguments) {
    self.arguments = arguments
  }

  func run(_ console: Console) async throws -> ExitStatus {
    switch try PrivacyAction(arguments) {
    case .show: try show(console)
    case .set:
      try set()
      try show(console)
    case .revoke:
      try file.remove()
      try show(console)
    case .forget: return try forget(console)
    case .expire: return try expire(console)
    case .export: try export(console)
    }
    return .ok
  }

  private func show(_ console: Console) throws {
    let settings = try file.settings()
    var lines = ["May be read   \(Self.words(settings.read))"]
    lines += PrivacySettings.Recipient.allCases.map {
      "May be sent   to \($0.rawValue): \(Self.words(settings.send[$0] ?? .nothing))"
    }
    lines += [
      "Is kept       \(settings.keepDays.map { Sentence.count($0, "day") } ?? "for good")",
      "File          \(file.path)",
    ]
    lines += try UsageLog(environment).months().map { "\($0.month)       \(Self.words($0))" }
    try console.data(lines.joined(separator: "\n"))
  }

  private func set() throws {
    guard !arguments.values.isEmpty else { throw PrivacyRefusal.nothingToSet }
    var settings = try file.settings()
    settings.read = arguments[PrivacyOption.read] ?? settings.read
    switch (arguments[PrivacyOption.send], arguments[PrivacyOption.to]) {
    case (let tier?, let recipients?): for name in recipients { settings.send[name] = tier }
    case (.nothing, nil): settings.send = [:]
    case (nil, nil): break
    default: throw PrivacyRefusal.sendWithoutTo
    }
    if arguments.has(PrivacyOption.keepDays) {
      let days = arguments[PrivacyOption.keepDays]
      settings.keepDays = days == 0 ? nil : days
    }
    try file.write(settings)
  }

  private func forget(_ console: Console) throws -> ExitStatus {
    let names = arguments.operands.dropFirst()
    guard arguments[PrivacyOption.all] == names.isEmpty else { throw PrivacyRefusal.noPhotos }
    return try remove(names.isEmpty ? .all : .named(Set(names)), console)
  }

  private func expire(_ console: Console) throws -> ExitStatus {
    guard let days = try file.settings().keepDays else {
      // A timer may run it before anybody has set a time.
      _ = try folder()
      try console.data(
        "Nothing expires: all is kept for good; `sessionpix privacy set --keep-days N` changes that."
      )
      return .ok
    }
    return try remove(.olderThan(days: days), console)
  }

  private func remove(_ choice: Forgetting.Choice, _ console: Console) throws -> ExitStatus {
    let folder = try folder()
    let opened = try IdentifyFolder(folder)
    let summary = try Forgetting(opened).run(choice)
    if summary.lacksReport { try FolderReport(folder: opened.output).write() }
    for name in summary.unknown {
      console.message(
        "\(folder.display) holds nothing of \(name.display); name the photo as findings.jsonl does, or a photo that is"
          + " there and was not changed")
    }
    let left =
      summary.photos.isEmpty
      ? "" : "; nothing is left of them but numbers in identify/sent.jsonl"
    try console.data(
      "\(Sentence.count(summary.photos.count, "photo")) forgotten:"
        + " \(Sentence.count(summary.files, "file")) and \(Sentence.count(summary.answers, "answer"))"
        + " removed\(left).")
    return summary.unknown.isEmpty ? .ok : .somePhotosFailed
  }

  private func export(_ console: Console) throws {
    let folder = try folder()
    guard let output = arguments[PrivacyOption.output] else { throw PrivacyRefusal.noArchive }
    // The lock keeps other runs from changing what is packed.
    let held = try IdentifyFolder(folder)
    defer { withExtendedLifetime(held) {} }
    try PrivacyArchive(folder: folder, path: output).write()
    try console.data("\(output.display) holds everything in \(folder.display).")
  }

  private func folder() throws -> PhotoPath {
    guard let folder = arguments[PrivacyOption.folder] else { throw PrivacyRefusal.noFolder }
    return folder
  }

  private static func words(_ month: UsageLog.Entry) -> String {
    let cost = month.cost.map { "\(Dollars($0))" } ?? "at unknown cost"
    let isPartly = month.cost != nil && month.unpricedRequests > 0
    let rest = isPartly ? " without \(month.unpricedRequests) of them, whose price is unknown" : ""
    return "\(Sentence.count(month.photos, "photo")), \(Sentence.count(month.requests, "request")),"
      + " \(month.inputTokens) tokens out, \(month.outputTokens) back, \(cost)\(rest)"
  }

  private static func words(_ tier: PrivacySettings.Tier) -> String {
    switch tier {
    case .nothing: "nothing"
    case .labels: "labels: brand and model"
    case .serials: "serials: brand, model and serial numbers"
    }
  }
}
