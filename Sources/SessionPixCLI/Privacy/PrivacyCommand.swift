import Foundation
import SessionPix
import SessionPixIdentify

/// Shows, sets and revokes what the user allows; removes and exports what is held.
struct PrivacyCommand: AsynchronousCommand {
  static let syntax = CommandSyntax(
    name: "privacy",
    summary: "Show or set what may be read, kept and sent; forget or export what is held.",
    operands: .init(
      name: "ACTION", count: 0...Int.max, completion: .words(PrivacyAction.names),
      help: "show, set, revoke, forget PHOTO..., expire or export. The default is show."),
    options: PrivacyOption.declarations,
    examples: [
      ("privacy", "What is allowed, and what was sent by month."),
      ("privacy set --send labels --to anthropic", "Allow `identify` to send, without serials."),
      ("privacy revoke", "Send nothing to anybody again; what may be read and kept stays."),
      (
        "privacy forget stage/IMG_1.jpg --in out",
        "Remove all that was derived from a photo, by its name in findings.jsonl or its path."
      ),
      ("privacy set --keep findings --keep-days 30", "No image is to be kept for longer."),
      ("privacy expire --in out", "Remove what may not be kept any more; for a timer."),
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
      try revoke(console)
      try show(console)
    case .forget: return try forget(console)
    case .expire: return try expire(console)
    case .export: try export(console)
    }
    return .ok
  }

  private func show(_ console: Console) throws {
    let settings = try file.settings()
    var lines = ["May be read   \(PrivacyText.words(settings.read))"]
    lines += settings.recipients.map {
      "May be sent   to \($0.rawValue): \(PrivacyText.words(settings.send[$0] ?? .nothing))"
    }
    lines += [
      "May be kept   \(PrivacyText.words(settings.keep, days: settings.keepDays))",
      "File          \(file.path)",
    ]
    lines += try UsageLog(environment).months().map { "\($0.month)       \(PrivacyText.words($0))" }
    try console.data(lines.joined(separator: "\n"))
  }

  private func revoke(_ console: Console) throws {
    guard try file.revoke() else { return }
    console.message(
      "\(file.path) could not be understood and is gone; look at what may be read and kept now, and set it again."
    )
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
    try setKeeping(&settings)
    try file.write(settings)
  }

  private func setKeeping(_ settings: inout PrivacySettings) throws(PrivacyRefusal) {
    let keep = arguments[PrivacyOption.keep]
    let days = arguments.has(PrivacyOption.keepDays) ? arguments[PrivacyOption.keepDays] : nil
    switch (keep, days) {
    case (nil, nil): return
    case (.everything, let days?) where days > 0: throw .everythingForDays
    case (.everything, _), (nil, 0): (settings.keep, settings.keepDays) = (.everything, nil)
    case (nil, let days?):
      if settings.keep == .everything { settings.keep = .nothing }
      settings.keepDays = days
    case (let keep?, let days):
      settings.keep = keep
      if let days { settings.keepDays = days == 0 ? nil : days }
    }
  }

  private func forget(_ console: Console) throws -> ExitStatus {
    let names = arguments.operands.dropFirst()
    guard arguments[PrivacyOption.all] == names.isEmpty else { throw PrivacyRefusal.noPhotos }
    return try remove(names.isEmpty ? .all : .named(Set(names)), console)
  }

  private func expire(_ console: Console) throws -> ExitStatus {
    let settings = try file.settings()
    let days = settings.keepDays ?? 0
    switch settings.keep {
    case .nothing: return try remove(.olderThan(days: days), console)
    case .findings: try removeImages(olderThan: days, console)
    case .everything:
      // A timer may run it before anybody has set a time.
      _ = try folder()
      try console.data(
        "Nothing expires: all is kept for good; `sessionpix privacy set --keep-days N` changes that."
      )
    }
    return .ok
  }

  private func removeImages(olderThan days: Int, _ console: Console) throws {
    let opened = try IdentifyFolder(folder())
    let summary = try ImageRemoval(opened).run(olderThan: days)
    if summary.lacksReport { try writeReport(opened.output, console) }
    try console.data(
      "\(Sentence.count(summary.photos.count, "photo")) kept without images:"
        + " \(Sentence.count(summary.files, "file")) removed.")
  }

  private func remove(_ choice: Forgetting.Choice, _ console: Console) throws -> ExitStatus {
    let folder = try folder()
    let opened = try IdentifyFolder(folder)
    let summary = try Forgetting(opened, reading: file.settings().read).run(choice)
    if summary.lacksReport { try writeReport(opened.output, console) }
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

  private func writeReport(_ output: OutputFolder, _ console: Console) throws {
    try FolderReport(folder: output, reading: file.settings().read, console: console).write()
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
}
