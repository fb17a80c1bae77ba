/// Measures what each stage takes.
struct StageClock {
  private let clock = ContinuousClock()
  private var last: ContinuousClock.Instant
  /// Milliseconds by stage.
  private(set) var timings: [String: Double] = [:]

  init() {
    last = clock.now
  }

  /// Counts the time since the last mark for `stage`.
  mutating func mark(_ stage: String) {
    let now = clock.now
    let seconds = (now - last) / .seconds(1)
    timings[stage, default: 0] += (seconds * 1e6).rounded() / 1e3
    last = now
  }
}
