import SessionPix

/// What `compare` prints.
struct CompareResult: Codable {
  static let schemaName = "sessionpix.compare/1"

  /// One program over all photos of its contest.
  struct Entry: Codable {
    let contestant: Contestant
    /// Photos that it prepared; nil of those that tell nothing.
    let prepared: Int?
    /// The counted runs, in order; run *n* of all contestants of a contest ran next to each other.
    let runs: [MeasuredProcess.Usage]
    let photosPerSecond: Spread
    let cpuSecondsPerPhoto: Spread
    /// The largest sum of the proportional set sizes of all its processes, in a run that was not timed.
    let peakBytes: Int
    /// Nil where there is no truth.
    let accuracy: ContestAccuracy?
    /// Our photos a second as a multiple of its, pair by pair: above 1 we are faster.
    let speedRatio: Spread
    /// Our CPU time as a multiple of its, pair by pair: below 1 we take less.
    let cpuRatio: Spread
  }

  /// All programs of a contest, ours first.
  struct ContestResult: Codable {
    let contest: Contest
    let photos: Int
    let entries: [Entry]
  }

  var schema = schemaName
  /// What the photos are called in public.
  let name: String
  let machine: Machine
  let tool: Findings.Tool
  /// Versions of the others' packages.
  let versions: [String: String]
  let jobs: Int
  let contests: [ContestResult]

  /// The entry of a contestant.
  subscript(contestant: Contestant) -> Entry? {
    contests.lazy.flatMap(\.entries).first { $0.contestant == contestant }
  }
}

extension CompareResult.Entry {
  /// From what was measured: `photos` is how many each run was given, and each of our runs ran next to the one of the same
  /// number in `runs`.
  init?(
    _ contestant: Contestant, photos: Int, prepared: Int?, runs: [MeasuredProcess.Usage],
    ours: [MeasuredProcess.Usage], peakBytes: Int, accuracy: ContestAccuracy?
  ) {
    let count = Double(photos)
    guard let speed = Spread(runs.map { count / $0.seconds }),
      let cpu = Spread(runs.map { $0.cpuSeconds / count }),
      // Both had the same photos, so the ratio of rates is that of times the other way round.
      let speedRatio = Spread(of: runs.map(\.seconds), over: ours.map(\.seconds)),
      let cpuRatio = Spread(of: ours.map(\.cpuSeconds), over: runs.map(\.cpuSeconds))
    else { return nil }
    self.init(
      contestant: contestant, prepared: prepared, runs: runs, photosPerSecond: speed,
      cpuSecondsPerPhoto: cpu, peakBytes: peakBytes, accuracy: accuracy, speedRatio: speedRatio,
      cpuRatio: cpuRatio)
  }
}
