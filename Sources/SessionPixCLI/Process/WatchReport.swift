import SessionPix

/// The report of a watched folder: writing it takes longer the more photos there are, so it is written when nothing else is to
/// be done, taking a tenth of the time at most, and while photos keep coming once a minute.
struct WatchReport {
  private static let longest = Duration.seconds(60)

  let folder: OutputFolder
  let isWanted: Bool
  private let console: Console
  /// Whether there are photos that it does not show.
  var isDue = false
  private var next: ContinuousClock.Instant?
  private var latest = ContinuousClock.now

  init(folder: OutputFolder, isWanted: Bool, console: Console) {
    self.folder = folder
    self.isWanted = isWanted
    self.console = console
  }

  /// How long the watch may sleep.
  var wait: Duration? { isDue && isWanted ? next.map { max(.zero, $0 - .now) } : nil }

  /// Writes the report where it is time.
  mutating func write(isIdle: Bool) throws {
    let start = ContinuousClock.now
    guard isDue, isWanted, isIdle ? start >= next ?? start : start - latest >= Self.longest else {
      return
    }
    // What is left out is said once, at the end.
    try report(console.quiet).write()
    latest = .now
    next = latest + min(Self.longest, (latest - start) * 10)
    isDue = false
  }

  /// Writes the report for the last time: what was tidied up at the end of the watch may show in it.
  func end() throws {
    if isWanted, next != nil || isDue { try report(console).write() }
  }

  /// The settings may change while the watch goes on.
  private func report(_ console: Console) throws -> FolderReport {
    FolderReport(folder: folder, reading: try PipelineOptions.allowedReading(), console: console)
  }
}
