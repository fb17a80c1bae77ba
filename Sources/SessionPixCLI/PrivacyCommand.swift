import Foundation
import SessionPix
import SessionPixIdentify

/// Shows, sets and revokes what the user allows; removes and exports what is held.
struct PrivacyCommand: AsynchronousCommand {
  private enum Action: String, CaseIterable {
    case show
    case set
    case revoke
    case forget
    case expire
    case export
  }

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
    static let keepDays = Option<Int>.integer(
      "keep-days", in: 0...36_500, standard: 0,
      help: "With `set`: how long `expire` keeps what was derived; 0 keeps it for good.")
    static let folder = Option<PhotoPath?>.folder(
      "in",
      help: "With `forget`, `expire` and `export`: the output folder of `process`.")
    static let all = Option<Bool>.flag("all", help: "With `forget`: all photos of the folder.")
    static let output = Option<PhotoPath?>.file(
      "output", short: "o", isText: true, help: "With `export`: the tar archive to be made.")
  }

  static let syntax = CommandSyntax(
    name: "privacy",
    summary: "Show or set what may be read and sent; forget or export what is held.",
    operands: .init(
      name: "ACTION", count: 0...Int.max, completion: .words(Action.allCases.map(\.rawValue)),
      help: "show, set, revoke, forget NAME..., expire or export. The default is show."),
    options: [
      Options.read.declaration, Options.send.declaration, Options.to.declaration,
      Options.keepDays.declaration, Options.folder.declaration, Options.all.declaration,
      Options.output.declaration,
    ],
    examples: [
      ("privacy", "What is allowed, and what was sent by month."),
      ("privacy set --send labels --to anthropic", "Allow `identify` to send, without serials."),
      ("privacy revoke", "Send nothing to anybody again."),
      ("privacy forget stage/IMG_1.jpg --in out", "Remove all that was derived from a photo."),
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
    let action = try action()
    guard action == .forget || arguments.operands.count < 2 else {
      throw UsageError(command: Self.syntax.name, faults: [.tooManyOperands(0)])
    }
    switch action {
    case .show: try show(console)
    case .set:
      try set()
      try show(console)
    case .revoke:
      try file.remove()
      try show(console)
    case .forget: try forget(console)
    case .expire: try expire(console)
    case .export: try export(console)
    }
    return .ok
  }

  private func action() throws(UsageError) -> Action {
    guard let word = arguments.operands.first else { return .show }
    if let action = Action(rawValue: word.text) { return action }
    let nearest = Spelling.nearest(to: word.text, among: Action.allCases.map(\.rawValue))
    throw UsageError(command: Self.syntax.name, faults: [.unknownCommand(word, nearest: nearest)])
  }

  private func show(_ console: Console) throws {
    let settings = try file.settings()
    let to = settings.to.map(\.rawValue).sorted().joined(separator: ", ")
    var lines = [
      "May be read   \(Self.words(settings.read))", "May be sent   \(Self.words(settings.send))",
      "To            \(to.isEmpty ? "nobody" : to)",
      "Is kept       \(settings.keepDays.map { Sentence.count($0, "day") } ?? "for good")",
      "File          \(file.path)",
    ]
    for month in try UsageLog(environment).months() {
      lines.append(
        "\(month.month)       \(Sentence.count(month.requests, "request")),"
          + " \(month.inputTokens) tokens out, \(month.outputTokens) back, \(Dollars(month.cost))")
    }
    try console.data(lines.joined(separator: "\n"))
  }

  private func set() throws {
    var settings = try file.settings()
    settings.read = arguments[Options.read] ?? settings.read
    settings.send = arguments[Options.send] ?? settings.send
    settings.to = arguments[Options.to] ?? settings.to
    if arguments.has(Options.keepDays) {
      let days = arguments[Options.keepDays]
      settings.keepDays = days == 0 ? nil : days
    }
    try file.write(settings)
  }

  private func forget(_ console: Console) throws {
    let names = arguments.operands.dropFirst()
    guard arguments[Options.all] == names.isEmpty else { throw PrivacyRefusal.noPhotos }
    try report(
      Forgetting(IdentifyFolder(folder())).run(names.isEmpty ? .all : .named(Set(names))), console)
  }

  private func expire(_ console: Console) throws {
    guard let days = try file.settings().keepDays else { throw PrivacyRefusal.keptForGood }
    try report(Forgetting(IdentifyFolder(folder())).run(.olderThan(days: days)), console)
  }

  private func report(_ summary: Forgetting.Summary, _ console: Console) throws {
    if summary.photos.isEmpty { console.message("No photo of that name or age is held.") }
    try console.data(
      "\(Sentence.count(summary.photos.count, "photo")) forgotten:"
        + " \(Sentence.count(summary.files, "file")) and \(Sentence.count(summary.answers, "answer"))"
        + " removed; nothing is left of them but numbers in identify/sent.jsonl.")
  }

  /// By `tar`, which reads it back on any system. The archive gets its name when it is whole.
  private func export(_ console: Console) throws {
    let folder = try folder()
    guard let output = arguments[Options.output] else { throw PrivacyRefusal.noArchive }
    // The lock keeps other runs from changing what is packed.
    let held = try IdentifyFolder(folder)
    defer { withExtendedLifetime(held) {} }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = #"""
      umask 077
      tar -cf "$1.part" -C "$2" . && mv -f -- "$1.part" "$1" || { rm -f -- "$1.part"; exit 1; }
      """#
    // What stands before a colon would be another machine, unless a slash stands before that.
    let archive = output.text.hasPrefix("/") ? output.text : "./" + output.text
    process.arguments = ["sh", "-c", script, "sh", archive, folder.text]
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw PrivacyRefusal.notArchived(output) }
    try console.data("\(output.display) holds everything in \(folder.display).")
  }

  private func folder() throws -> PhotoPath {
    guard let folder = arguments[Options.folder] else { throw PrivacyRefusal.noFolder }
    return folder
  }

  private static func words(_ tier: PrivacySettings.Tier) -> String {
    switch tier {
    case .nothing: "nothing"
    case .labels: "labels: brand and model"
    case .serials: "serials: brand, model and serial numbers"
    }
  }
}

/// Why nothing was removed or exported.
enum PrivacyRefusal: Error {
  case noFolder
  case noPhotos
  case noArchive
  case keptForGood
  case notArchived(PhotoPath)
}

extension PrivacyRefusal: CustomStringConvertible {
  /// One sentence: what is missing and what to do.
  var description: String {
    switch self {
    case .noFolder: "--in DIR is missing: name the output folder of `process`"
    case .noPhotos: "name the photos to forget, as they stand in findings.jsonl, or give --all"
    case .noArchive: "--output FILE is missing: name the archive to be made"
    case .keptForGood:
      "everything is kept for good; run `sessionpix privacy set --keep-days N` first"
    case .notArchived(let path):
      "\(path.display) could not be made; check the space and permissions of its folder"
    }
  }
}
