import SessionPix

/// Tells how far a run is: on a terminal one line that is written over twice a second, elsewhere a line
/// every ten seconds.
actor Progress {
  private static let plainInterval = 10.0
  private static let terminalInterval = 0.5
  /// From when on a photo is called slow.
  private static let slowSeconds = 5.0

  private let total: Int
  private let console: Console
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var told: ContinuousClock.Instant?
  private var latest = ""
  private var done = 0
  private var failed = 0
  private var unchanged = 0

  init(total: Int, console: Console) {
    self.total = total
    self.console = console
  }

  /// Since the run began.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Counts a photo; one that was not prepared gets a line of its own.
  func advance(past name: PhotoPath, record: Findings) {
    let failure = record.error.map { PhotoFailure(status: record.status, reason: $0) }
    advance(past: name, failure: failure)
  }

  /// Counts a photo; one that has failed gets a line of its own.
  func advance(past name: PhotoPath, failure: PhotoFailure?) {
    done += 1
    if let failure {
      failed += failure.status == .failed ? 1 : 0
      console.message(failure.sentence(name))
    }
    latest = name.display
    show(latest)
  }

  /// Counts a photo that was done before.
  func advance(past name: PhotoPath) {
    done += 1
    unchanged += 1
    latest = name.display
    show(latest)
  }

  private var state: ProgressState {
    ProgressState(
      done: done, total: total, failed: failed, unchanged: unchanged, seconds: seconds)
  }

  /// Tells how far the run is, whether photos come to their end or not: keeps a terminal's line alive and gives programs a
  /// line a second, until the task is cancelled.
  ///
  /// - Parameters:
  ///   - lines: Where programs listen.
  ///   - slowest: The photo that has been in work for longest.
  func live(_ lines: RunLines, _ slowest: @Sendable () -> SlowPhoto? = { nil }) async {
    guard console.terminalWidth != nil || lines.console != nil else { return }
    while (try? await Task.sleep(for: .seconds(Self.terminalInterval))) != nil {
      let slowest = slowest()
      if console.terminalWidth != nil { showLive(slowest) }
      let now = ContinuousClock.now
      guard now - (told ?? start) >= .seconds(1) else { continue }
      told = now
      try? lines.print(RunLines.Status(state, slowest: slowest))
    }
  }

  private func showLive(_ slowest: SlowPhoto?) {
    if let slowest, slowest.seconds >= Self.slowSeconds {
      show("\(slowest.name.display) since \(Sentence.duration(slowest.seconds))")
    } else {
      show(latest)
    }
  }

  private func show(_ photo: String) {
    let now = ContinuousClock.now
    let width = console.terminalWidth
    let interval = width == nil ? Self.plainInterval : Self.terminalInterval
    guard now - (shown ?? start) >= .seconds(interval) || done == total && width != nil else {
      return
    }
    shown = now
    guard let width else { return console.message(state.line) }
    console.clearLine()
    console.raw(DisplayWidth.shortened(state.line + "  " + photo, to: width - 1))
  }
}

/// A photo in work, and since when.
typealias SlowPhoto = (name: PhotoPath, seconds: Double)

/// How far a run is.
struct ProgressState {
  let done: Int
  let total: Int
  let failed: Int
  var unchanged = 0
  let seconds: Double

  /// Photos a second so far; those that were done before take no time.
  var rate: Double { seconds > 0 ? Double(done - unchanged) / seconds : 0 }

  /// Seconds that the rest will take at this rate.
  var secondsLeft: Double { rate > 0 ? Double(total - done) / rate : 0 }
}
