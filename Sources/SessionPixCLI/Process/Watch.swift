import SessionPix

/// `process --watch`: a run for what is there, then one for whatever appears or changes, each as if `process` had been
/// called again.
///
/// Workers live as long as such a run: while nothing happens there is no process but this one, and those of the next
/// run see the folders, models and privacy settings as they are by then.
struct Watch: Sendable {
  let selection: PhotoSelection
  let folder: OutputFolder
  let console: Console
  /// What makes names that say nothing; nil where names are kept.
  let names: HashedNames?
  let makeRun: @Sendable (PhotoWalk) throws -> Run

  /// Goes on until the task is cancelled.
  ///
  /// - Throws: What no photo is to blame for, as a full disk: whoever started this starts it again.
  func goOn() async throws {
    var watch = try PhotoWatch(selection.inputs, except: folder, isKept: selection.holds)
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
        await watch.wait()
      } else {
        try await prepare(walk, isFirst: rounds == 0)
        rounds += 1
      }
    }
  }

  private func prepare(_ walk: PhotoWalk, isFirst: Bool) async throws {
    try folder.spare(walk)
    let run = try makeRun(walk)
    if isFirst { run.tellSandbox() }
    let summary = try await run.complete()
    console.message(summary.counts)
    try run.lines.print(summary.line)
  }

  private static func refusalSentence(_ reason: String) -> String {
    "note: some folders cannot be watched and are looked at every ten seconds (\(reason)); raise"
      + " fs.inotify.max_user_watches by sysctl"
  }
}
