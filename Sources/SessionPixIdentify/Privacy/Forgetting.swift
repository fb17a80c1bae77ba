public import Foundation
public import SessionPix

/// Removes what was derived from photos: images, records, answers, verdicts, requests and pages. The photos themselves are
/// not touched, and neither is the log of what left, which holds no content.
///
/// The records go last, so that a call that was interrupted is completed by the next one.
public struct Forgetting {
  /// Which photos.
  public enum Choice: Sendable {
    /// Those of these names, as in the findings, or of these paths, where photos with their bytes are.
    case named(Set<PhotoPath>)
    /// Those whose images are older than so many days.
    case olderThan(days: Int)
    /// All.
    case all

    /// The names that were given.
    fileprivate var names: Set<PhotoPath> {
      if case .named(let names) = self { names } else { [] }
    }
  }

  /// What is gone.
  public struct Summary: Sendable {
    /// The photos.
    public let photos: [String]
    /// Files that were removed.
    public let files: Int
    /// Answers that were removed.
    public let answers: Int
    /// Names that were given and that no record has.
    public var unknown: [PhotoPath] = []
    /// Whether a report was removed that others than these photos stood in, too: it can be made again.
    public var lacksReport = false
  }

  /// Pages and files that are made of everything, and are made again when they are needed.
  private static let made = ReportFile.allCases.map(\.path) + IdentifyFile.made.map(\.path)

  private let folder: IdentifyFolder
  private let reading: PrivacySettings.Tier

  /// Over an output folder.
  ///
  /// - Parameters:
  ///   - folder: The folder.
  ///   - reading: What may be read now, so that verdicts which are made again hold no more. The default is serial numbers, too.
  public init(_ folder: IdentifyFolder, reading: PrivacySettings.Tier = .serials) {
    self.folder = folder
    self.reading = reading
  }

  /// Removes, and looks whether anything is left.
  ///
  /// - Parameters:
  ///   - choice: Which photos.
  ///   - now: The time that ages are counted to.
  /// - Returns: What is gone.
  /// - Throws: `OutputError`, or ``ForgettingError`` where a trace is left.
  public func run(_ choice: Choice, now: Date = Date()) throws -> Summary {
    let named = try recorded(choice.names)
    let chosen = try folder.output.photos { source, date in
      switch choice {
      case .named: named.names.contains(source.name)
      case .olderThan(let days): now.timeIntervalSince(date) > Double(days) * 86_400
      case .all: true
      }
    }
    let names = Set(chosen.map(\.source.name))
    let unknown = named.unknown
    guard !chosen.isEmpty else {
      return Summary(photos: [], files: 0, answers: 0, unknown: unknown)
    }
    let rest = try Rest(folder, without: names)
    let hadReport = ReportFile.allCases.contains { folder.output.holds($0.path) }
    let hadVerdicts = folder.output.holds(IdentifyFile.verdicts.path)
    for place in Set(names.map(\.parent)) { folder.output.removeLeftovers(in: place) }
    let files = try (chosen.flatMap(\.files) + Self.made).count { try folder.output.erase($0) }
    let answers = try folder.forgetAnswers { answer in
      guard rest.forgotten.contains(answer.name) else { return answer }
      // It is about a photo that stays, too.
      return answer.fingerprint.flatMap { rest.sources[$0] }.map { answer.about($0) }
    }
    // Of what people changed by hand stays what is about photos that stay.
    var corrections = try CorrectionsFile(in: folder.output)
    try corrections.keep(rest.names, in: folder.output)
    let traces = ForgottenTraces(
      chosen.map(\.source), questions: answers.identifiers, sparing: Set(rest.names.keys))
    try traces.proveNone(in: folder.output.path)
    try folder.output.removeRecords(of: chosen)
    try traces.proveNone(in: folder)
    if hadVerdicts, !rest.isEmpty { _ = try VerdictFile(folder, reading: reading).write() }
    return Summary(
      photos: chosen.map(\.source.path), files: files, answers: answers.count, unknown: unknown,
      lacksReport: hadReport && !rest.isEmpty)
  }

  /// The names in the records of what a person named: as in the findings, or by the path of a photo that is there. Of copies
  /// of that, the one whose name the path ends in, else all.
  private func recorded(
    _ given: Set<PhotoPath>
  ) throws -> (names: Set<PhotoPath>, unknown: [PhotoPath]) {
    guard !given.isEmpty else { return ([], []) }
    var recorded: [String: Set<PhotoPath>] = [:]
    var all: Set<PhotoPath> = []
    try folder.output.forEachName { name, checksum in
      all.insert(name)
      if let checksum { recorded[checksum, default: []].insert(name) }
    }
    var names = given.intersection(all)
    var unknown: [PhotoPath] = []
    for path in given.subtracting(all) {
      let bytes = try? PhotoSource.file(path).content(limits: DecodeLimits())
      let copies = bytes.flatMap { recorded[SHA256.hexadecimal(of: $0)] } ?? []
      let whole = URL(fileURLWithPath: path.text).standardizedFileURL.path
      let meant = copies.filter { whole.hasSuffix("/" + $0.text) }
      names.formUnion(meant.isEmpty ? copies : meant)
      if copies.isEmpty { unknown.append(path) }
    }
    return (names, unknown.sorted { $0.text < $1.text })
  }

  /// What stays.
  private struct Rest {
    let forgotten: Set<PhotoPath>
    private(set) var isEmpty = true
    /// By fingerprint.
    private(set) var sources: [String: Findings.Source] = [:]
    /// By checksum.
    private(set) var names: [String: PhotoPath] = [:]

    init(_ folder: IdentifyFolder, without forgotten: Set<PhotoPath>) throws {
      self.forgotten = forgotten
      try folder.forEachPhoto { findings in
        guard !forgotten.contains(findings.name) else { return }
        isEmpty = false
        if let checksum = findings.source.sha256 { names[checksum] = findings.name }
        if let print = findings.fingerprint { sources[print] = sources[print] ?? findings.source }
      }
    }
  }
}

extension AnswerRecord {
  /// The same answer, about another photo with the same bytes.
  fileprivate func about(_ source: Findings.Source) -> AnswerRecord {
    var answer = self
    answer.path = source.path
    answer.escaped = source.escaped
    return answer
  }
}
