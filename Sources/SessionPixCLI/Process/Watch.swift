import SessionPix

/// `process --watch`: a run for what is there, then one for whatever appears or changes, each as if `process` had been
/// called again. What looks at all records is done less often: see ``WatchReport``, and records are tidied up at the end.
///
/// Workers live as long as such a run: while nothing happens there is no process but this one, and those of the next
/// run see the folders, models and privacy settings as they are by then.
struct Watch: Sendable {
  let selection: PhotoSelection
  let folder: OutputFolder
  let console: Console
  /// What makes names that say nothing; nil where names are kept.
  let names: HashedNames?
  let writesReport: Bool
  let makeRun: @Sendable (PhotoWalk) throws -> Run

  /// Goes on until the task is cancelled.
  ///
  /// - Throws: What no photo is to blame for, as a full disk: whoever started this starts it again.
  func goOn() async throws {
    var watch = try PhotoWatch(selection.inputs, except: folder, isKept: selection.holds)
    var findings = try FindingsFile(in: folder)
    var report = WatchReport(folder: folder, isWanted: writesReport, console: console)
    var told: Set<String> = []
    var rounds = 0
    console.message("Watching; Ctrl-C ends it.")
    while !Task.isCancelled {
      let found = watch.look()
      let walk = names.map { found.renamed(by: $0) } ?? found
      let refusal = watch.refusal.map(Self.refusalSentence)
      for remark in walk.remarks.map(\.description) + (refusal.map { [$0] } ?? [])
      where told.insert(remark).inserted {
        console.message(remark)
      }
      if walk.photos.isEmpty {
        try report.write(isIdle: true)
        await watch.wait(atMost: report.wait)
      } else {
        if !findings.isInPlace { findings = try FindingsFile(in: folder) }
        try await prepare(walk, into: findings, isFirst: rounds == 0)
        rounds += 1
        report.isDue = true
        try report.write(isIdle: false)
      }
    }
    _ = try findings.finish()
    try report.end()
  }

  private func prepare(
    _ walk: PhotoWalk, into findings: borrowing FindingsFile, isFirst: Bool
  ) async throws {
    try folder.spare(walk)
    let run = try makeRun(walk)
    if isFirst { run.tellSandbox() }
    let summary = try await run.prepare(into: findings)
    console.message(summary.counts)
    try run.lines.print(summary.line)
  }

  private static func refusalSentence(_ reason: String) -> String {
    "note: some folders cannot be watched and are looked at every ten seconds (\(reason)); raise"
      + " fs.inotify.max_user_watches by sysctl"
  }
}
