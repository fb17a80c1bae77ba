import SessionPix

/// Tells how far a run is: on a terminal one line that is written over, elsewhere a line every ten
/// seconds.
struct Progress {
  private static let plainInterval = 10.0
  private static let terminalInterval = 0.1

  private let total: Int
  private let console: Console
  private let start = ContinuousClock.now
  private var shown: ContinuousClock.Instant?
  private var done = 0
  private var failed = 0

  init(total: Int, console: Console) {
    self.total = total
    self.console = console
  }

  /// Since the run began.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }

  /// Counts a photo; one that was not prepared gets a line of its own.
  mutating func advance(past name: PhotoPath, record: Findings) {
    done += 1
    if record.status != .ok {
      failed += record.status == .failed ? 1 : 0
      console.message(Sentence.notPrepared(name, record))
    }
    show(name)
  }

  private mutating func show(_ name: PhotoPath) {
    let now = ContinuousClock.now
    let width = console.terminalWidth
    let interval = width == nil ? Self.plainInterval : Self.terminalInterval
    guard now - (shown ?? start) >= .seconds(interval) || done == total && width != nil else {
      return
    }
    shown = now
    let state = ProgressState(done: done, total: total, failed: failed, seconds: seconds)
    guard let width else { return console.message(state.line) }
    console.clearLine()
    console.raw(
      DisplayWidth.shortened(state.line + "  " + name.display, to: width - 1))
  }
}

/// How far a run is.
struct ProgressState {
  let done: Int
  let total: Int
  let failed: Int
  let seconds: Double

  /// Photos a second so far.
  var rate: Double { seconds > 0 ? Double(done) / seconds : 0 }

  /// Seconds that the rest will take at this rate.
  var secondsLeft: Double { rate > 0 ? Double(total - done) / rate : 0 }
}
